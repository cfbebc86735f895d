// B12 in the sandbox: moving its clock takes a lead through all four steps, by hand and by the local Unipile.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '#config/config.ts';
import { freePort } from '#lib/free-port.ts';
import { createLog } from '#lib/log.ts';
import { dayMs } from '#lib/time.ts';
import { runSandbox, type Sandbox } from '#sandbox/run-sandbox.ts';
import { type Person, personOf } from '#sandbox/slack/person.ts';
import { moveTime } from '#sandbox/time.ts';
import { team } from '#sandbox/vendors.ts';
import { textOf } from '../slack/office.ts';

let sandbox: Sandbox;
let folder: string;
let ana: Person;
let ben: Person;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prospect-b12-'));
  await chmod(folder, 0o755);
  const env = { PORT: String(await freePort()), DATA_DIR: folder, LOG_LEVEL: 'silent' };
  const read = readConfig(env, folder);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  sandbox = await runSandbox(read.config, createLog('silent'), { ticks: false });
  const sit = (userId: string) => personOf(sandbox.vendors.slack, { teamId: team.id, userId }, settle);
  [ana, ben] = [sit('U0ANA'), sit('U0BEN')];
  await settle();
}, 120_000);

afterAll(async () => {
  await sandbox?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function settle(): Promise<void> {
  await sandbox.app.drain();
  await sandbox.vendors.slack.idle();
  await sandbox.app.drain();
}

async function live(days: number): Promise<void> {
  const workspace = await sandbox.app.world.workspaces.ofTeam(team.id);
  for (let day = 0; day < days; day += 1) {
    await moveTime(sandbox.app, workspace?.id ?? '', { kind: 'advance', ms: dayMs });
    await settle();
  }
}

const mailsTo = (email: string) =>
  sandbox.vendors.gmail.deliveries.filter(({ recipients }) => recipients.includes(email));

/** All that stands in somebody's direct messages. */
const direct = (person: Person): string =>
  person
    .state()
    .channels.flatMap(({ id }) => (id.startsWith('D') ? person.reads(id) : []))
    .map(({ blocks }) => textOf(blocks))
    .join('\n');

/** Approves somebody whose card waits and whose profile is known. */
async function approveOne() {
  const { world } = sandbox.app;
  const workspaceId = (await world.workspaces.ofTeam(team.id))?.id ?? '';
  for (const card of ana.reads(team.channel)) {
    const name = /^To review: ([^,]+),/.exec(card.text)?.[1];
    const [found] = name ? await world.leadList.find(workspaceId, { words: name, limit: 1 }) : [];
    const lead = found && (await world.leads.get(workspaceId, found.leadId));
    if (!name || lead?.state !== 'in_review' || !lead.linkedinUrl || !lead.email) continue;
    if (!textOf(card.blocks).includes('Approve and Send')) continue;
    await ana.click(card, 'Approve and Send');
    return { name, email: lead.email, profile: lead.linkedinUrl.split('/').at(-1) };
  }
  throw new Error('nobody waits whose profile is known');
}

it('by hand, then by a vendor', { timeout: 240_000 }, async () => {
  const first = await approveOne();
  await live(12);
  expect(mailsTo(first.email)).toHaveLength(2);
  expect(direct(ana) + direct(ben)).toContain(first.name);
  expect(sandbox.vendors.unipile.visits).toEqual([]);
  const digests = ana.reads(team.channel).filter(({ blocks }) => textOf(blocks).includes('Numbers are of'));
  expect(digests.length).toBeGreaterThan(4);

  const { modal } = await ana.command('/prospect config linkedin');
  if (!modal) throw new Error('no form was opened');
  const mode = 'By Unipile, in the name of the owner';
  await ana.submit(modal, { mode, risk: ['We have read this and accept the risk for our accounts'] });
  for (const person of [ana, ben]) {
    const { whispered } = await person.command('/prospect linkedin');
    const page = /http:\/\/127\.0\.0\.1:\d+\/sign-in\/\d+/.exec(JSON.stringify(whispered))?.[0] ?? '';
    expect(await (await fetch(page)).text()).toBe('Signed in. You may close this page.');
  }
  const second = await approveOne();
  await live(12);
  expect(mailsTo(second.email)).toHaveLength(2);
  expect(sandbox.vendors.unipile.visits).toEqual([second.profile]);
  expect(sandbox.vendors.unipile.invites).toEqual([second.profile]);
  expect(sandbox.vendors.unipile.notes).toEqual([expect.stringContaining(second.name.split(' ')[0] ?? '?')]);
});
