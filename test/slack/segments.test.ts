// Several segments in the configuration: one more, another name, and which one a change is about.
import { expect, it } from 'vitest';
import type { SandboxView } from '#sandbox/protocol.ts';
import { openOffice, textOf } from './office.ts';

function opened(modal: SandboxView | null): SandboxView {
  if (!modal) throw new Error('no modal opened');
  return modal;
}

it('adds and renames segments, and refuses a name that is taken, below its input', async () => {
  const { ana, app, workspaceId } = await openOffice();
  const list = opened((await ana.command('/prospect config segments')).modal);
  expect(textOf(list)).toContain('Main');
  const form = opened((await ana.click(list, 'Add Segment…')).modal);
  expect(opened((await ana.submit(form, { name: 'main' })).modal).errors).toHaveProperty('name');
  await ana.submit(form, { name: 'French CFOs' });
  expect((await app.world.segments.list(workspaceId)).map(({ name }) => name)).toEqual([
    'Main',
    'French CFOs',
  ]);
  const again = opened((await ana.command('/prospect config segments')).modal);
  const rename = opened((await ana.click(again, 'Rename…')).modal);
  await ana.submit(rename, { name: 'Engineers' });
  expect((await app.world.segments.list(workspaceId)).map(({ name }) => name)).toEqual([
    'Engineers',
    'French CFOs',
  ]);
});

it('asks which segment is meant when there are several', async () => {
  const { ana, app, workspaceId } = await openOffice();
  const at = app.world.clock.now();
  await ana.command('/prospect config roles +CTO');
  await app.world.segments.create(workspaceId, { name: 'French CFOs', languages: ['fr'], at });
  const asked = await ana.command('/prospect config roles +CFO');
  expect(textOf(asked.whispered)).toContain('/prospect config "French CFOs" roles +CFO');
  await ana.command('/prospect config "french cfos" roles +CFO');
  const rolesOf = async () => (await app.world.segments.list(workspaceId)).map(({ icp }) => icp?.doc.roles);
  expect(await rolesOf()).toEqual([['CTO'], ['CFO']]);
  const which = opened((await ana.command('/prospect config icp')).modal);
  expect(textOf(which)).toContain('Which segment');
  const second = (await app.world.segments.list(workspaceId))[1]?.id.slice(-8);
  const form = opened((await ana.click(which, `prospect.config.topic.${second}`)).modal);
  await ana.submit(form, { roles: 'DAF' });
  expect(await rolesOf()).toEqual([['CTO'], ['DAF']]);
});
