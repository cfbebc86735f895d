// B25, tenants: two teams use one installation. Neither can see, count, decide on or receive what is the other's,
// whatever ids it guesses.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SandboxMessage } from '#sandbox/protocol.ts';
import { camille, listOf, makeTeams, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

let a: Product;
let b: Product;
beforeAll(async () => {
  ({ A: a, B: b } = await makeTeams(['A', 'B']));
});
afterAll(() => a?.stop());

const cardsIn = ({ slack, teamId }: Product): SandboxMessage[] =>
  slack.messages(teamId, 'prospects').filter(({ threadTs }) => threadTs === null);
const refusedAt = async ({ world, workspaceId }: Product, actor: string) => {
  const entries = await world.audit.list(workspaceId, { limit: 100 });
  return entries.filter((entry) => entry.actor === actor && entry.outcome === 'refused');
};
/** B's person presses a button on a card of their own team that carries A's id. */
const pressWith = (team: Product, of: { actionId: string; value: string; type?: string }) => {
  const { actionId, value, type = 'button' } = of;
  const [card] = cardsIn(team);
  const option = { text: { type: 'plain_text', text: 'x' }, value };
  const own = type === 'overflow' ? { selected_option: option } : { value };
  return team.slack.act(team.teamId, {
    kind: 'block_action',
    userId: team.ana.userId,
    source: { kind: 'message', channelId: 'C0PROSPECTSB', ts: card?.ts ?? '' },
    blockId: 'x',
    action: { type, action_id: actionId, ...own },
    values: {},
  });
};

it('the same person on both lists is a lead of both, with a card in each team’s own channel', async () => {
  await a.importList(listOf([camille]));
  await b.importList(listOf([camille]));
  expect(await a.stateOf('Camille Roux')).toBe('in_review');
  expect(await b.stateOf('Camille Roux')).toBe('in_review');
  expect(await a.leadId('Camille Roux')).not.toBe(await b.leadId('Camille Roux'));
  for (const team of [a, b]) {
    expect(cardsIn(team).filter(({ text }) => text.includes('Camille Roux'))).toHaveLength(1);
    const other = team === a ? 'Team B' : 'Team A';
    expect(textOf(cardsIn(team))).not.toContain(other);
  }
});

it('ids of the other team do nothing when they are guessed, and attempts to decide are written down', async () => {
  const leadId = await a.leadId('Camille Roux');
  const approve =
    /"value":"([^"]+\|[0-9a-f]{64}\|[^"]+)"/.exec(JSON.stringify(a.card('Camille Roux')))?.[1] ?? '';
  expect(approve).toContain(leadId);
  const before = JSON.stringify(cardsIn(a));
  const tries = [
    { actionId: 'prospect.review.approve', value: approve },
    { actionId: 'prospect.review.edit', value: leadId },
    { actionId: 'prospect.review.reject', value: leadId },
    { actionId: 'prospect.review.cancel', value: leadId },
    { actionId: 'prospect.review.again', value: leadId },
    { actionId: 'prospect.lead.open', value: leadId },
    { actionId: 'prospect.reply.close', value: leadId },
    ...['why', 'test', 'now', 'regenerate', 'block', 'again'].map((act) => ({
      ...{ actionId: 'prospect.review.more', type: 'overflow' },
      value: `${act}|${leadId}`,
    })),
  ];
  for (const each of tries) expect(await pressWith(b, each)).toEqual({ ok: true });
  await b.settle();
  await b.pass({ minutes: 10 });
  expect(await a.stateOf('Camille Roux')).toBe('in_review');
  expect(JSON.stringify(cardsIn(a))).toBe(before);
  expect(a.mailServer.deliveries).toEqual([]);
  const modals = b.ana.state().modals;
  expect(modals.map(({ title }) => title)).toEqual(['Why This Lead']);
  expect(textOf(modals)).toContain('does not exist any more');
  const whispers = textOf(b.ana.reads('prospects').filter(({ visibleTo }) => visibleTo !== null));
  expect(whispers).not.toContain('Camille');
  expect((await refusedAt(b, b.ana.userId)).map(({ action }) => action)).toContain('review.approve');
  expect(await refusedAt(a, b.ana.userId)).toEqual([]);
});

it('mailboxes, lists and tasks of the other team cannot be reached either', async () => {
  const [mailbox] = await a.world.mailboxes.list(a.workspaceId);
  for (const actionId of ['prospect.mailbox.pause', 'prospect.mailbox.resume'])
    await pressWith(b, { actionId, value: mailbox?.id ?? '' });
  await b.ana.command(`/prospect mailbox pause ${mailbox?.address}`);
  await b.settle();
  expect((await a.world.mailboxes.get(a.workspaceId, mailbox?.id ?? ''))?.state).toBe('active');
  const found = textOf((await b.ana.command('/prospect lead ana@team-a.example')).whispered);
  expect(found).not.toContain('Ana Costa');
  const status = textOf((await b.ana.command('/prospect status')).whispered);
  expect(status).not.toContain('team-a.example');
  expect(status).toContain('team-b.example');
});

it('a pause, a block and an opt-out of one are not the other’s', async () => {
  await b.ana.command('/prospect pause');
  await a.send('Camille Roux');
  await a.pass({ minutes: 10 });
  expect(a.deliveriesTo(camille.email).map(({ mailbox }) => mailbox.split('@')[1])).toEqual([
    'team-a.example',
  ]);
  const [mail] = a.deliveriesTo(camille.email);
  const header = mail?.headers.find(({ name }) => name === 'List-Unsubscribe')?.value ?? '';
  const { pathname } = new URL(/<(https:[^>]+)>/.exec(header)?.[1] ?? 'https://x.example');
  expect((await fetch(`${a.app.address()}${pathname}`, { method: 'POST' })).status).toBe(200);
  await a.settle();
  expect(await a.stateOf('Camille Roux')).toBe('unsubscribed');
  expect(await b.stateOf('Camille Roux')).toBe('in_review');
  await b.ana.command('/prospect resume');
});

it('numbers, lists and App Home count what is one’s own', async () => {
  const stats = async (team: Product) => textOf((await team.ana.command('/prospect stats')).whispered);
  expect(await stats(a)).toContain('from one person');
  expect(await stats(b)).toContain('No mail left');
  expect(textOf(await a.ana.home())).not.toContain('Team B');
  const ofB = await b.world.leadList.page(b.workspaceId, {
    ...{ filter: 'all', sort: 'newest', words: '', offset: 0, limit: 50 },
  });
  expect(ofB.rows).toHaveLength(1);
});

it('tokens of one team’s Slack never speak in the other’s', () => {
  const strange = a.slack.calls.filter(({ error }) => error !== null);
  expect(strange.map(({ method, error }) => `${method} ${error}`)).toEqual([]);
});
