// What people type, through the real Bolt.
import { expect, it } from 'vitest';
import { until } from '../until.ts';
import { openOffice, textOf } from './office.ts';

it('binds the first team, and makes the configured channel the review channel', async () => {
  const { app, workspaceId } = await openOffice();
  const workspace = await app.world.workspaces.get(workspaceId);
  expect(workspace).toMatchObject({ slackTeamId: 'T0OFFICE', name: 'Lumen' });
  expect((await app.world.settings.current(workspaceId)).doc.review.channel).toBe('leads');
});

it('answers help, an unknown word and an empty text privately', async () => {
  const { ana, ben } = await openOffice();
  const help = await ana.command('/prospect help');
  expect(help.posted).toEqual([]);
  expect(textOf(help.whispered)).toContain('/prospect review');
  expect(textOf((await ana.command('/prospect dance')).whispered)).toContain('/prospect review');
  // Ben reads Slack in French.
  expect(textOf((await ben.command('/prospect')).whispered)).toContain('Rien ne vous attend');
});

it('makes roles of what Slack says, and refuses with who may', async () => {
  const { app, ana, ben, gus, workspaceId } = await openOffice();
  await ana.command('/prospect status');
  const refused = await ben.command('/prospect config roles +CTO');
  expect(textOf(refused.whispered)).toContain('<@U0ANA>');
  expect((await app.world.segments.list(workspaceId))[0]?.icp ?? null).toBeNull();
  expect(textOf((await gus.command('/prospect pause')).whispered)).toContain('<@U0ANA>');
  const tried = await app.world.audit.list(workspaceId, { limit: 10 });
  expect(tried.map(({ actor, action, outcome }) => [actor, action, outcome])).toEqual([
    ['U0GUS', 'pause', 'refused'],
    ['U0BEN', 'config', 'refused'],
  ]);
});

it('pauses and resumes, for those who may', async () => {
  const { app, ana, ben, workspaceId } = await openOffice();
  await ana.home();
  const paused = await ben.command('/prospect pause wrong list');
  expect(textOf(paused.whispered)).toContain('en pause');
  const { pausedBy, pauseReason } = await app.world.workspaces.get(workspaceId);
  expect({ pausedBy, pauseReason }).toEqual({ pausedBy: 'U0BEN', pauseReason: 'wrong list' });
  expect(textOf(ana.state().home)).toContain('wrong list');
  expect(textOf((await ben.command('/prospect pause')).whispered)).toContain('<@U0BEN>');
  await ben.command('/prospect resume');
  expect((await app.world.workspaces.get(workspaceId)).pausedAt).not.toBeNull();
  await ana.click(await ana.home(), 'Resume');
  expect((await app.world.workspaces.get(workspaceId)).pausedAt).toBeNull();
});

it('changes a list live, shows before and after, and writes nothing that is invalid', async () => {
  const { app, ana, workspaceId } = await openOffice();
  const changed = await ana.command('/prospect config roles +CTO +Head of Data');
  expect(textOf(changed.whispered)).toContain('CTO, Head of Data');
  const again = await ana.command('/prospect config roles -cto');
  expect(textOf(again.whispered)).toContain('CTO, Head of Data → Head of Data');
  await ana.command('/prospect config countries +France +uk');
  const bad = await ana.command('/prospect config sizes +huge');
  expect(textOf(bad.whispered)).toContain('20-500');
  const [segment] = await app.world.segments.list(workspaceId);
  expect(segment?.icp).toMatchObject({
    version: 3,
    doc: { roles: ['Head of Data'], countries: ['FR', 'GB'], sizes: [] },
  });
  expect(textOf((await ana.command('/prospect config roles')).whispered)).toContain('Head of Data');
});

it('answers every command that only looks, with nothing there yet', async () => {
  const { ana, gus } = await openOffice();
  await ana.command('/prospect help');
  for (const word of [
    'leads',
    'leads roux',
    'lead a@b.example',
    'why',
    'stats',
    'stats 90d',
    'costs',
    'status',
    'mailbox',
  ]) {
    const seen = await gus.command(`/prospect ${word}`);
    const whoMay = word === 'mailbox';
    expect([word, seen.whispered.length]).toEqual([word, 1]);
    expect([word, textOf(seen.whispered).includes('<@U0ANA>')]).toEqual([word, whoMay]);
  }
  expect(textOf((await ana.command('/prospect mailbox connect')).whispered)).not.toContain('reference');
});

it('takes an event that Slack delivers twice once, and a command in HTTP mode', async () => {
  const { slack, ana } = await openOffice({ mode: 'http' });
  slack.deliverTwice = true;
  await ana.home();
  await until(() => slack.count('views.publish') > 0);
  await slack.idle();
  expect(slack.count('views.publish')).toBe(1);
  slack.deliverTwice = false;
  expect(textOf((await ana.command('/prospect help')).whispered)).toContain('/prospect review');
});
