// Brings what happened in the workspace to the app: one envelope, one acknowledgement within the deadline.
// Events that nobody acknowledged come again, as Slack promises; commands and clicks never do.
import type { Activity } from './activity.ts';
import type { Settings } from './seed.ts';
import type { Team } from './state.ts';

export type Envelope = {
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Readonly<Record<string, unknown>>;
};
export type Ack = { ok: true; payload: unknown } | { ok: false; error: 'not_acknowledged' | 'not_connected' };
export type Attempt = { team: Team; envelope: Envelope; retry: { num: number; reason: string } | null };

/** A way to the app: Socket Mode or signed HTTP. */
export type Transport = {
  connected(team: Team): boolean;
  send(attempt: Attempt): Promise<Ack>;
  close(): Promise<void>;
};

export type Deliver = (team: Team, envelope: Envelope) => Promise<Ack>;
export type Delivery = { deliver: Deliver; twice: boolean; stop(): void };

/** Delivery over a transport; `twice` sends every envelope a second time, at the same moment. */
export function createDelivery(transport: Transport, activity: Activity, settings: Settings): Delivery {
  const timers = new Set<NodeJS.Timeout>();

  async function attempt(one: Attempt): Promise<Ack> {
    const end = activity.begin();
    try {
      const ack = await transport.send(one);
      if (!ack.ok && one.envelope.type === 'events_api') again(one, ack.error);
      return ack;
    } finally {
      end();
    }
  }

  function again(one: Attempt, error: string): void {
    const done = one.retry?.num ?? 0;
    const delayMs = settings.eventRetryDelaysMs[done];
    if (delayMs === undefined) return;
    const reason = error === 'not_connected' ? 'connection_failed' : 'http_timeout';
    const timer = setTimeout(() => {
      timers.delete(timer);
      void attempt({ ...one, retry: { num: done + 1, reason } });
    }, delayMs);
    timer.unref();
    timers.add(timer);
  }

  const delivery: Delivery = {
    twice: false,
    async deliver(team, envelope) {
      const first = attempt({ team, envelope, retry: null });
      if (delivery.twice) await attempt({ team, envelope, retry: null });
      return first;
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
  return delivery;
}
