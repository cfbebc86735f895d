// What happens to cards when Slack says no: deleted messages, closed channels, rate limits, refused blocks.
import { expect, it } from 'vitest';
import type { QueueCard } from '#domain/card.ts';
import { Gone, Refusal, Unavailable } from '#lib/errors.ts';
import { openOffice, teamId, textOf } from './office.ts';

const queue = (waiting: number): QueueCard => ({
  kind: 'queue',
  locale: 'en',
  waiting,
  shown: 5,
  oldest: null,
});
const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

it('posts a card once, leaves an equal one alone and redraws a changed one with new block ids', async () => {
  const { app, slack, workspaceId } = await openOffice();
  const { chat } = app.world;
  await Promise.all([1, 2, 3].map(() => chat.showCard(workspaceId, 'queue', queue(6))));
  await chat.showCard(workspaceId, 'queue', queue(6));
  expect([slack.count('chat.postMessage'), slack.count('chat.update')]).toEqual([1, 0]);
  const [before] = slack.messages(teamId, 'leads');
  await chat.showCard(workspaceId, 'queue', queue(7));
  const [after, ...others] = slack.messages(teamId, 'leads');
  expect(others).toEqual([]);
  expect(textOf(after)).toContain('7 drafts wait');
  expect(after?.text).toContain('7 drafts wait');
  expect(after?.blocks?.[0]?.block_id).not.toBe(before?.blocks?.[0]?.block_id);
});

it('posts a card anew when somebody deleted its message', async () => {
  const { app, slack, workspaceId } = await openOffice();
  await app.world.chat.showCard(workspaceId, 'queue', queue(6));
  slack.deleteMessage(teamId, 'leads', slack.messages(teamId, 'leads')[0]?.ts ?? '');
  await app.world.chat.showCard(workspaceId, 'queue', queue(7));
  expect(textOf(slack.messages(teamId, 'leads'))).toContain('7 drafts wait');
});

it('tells one admin once when the channel is archived, stops trying, and moves when another is chosen', async () => {
  const { app, slack, ana, workspaceId } = await openOffice();
  await ana.command('/prospect help');
  await app.world.chat.showCard(workspaceId, 'queue', queue(6));
  slack.archive(teamId, 'leads');
  for (const waiting of [7, 8, 9]) {
    const error = await caught(app.world.chat.showCard(workspaceId, 'queue', queue(waiting)));
    expect(error).toBeInstanceOf(Gone);
  }
  const told = slack.directMessages(teamId, 'U0ANA');
  expect(told).toHaveLength(1);
  expect(textOf(told)).toContain('archived');
  expect(textOf(await ana.home())).toContain('archived');
  const { version, doc } = await app.world.settings.current(workspaceId);
  const change = { by: 'U0ANA', via: 'slack', at: app.world.clock.now(), expected: version } as const;
  await app.world.settings.save(workspaceId, { ...change, doc: { ...doc, review: { channel: 'C0OTHER' } } });
  await app.world.chat.showCard(workspaceId, 'queue', queue(10));
  expect(textOf(slack.messages(teamId, 'other'))).toContain('10 drafts wait');
});

it('says how to be invited into a private channel, and goes on after Try Again', async () => {
  const { app, slack, ana, workspaceId } = await openOffice({ channel: 'closed' });
  await ana.command('/prospect help');
  expect(await caught(app.world.chat.showCard(workspaceId, 'queue', queue(6)))).toBeInstanceOf(Gone);
  expect(textOf(slack.directMessages(teamId, 'U0ANA'))).toContain('/invite @prospect');
  await ana.click(await ana.home(), 'Try Again');
  expect((await app.world.installations.get(workspaceId))?.channelBroken).toBeNull();
});

it('has nowhere to post before a channel is chosen', async () => {
  const { app, workspaceId } = await openOffice({ channel: null });
  const error = await caught(app.world.chat.showCard(workspaceId, 'queue', queue(6)));
  expect(error).toBeInstanceOf(Refusal);
});

it('comes back later when Slack asks to wait, and posts once then', async () => {
  const { app, slack, workspaceId } = await openOffice();
  slack.fail({ method: 'chat.postMessage', times: 1, status: 429, retryAfterS: 7 });
  const error = await caught(app.world.chat.showCard(workspaceId, 'queue', queue(6)));
  expect(error).toBeInstanceOf(Unavailable);
  expect(error instanceof Unavailable && error.retryAfterMs).toBe(7000);
  await app.world.chat.showCard(workspaceId, 'queue', queue(6));
  expect(slack.count('chat.postMessage')).toBe(1);
});

it('keeps one message a second and channel: more go to later, none is refused by Slack', async () => {
  const { app, slack, workspaceId } = await openOffice({ gapMs: 1_100, enforceRate: true });
  const card = (n: number) =>
    app.world.chat.showCard(workspaceId, `alert/${n}`, {
      kind: 'alert',
      locale: 'en',
      alertId: String(n),
      reason: { code: 'mailbox_reconnect', params: { address: `a${n}@lumen.example` } },
      url: null,
    });
  const outcomes = await Promise.all([1, 2, 3, 4].map((n) => caught(card(n))));
  expect(outcomes.filter((error) => error === null)).toHaveLength(2);
  expect(outcomes.filter((error) => error instanceof Unavailable)).toHaveLength(2);
  expect(slack.calls.filter((call) => call.error === 'ratelimited')).toEqual([]);
});

it('stops for a workspace that removed the app, and for nobody else', async () => {
  const { app, slack, workspaceId } = await openOffice();
  await slack.removeApp(teamId);
  await slack.idle();
  await app.settle();
  const error = await caught(app.world.chat.showCard(workspaceId, 'queue', queue(6)));
  expect(error).toBeInstanceOf(Gone);
  expect((await app.world.installations.get(workspaceId))?.brokenAt).not.toBeNull();
  expect(slack.count('chat.postMessage')).toBe(0);
});

it('posts the digest once a day, and not when there is nothing to say', async () => {
  const { app, slack, ana, workspaceId } = await openOffice();
  await ana.command('/prospect help');
  const payload = { workspaceId, day: '2026-09-07' };
  await app.world.queue.add({ name: 'digest.post', payload });
  await app.drain();
  expect(slack.count('chat.postMessage')).toBe(0);
  const form = (await ana.command('/prospect add camille@globex.example')).modal;
  if (!form) throw new Error('no form');
  await ana.submit(form, { name: 'Camille Roux', company: 'Globex' });
  await app.drain();
  const next = { workspaceId, day: '2026-09-08' };
  for (const revision of ['a', 'b'])
    await app.world.queue.add({ name: 'digest.post', payload: next, revision });
  await app.drain();
  const digests = slack
    .messages(teamId, 'leads')
    .filter((message) => textOf(message).includes('Tuesday 8 September'));
  expect(digests).toHaveLength(1);
  expect(textOf(digests)).toContain('Review Next');
});
