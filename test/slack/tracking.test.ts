// What a person said about opens and clicks, written down in Slack.
import { expect, it } from 'vitest';
import { openOffice, textOf } from './office.ts';

it('writes down what a person said, and says what that means and why', async () => {
  const { app, ana, gus, workspaceId } = await openOffice();
  await ana.home();
  const { world } = app;
  const said = async (words: string) => textOf((await ana.command(`/prospect tracking ${words}`)).whispered);
  expect(await said('')).toContain('/prospect tracking camille');
  expect(await said('lea@nord.example perhaps')).toContain('/prospect tracking camille');
  expect(await said('nobody')).toContain('no e-mail address');
  expect(await said('lea@nord.example granted')).toContain('switched off in the settings');
  expect(await world.trackingConsents.get(workspaceId, 'lea@nord.example')).toBe('granted');
  const refused = textOf((await gus.command('/prospect tracking lea@nord.example denied')).whispered);
  expect(refused).toContain('<@U0ANA>');
  expect(await world.trackingConsents.get(workspaceId, 'lea@nord.example')).toBe('granted');
  await said('lea@nord.example unknown');
  expect(await world.trackingConsents.get(workspaceId, 'lea@nord.example')).toBe('unknown');
});
