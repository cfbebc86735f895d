// What the outside warm-up tool knows of a mailbox, for the screens.
import type { Mailbox } from '#domain/mailbox.ts';
import { hidesItsMails, holdsRamp, isOldWarmup, type SeenWarmup, type WarmupTool } from '#domain/warmup.ts';
import type { World } from '#ports/world.ts';

export type WarmupView = {
  readonly tool: WarmupTool;
  /** Built to the tool's documents; nobody of us has seen it work. */
  readonly unproven: boolean;
  /** Null: it was not asked yet. */
  readonly seen: SeenWarmup | null;
  /** The numbers are so bad that the ramp stands still. */
  readonly holdsRamp: boolean;
  /** Its mails in the Sent folder cannot be told from those of a person. */
  readonly hidesItsMails: boolean;
  /** From when the numbers are, where they are old. */
  readonly oldSince: Date | null;
};

/** Null without a tool. What another tool said before is not shown. */
export async function readWarmup(
  world: Pick<World, 'clock' | 'mailboxWarmup' | 'sandbox' | 'sentReadings' | 'warmup'>,
  { workspaceId, id }: Mailbox,
): Promise<WarmupView | null> {
  const { warmup, sandbox } = world;
  if (!warmup) return null;
  const { tool } = warmup;
  const read = await world.mailboxWarmup.read(workspaceId, id);
  const seen = read?.tool === tool ? read : null;
  const now = world.clock.now();
  const seenAt = seen?.seenAt ?? null;
  const oldSince = seenAt && isOldWarmup(seenAt, now) ? seenAt : null;
  const reading = await world.sentReadings.get(workspaceId, id);
  const isHidden = seen !== null && hidesItsMails(seen, reading?.toolMails ?? 0);
  return {
    tool,
    unproven: warmup.unproven && !sandbox,
    seen,
    holdsRamp: holdsRamp(seen, now),
    hidesItsMails: isHidden,
    oldSince,
  };
}
