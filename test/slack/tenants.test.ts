// Two workspaces that never meet: the same app, the same database, different teams.
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { explainLead } from '#features/insight/explain-lead.ts';
import { personOf } from '#sandbox/slack/person.ts';
import { ids } from '#slack/ids.ts';
import { openDb } from '#store/db.ts';
import { seedLead } from '../seed.ts';
import { openOffice, otherTeam, teamId, textOf } from './office.ts';

it('shows, counts and changes nothing of another workspace, by guessed id or by Slack', async () => {
  const office = await openOffice({ teams: 2 });
  const { app, slack, ana, workspaceId } = office;
  const { world } = app;
  const at = world.clock.now();
  const hashKey = world.secrets.seal(randomBytes(32).toString('base64url'));
  const other = await world.workspaces.create({ name: 'Other', hashKey, at, slackTeamId: otherTeam.id });
  const botToken = world.secrets.seal(otherTeam.botToken);
  const bot = { slackTeamId: otherTeam.id, botToken, botUserId: otherTeam.botUserId, appId: null, at };
  await world.installations.save(other.id, bot);
  const bea = personOf(slack, { teamId: otherTeam.id, userId: 'U0BEA' }, () => app.settle());

  const segment = await world.segments.create(workspaceId, { name: 'Main', languages: ['en'], at });
  const db = openDb(office.databaseUrl, 2);
  const leadId = await seedLead({ ...world, db }, { workspaceId, segmentId: segment.id, state: 'parked' });
  await db.$disconnect();

  expect(textOf(await ana.home())).toContain('Chloé Martin');
  const callsOf = (team: string) => slack.calls.filter((call) => call.teamId === team).length;
  const before = callsOf(teamId);
  const home = await bea.home();
  expect(textOf(home)).not.toContain('Chloé Martin');
  expect(textOf((await bea.command('/prospect lead chloe.martin@company1.example')).whispered)).not.toContain(
    'CTO',
  );
  const element = { type: 'button', action_id: ids.lead.open, value: leadId };
  await slack.act(otherTeam.id, {
    kind: 'block_action',
    userId: 'U0BEA',
    source: { kind: 'view', viewId: home.id },
    blockId: home.blocks.find((block) => block.type === 'actions')?.block_id?.toString() ?? '',
    action: element,
    values: {},
  });
  await app.settle();
  expect(textOf(slack.state(otherTeam.id, 'U0BEA'))).not.toContain('Chloé');
  await expect(explainLead(world, other.id, leadId)).rejects.toMatchObject({ code: 'lead_unknown' });

  await bea.command('/prospect pause');
  expect((await world.workspaces.get(other.id)).pausedAt).not.toBeNull();
  expect((await world.workspaces.get(workspaceId)).pausedAt).toBeNull();
  // Nothing that Bea did reached Ana's team.
  expect(callsOf(teamId)).toBe(before);
});
