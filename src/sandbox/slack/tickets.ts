// What Slack hands out for a limited time: trigger ids (3 s, once) and response URLs (30 min, five uses).
import { randomBytes } from 'node:crypto';
import { SlackError } from './errors.ts';

const TRIGGER_MS = 3_000;
const RESPONSE_MS = 30 * 60_000;
const RESPONSE_USES = 5;

export type Trigger = { teamId: string; userId: string; viewId: string | null };
export type Place = {
  teamId: string;
  userId: string;
  channelId: string;
  /** The message that the interaction came from. */
  messageTs: string | null;
};

export type Tickets = {
  newTrigger(trigger: Trigger): string;
  /** Exchanges a trigger; throws Slack's error when it is unknown, old or used. */
  exchange(id: string, teamId: string): Trigger;
  newResponse(place: Place): string;
  /** Counts one use of a response URL; throws Slack's error when it is unknown, old or worn out. */
  use(id: string): Place;
};

const KEEP_MS = 60 * 60_000;

/** Forgets what ran out long ago; entries are in the order of their making. */
function prune(book: Map<string, { until: number }>, nowMs: number): void {
  for (const [id, { until }] of book) {
    if (until + KEEP_MS > nowMs) return;
    book.delete(id);
  }
}

const secret = (): string => randomBytes(12).toString('hex');

/** An empty book of tickets on this clock. */
export function createTickets(wallClock: () => number): Tickets {
  const triggers = new Map<string, { trigger: Trigger; until: number; used: boolean }>();
  const responses = new Map<string, { place: Place; until: number; uses: number }>();
  return {
    newTrigger(trigger) {
      prune(triggers, wallClock());
      const id = `${Math.floor(wallClock() / 1000)}.${triggers.size + 1}.${secret()}`;
      triggers.set(id, { trigger, until: wallClock() + TRIGGER_MS, used: false });
      return id;
    },
    exchange(id, teamId) {
      const found = triggers.get(id);
      if (!found || found.trigger.teamId !== teamId) throw new SlackError('invalid_trigger_id');
      if (found.used) throw new SlackError('exchanged_trigger_id');
      if (wallClock() > found.until) throw new SlackError('expired_trigger_id');
      found.used = true;
      return found.trigger;
    },
    newResponse(place) {
      prune(responses, wallClock());
      const id = `${place.teamId}/${secret()}`;
      responses.set(id, { place, until: wallClock() + RESPONSE_MS, uses: 0 });
      return id;
    },
    use(id) {
      const found = responses.get(id);
      if (!found) throw new SlackError('invalid_url');
      if (wallClock() > found.until) throw new SlackError('expired_url');
      if (found.uses >= RESPONSE_USES) throw new SlackError('used_url');
      found.uses += 1;
      return found.place;
    },
  };
}
