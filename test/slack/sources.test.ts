// Sources in the config modal: add a preset, try it, save it, change it, remove it.
import { expect, it, onTestFinished } from 'vitest';
import type { SandboxView } from '#sandbox/protocol.ts';
import { type LocalApify, startLocalApify } from '../../src/sandbox/apify/local-apify.ts';
import { openOffice, textOf } from './office.ts';

const token = 'local-apify-token';

async function officeWithApify() {
  const apify: LocalApify = await startLocalApify({ token, runMs: null });
  onTestFinished(() => apify.close());
  const office = await openOffice({ env: { APIFY_TOKEN: token, APIFY_BASE_URL: apify.url } });
  return { apify, ...office };
}

function opened(modal: SandboxView | null): SandboxView {
  if (!modal) throw new Error('no modal opened');
  return modal;
}

it('tries a preset with five entries, and saves it with what was changed', async () => {
  const { apify, app, ana, workspaceId } = await officeWithApify();
  const list = opened((await ana.command('/prospect config sources')).modal);
  expect(textOf(list)).toContain('No source yet');
  expect(textOf(list)).toContain('Apollo has no key on this server');
  expect(textOf(list)).not.toContain('Apify has no token');
  const form = opened((await ana.choose(list, 'prospect.source.add', 'Apify: Leads Finder')).modal);
  const waiting = opened((await ana.click(form, 'Preview')).modal);
  expect(textOf(waiting)).toContain('Press *Show Rows* then');
  await apify.end();
  const shown = opened((await ana.click(waiting, 'Show Rows')).modal);
  expect(textOf(shown)).toContain('*5 entries* for $0.0075');
  expect(textOf(shown)).toContain('company_name: ');
  expect(apify.runs).toHaveLength(1);
  const saved = await ana.submit(shown, { sourceName: 'CTOs', price: '0,0015' });
  expect(textOf(saved.modal)).toContain('CTOs');
  const [segment] = await app.world.segments.list(workspaceId);
  expect(segment?.sources).toMatchObject([
    { kind: 'apify', name: 'CTOs', actor: 'jobscrawler/leads-finder', pricePerResult: 0.0015 },
  ]);
});

it('says what is wrong below each input, all at once, and keeps what was typed', async () => {
  const { apify, app, ana, workspaceId } = await officeWithApify();
  const list = opened((await ana.command('/prospect config sources')).modal);
  const form = opened((await ana.choose(list, 'prospect.source.add', 'Apify: an actor of your own')).modal);
  const wrong = {
    sourceName: 'Mine',
    actor: 'nobody',
    input: '{ "a": ',
    mapping: 'email = email\nfoo',
    price: 'x',
  };
  const refused = opened((await ana.submit(form, wrong)).modal);
  expect(refused.errors).toEqual({
    actor: expect.stringContaining('owner/actor'),
    input: 'This is not JSON.',
    mapping: 'Not understood: foo',
    price: expect.stringContaining('number'),
  });
  const tried = opened((await ana.click(refused, 'Preview')).modal);
  expect(textOf(tried)).toContain('This is not JSON.');
  expect(apify.calls).toEqual([]);
  const right = { actor: 'nobody/nothing', input: '{ "a": "{{limit}}" }', mapping: 'name = n', price: '' };
  const asked = opened((await ana.submit(tried, right)).modal);
  expect(textOf(asked)).toContain('Saved');
  expect((await app.world.segments.list(workspaceId))[0]?.sources).toMatchObject([{ name: 'Mine' }]);
});

it('shows what Apify says of an actor that is not there', async () => {
  const { apify, ana } = await officeWithApify();
  const list = opened((await ana.command('/prospect config sources')).modal);
  const form = opened((await ana.choose(list, 'prospect.source.add', 'Apify: Leads Finder')).modal);
  apify.fail({ status: 404, body: { error: { type: 'record-not-found', message: 'Actor was not found' } } });
  const tried = opened((await ana.click(form, 'Preview')).modal);
  expect(textOf(tried)).toContain('apify refused the request: Actor was not found');
});

it('changes and removes a source, for admins only', async () => {
  const { app, ana, ben, workspaceId } = await officeWithApify();
  const list = opened((await ana.command('/prospect config sources')).modal);
  const form = opened((await ana.choose(list, 'prospect.source.add', 'Apollo')).modal);
  await ana.submit(form);
  const again = opened((await ana.command('/prospect config sources')).modal);
  const change = opened((await ana.click(again, 'Change…')).modal);
  await ana.submit(change, { fresh: ['fresh'] });
  expect((await app.world.segments.list(workspaceId))[0]?.sources).toEqual([{ kind: 'apollo', fresh: true }]);
  const last = opened((await ana.command('/prospect config sources')).modal);
  expect(textOf(last)).toContain('30 days');
  const open = opened((await ana.click(last, 'Change…')).modal);
  await ana.click(open, 'Remove');
  expect((await app.world.segments.list(workspaceId))[0]?.sources).toEqual([]);
  expect((await ben.command('/prospect config sources')).modal).toBeNull();
});
