// Limits and tracking in the configuration, and what a settings document says of them.
import { expect, it } from 'vitest';
import { applySettings } from '#features/workspace/apply-settings.ts';
import { exportSettings } from '#features/workspace/export-settings.ts';
import type { SandboxView } from '#sandbox/protocol.ts';
import { openOffice, textOf } from './office.ts';

function opened(modal: SandboxView | null): SandboxView {
  if (!modal) throw new Error('no modal opened');
  return modal;
}

it('sets what a domain, a LinkedIn account and a mailbox may send, by form and by document', async () => {
  const { ana, ben, app, workspaceId } = await openOffice();
  const { world } = app;
  await ana.command('/prospect help');
  const member = await world.members.bySlackId(workspaceId, 'U0ANA');
  await world.mailboxes.connect(workspaceId, {
    ...{ provider: 'google', memberId: member?.id ?? '', address: 'ana@lumen.example', name: 'Ana Lima' },
    ...{ signature: null, tokens: world.secrets.seal('{}'), scopes: ['gmail.send'], canRead: false },
    at: world.clock.now(),
  });
  expect(textOf((await ben.command('/prospect config limits')).whispered)).toContain('administrateurs');
  const form = opened((await ana.command('/prospect config limits')).modal);
  expect(textOf(form)).toContain('at most 30 mails in 24 hours, 5 minutes apart or more');
  const one = opened((await ana.click(form, 'Change…')).modal);
  const done = await ana.submit(one, { cap: '12', gapMinutes: '9', limitPerDay: '400' });
  expect(textOf(done.modal)).toContain('30 → 12');
  const mailbox = () => world.mailboxes.byAddress(workspaceId, 'ana@lumen.example');
  expect(await mailbox()).toMatchObject({ capPerDay: 12, gapMs: 540_000, limitPerDay: 400 });
  const all = opened((await ana.command('/prospect config limits')).modal);
  await ana.submit(all, { domainPerDay: '40', visitsPerDay: '10', invitesPerDay: '5', invitesPerWeek: '20' });
  const limits = { domainPerDay: 40, visitsPerDay: 10, invitesPerDay: 5, invitesPerWeek: 20 };
  expect((await world.settings.current(workspaceId)).doc.limits).toEqual(limits);
  const document = await exportSettings(world, workspaceId);
  expect(document).toMatchObject({ limits, mailboxes: [{ cap: 12, gapMinutes: 9, limitPerDay: 400 }] });
  const apply = (value: unknown) => applySettings(world, { workspaceId, by: 'cli', via: 'cli', value });
  expect(await apply(document)).toMatchObject({ changed: [] });
  const less = {
    version: 1,
    limits: { domainPerDay: 20 },
    mailboxes: [{ address: 'ana@lumen.example', gapMinutes: 7, limitPerDay: null }],
  };
  expect(await apply(less)).toMatchObject({
    changed: ['settings', 'gap of ana@lumen.example', 'daily limit of ana@lumen.example'],
  });
  expect(await mailbox()).toMatchObject({ capPerDay: 12, gapMs: 420_000, limitPerDay: null });
  expect((await world.settings.current(workspaceId)).doc.limits).toEqual({ ...limits, domainPerDay: 20 });
  expect(await apply({ version: 1, limits: { invitesPerDay: 16 } })).toHaveProperty('problems');
});

it('switches tracking on only by choice, with what the law says beside it', async () => {
  const { ana, app, workspaceId } = await openOffice();
  const form = opened((await ana.command('/prospect config tracking')).modal);
  expect(textOf(form)).toContain('ePrivacy');
  expect(textOf(form)).toContain('CNIL');
  const tracking = async () => (await app.world.settings.current(workspaceId)).doc.tracking;
  await ana.submit(form);
  expect(await tracking()).toEqual({ opens: 'off', clicks: 'off' });
  const again = opened((await ana.command('/prospect config tracking')).modal);
  const done = await ana.submit(again, { opens: 'Consented', clicks: 'On' });
  expect(textOf(done.modal)).toContain('consented');
  expect(await tracking()).toEqual({ opens: 'consented', clicks: 'on' });
});
