// Knows whether anything is under way (an envelope without its acknowledgement, a call in progress), so that a
// test can wait for the bot to fall silent instead of sleeping.

export type Activity = {
  /** Notes that something began; call the answer once when it is over. */
  begin(): () => void;
  /** Resolves when nothing has been under way for `quietMs` in a row. */
  idle(quietMs: number): Promise<void>;
};

/** A counter of things under way, with people who wait for it. */
export function createActivity(): Activity {
  const now = { active: 0, since: Date.now() };
  const end = (): void => {
    now.active -= 1;
    now.since = Date.now();
  };
  const settled = (quietMs: number): boolean => now.active === 0 && Date.now() - now.since >= quietMs;
  return {
    begin() {
      now.active += 1;
      const once = { open: true };
      return () => {
        if (once.open) end();
        once.open = false;
      };
    },
    idle: (quietMs) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (settled(quietMs)) resolve();
          else setTimeout(look, Math.max(2, quietMs / 4));
        };
        now.since = Date.now();
        look();
      }),
  };
}
