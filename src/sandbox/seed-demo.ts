// What a new sandbox holds: a segment with its Offer, the settings that a live workspace needs, a mailbox for each
// person and twelve leads of invented companies. It is put in through the same use cases that people use.
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { App } from '#app.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { startImport } from '#features/intake/start-import.ts';
import { applySettings } from '#features/workspace/apply-settings.ts';
import { localeOf } from '#text/text.ts';
import { connectMailbox } from './connect-mailbox.ts';
import { people, team, type Vendors } from './vendors.ts';

const demoFolder = new URL('./demo/', import.meta.url);

/** Fills the workspace unless it has a segment already. */
export async function seedDemo(app: App, vendors: Vendors): Promise<void> {
  const workspace = await app.world.workspaces.ofTeam(team.id);
  if (!workspace) throw new Error('the local Slack was not connected');
  const workspaceId = workspace.id;
  if ((await app.world.segments.list(workspaceId)).length > 0) return;
  await seePeople(app, workspaceId);
  const value: unknown = JSON.parse(await readFile(new URL('settings.json', demoFolder), 'utf8'));
  const applied = await applySettings(app.world, { workspaceId, value, by: people[0].id, via: 'slack' });
  if ('problems' in applied) throw new Error(`demo settings: ${applied.problems.join('; ')}`);
  for (const person of people) await connectMailbox(app, vendors, { workspaceId, slackUserId: person.id });
  await importDemoLeads(app, workspaceId);
}

/** Empties the workspace, the local vendors, sets the clock right and seeds again. */
export async function resetDemo(app: App, vendors: Vendors): Promise<void> {
  const workspace = await app.world.workspaces.ofTeam(team.id);
  if (!workspace) return;
  await app.world.wipe.workspace(workspace.id);
  await app.clock.reset();
  await Promise.all([vendors.slack.reset(), vendors.gmail.reset(), vendors.graph.reset()]);
  await seedDemo(app, vendors);
}

async function seePeople({ world }: App, workspaceId: string): Promise<void> {
  for (const { id, realName, email, isAdmin, locale } of people) {
    await world.members.see(workspaceId, {
      slackUserId: id,
      name: realName,
      email,
      role: isAdmin ? 'admin' : 'approver',
      tz: 'Europe/Paris',
      locale: localeOf(locale),
      at: world.clock.now(),
    });
  }
}

async function importDemoLeads({ world }: App, workspaceId: string): Promise<void> {
  const csv = datedFrom(world.clock.now(), await readFile(new URL('leads.csv', demoFolder), 'utf8'));
  const request = {
    workspaceId,
    purpose: 'leads',
    name: 'demo.csv',
    by: people[0].id,
    via: 'slack',
  } as const;
  const run = await startImport(world, request);
  await importRows(world, { workspaceId, runId: run.id }, Readable.from([Buffer.from(csv)]));
  await world.queue.add({ name: 'sweep', payload: { workspaceId } });
}

/** `{{-6d}}` is the day six days ago: hiring and funding must look recent whenever the sandbox starts. */
function datedFrom(now: Date, csv: string): string {
  return csv.replace(/\{\{-(\d+)d\}\}/g, (_, days: string) => {
    return new Date(now.getTime() - Number(days) * 86_400_000).toISOString().slice(0, 10);
  });
}
