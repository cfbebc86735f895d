// Response URLs: five uses, half an hour, answers that replace, delete, whisper or speak up.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SlackError } from './errors.ts';
import { seed } from './fixtures/bot.ts';
import { type LocalSlack, startLocalSlack } from './local-slack.ts';
import { createTickets, type Place } from './tickets.ts';

const place: Place = { teamId: 'TA', userId: 'UAANA', channelId: 'CALEADS', messageTs: null };
const errorOf = (act: () => unknown): string => {
  try {
    act();
    return 'none';
  } catch (cause) {
    return cause instanceof SlackError ? cause.code : 'a bug';
  }
};

describe('tickets', () => {
  test('a response URL works five times', () => {
    const tickets = createTickets(() => 0);
    const id = tickets.newResponse(place);
    for (let use = 1; use <= 5; use += 1) expect(tickets.use(id)).toEqual(place);
    expect(errorOf(() => tickets.use(id))).toBe('used_url');
  });

  test('a response URL lives thirty minutes, a trigger three seconds', () => {
    const clock = { ms: 0 };
    const tickets = createTickets(() => clock.ms);
    const url = tickets.newResponse(place);
    const trigger = tickets.newTrigger({ teamId: 'TA', userId: 'UAANA', viewId: null });
    clock.ms = 3_001;
    expect(errorOf(() => tickets.exchange(trigger, 'TA'))).toBe('expired_trigger_id');
    clock.ms = 30 * 60_000 + 1;
    expect(errorOf(() => tickets.use(url))).toBe('expired_url');
  });

  test('a trigger of one team opens nothing in another', () => {
    const tickets = createTickets(() => 0);
    const trigger = tickets.newTrigger({ teamId: 'TA', userId: 'UAANA', viewId: null });
    expect(errorOf(() => tickets.exchange(trigger, 'TB'))).toBe('invalid_trigger_id');
  });
});

describe('a post to an unknown response URL', () => {
  let slack: LocalSlack;
  beforeEach(async () => {
    slack = await startLocalSlack({ teams: [seed('A')] });
  });
  afterEach(() => slack.close());

  test('is answered 404 with the reason', async () => {
    const answer = await fetch(`${slack.url}/response/TA/made-up`, { method: 'POST', body: '{"text":"hi"}' });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ ok: false, error: 'invalid_url' });
    expect(slack.messages('TA', 'leads')).toEqual([]);
    expect([slack.count('response_url'), slack.calls.at(-1)?.error]).toEqual([0, 'invalid_url']);
  });
});
