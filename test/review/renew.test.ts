// Drafts that nobody decided on for five working days.
import { beforeAll, expect, it } from 'vitest';
import { approveDraft } from '#features/review/approve-draft.ts';
import { loadCard } from '#features/review/load-card.ts';
import { sweepWorkspace } from '#features/workspace/sweep-workspace.ts';
import { jobs, runOrder } from '#jobs/jobs.ts';
import { warningLines } from '#slack/cards/review-warnings.ts';
import { makeWorld, type TestWorld } from '../world.ts';
import { buttonOf, seedMailbox, seedWaiting, writtenMails } from './waiting-draft.ts';

let made: TestWorld;
let mailboxId: string;
let n = 0;
beforeAll(async () => {
  made = await makeWorld();
  mailboxId = await seedMailbox(made, made.seed.ana);
  return made.stop;
});

const waitingDraft = () => {
  n += 1;
  return seedWaiting(made, { mailboxId, n });
};

/** Sweeps, and runs the renewals that this ordered. */
async function sweep(): Promise<string[]> {
  const before = new Set((await made.waiting()).map((order) => JSON.stringify(order)));
  await sweepWorkspace(made.world, made.seed.workspaceId);
  const fresh = (await made.waiting()).filter((order) => !before.has(JSON.stringify(order)));
  for (const order of fresh) if (order.name === 'lead.renew') await runOrder(made.world, jobs, order);
  return fresh.map(({ name, payload }) => `${name} ${'leadId' in payload ? payload.leadId : ''}`);
}

it('is scored and written again, waits anew, and its old card cannot be approved', async () => {
  const { workspaceId, ben } = made.seed;
  const leadId = await waitingDraft();
  const old = await buttonOf(made, leadId);
  await made.pass({ days: 6 });
  expect(await sweep()).not.toContain(`lead.renew ${leadId}`);
  await made.pass({ days: 1, hours: 1 });
  expect(await sweep()).toContain(`lead.renew ${leadId}`);
  expect(await sweep()).not.toContain(`lead.renew ${leadId}`);
  expect(await made.world.drafts.current(workspaceId, leadId)).toMatchObject({ number: 2, author: 'rules' });
  const score = await made.world.scores.latest(workspaceId, leadId);
  expect(await made.world.leads.get(workspaceId, leadId)).toMatchObject({
    state: 'in_review',
    score: score?.total,
    stateAt: made.world.clock.now(),
  });
  expect((await buttonOf(made, leadId)).fingerprint).not.toBe(old.fingerprint);
  await expect(approveDraft(made.world, { ...old, member: ben })).rejects.toMatchObject({ code: 'stale' });
});

it('keeps a text that a person edited, and says on its card since when it waits', async () => {
  const { workspaceId, ana, ben } = made.seed;
  const leadId = await waitingDraft();
  const at = made.world.clock.now();
  const mails = writtenMails.map((mail) => ({ ...mail, subject: 'My own words' }));
  const text = { leadId, author: 'human', editedBy: ana.slackUserId, mails, flags: [], at, expected: 1 };
  await made.world.drafts.addRevision(workspaceId, text);
  await made.pass({ days: 7, hours: 1 });
  expect(await sweep()).not.toContain(`lead.renew ${leadId}`);
  expect(await made.world.drafts.current(workspaceId, leadId)).toMatchObject({ number: 2, author: 'human' });
  const loaded = await loadCard(made.world, { workspaceId, leadId });
  expect(loaded?.card.waitingSince).toEqual(at);
  expect(loaded && warningLines(loaded.card)?.mrkdwn).toContain('edited by hand');
  const button = await buttonOf(made, leadId);
  await approveDraft(made.world, { ...button, member: ben });
  expect(await made.world.leads.get(workspaceId, leadId)).toMatchObject({ state: 'approved' });
});

it('loses against a decision that comes first', async () => {
  const { workspaceId } = made.seed;
  const leadId = await waitingDraft();
  await made.pass({ days: 8 });
  const at = made.world.clock.now();
  await made.world.leads.move(workspaceId, { leadId, from: 'in_review', to: 'rejected', at });
  await runOrder(made.world, jobs, { name: 'lead.renew', payload: { workspaceId, leadId } });
  expect(await made.world.drafts.current(workspaceId, leadId)).toMatchObject({ number: 1 });
});
