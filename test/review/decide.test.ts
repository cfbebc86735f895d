import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approveDraft } from '#features/review/approve-draft.ts';
import { assignSenders } from '#features/review/assign-senders.ts';
import { cancelApproval } from '#features/review/cancel-approval.ts';
import { changeSender } from '#features/review/change-sender.ts';
import { editDraft } from '#features/review/edit-draft.ts';
import { loadCard } from '#features/review/load-card.ts';
import { reconsiderLead } from '#features/review/reconsider-lead.ts';
import { rejectDraft } from '#features/review/reject-draft.ts';
import { restoreOriginal } from '#features/review/restore-original.ts';
import { snoozeLead } from '#features/review/snooze-lead.ts';
import { makeWorld, type TestWorld } from '../world.ts';
import { buttonOf, seedMailbox, seedWaiting, writtenMails } from './waiting-draft.ts';

let test: TestWorld;
let mailboxId = '';
let n = 0;
let leadId = '';
beforeAll(async () => {
  test = await makeWorld();
  mailboxId = await seedMailbox(test, test.seed.ana);
});
afterAll(async () => test?.stop());
beforeEach(async () => {
  n += 1;
  leadId = await seedWaiting(test, { mailboxId, n });
});

const ref = () => ({ workspaceId: test.seed.workspaceId, leadId, via: 'slack' as const });
const written = (body: string) => writtenMails.map((mail) => (mail.step === 0 ? { ...mail, body } : mail));
const edit = (who: 'ana' | 'ben', expected: number, body: string) =>
  editDraft(test.world, { ...ref(), member: test.seed[who], expected, mails: written(body) });
const card = async () => (await loadCard(test.world, ref()))?.card;
const approve = async () =>
  approveDraft(test.world, { ...(await buttonOf(test, leadId)), member: test.seed.ben });

describe('B03: an edit', () => {
  it('keeps the machine’s text and each person’s version, with editor and time', async () => {
    await edit('ana', 1, 'By Ana');
    await test.pass({ minutes: 3 });
    await edit('ben', 2, 'By Ben');
    const all = await test.world.drafts.list(test.seed.workspaceId, leadId);
    const { ana, ben } = test.seed;
    expect(all.map(({ author, editedBy, mails }) => [author, editedBy, mails[0]?.body])).toEqual([
      ['rules', null, writtenMails[0]?.body],
      ['human', ana.slackUserId, 'By Ana'],
      ['human', ben.slackUserId, 'By Ben'],
    ]);
    expect((all[2]?.at.getTime() ?? 0) - (all[1]?.at.getTime() ?? 0)).toBe(180_000);
    expect(await card()).toMatchObject({ editedBy: ben.slackUserId, author: 'rules' });
  });

  it('can be taken back to the original, as one version more', async () => {
    await edit('ana', 1, 'By Ana');
    expect(await restoreOriginal(test.world, { ...ref(), member: test.seed.ben })).toBe(3);
    expect(await card()).toMatchObject({ editedBy: null, mails: writtenMails });
    expect(await test.world.drafts.list(test.seed.workspaceId, leadId)).toHaveLength(3);
  });

  it('is what gets approved, line ends aside', async () => {
    await edit('ana', 1, 'Line one\r\nLine two  \r\n');
    const { reviewId } = await approve();
    const review = await test.world.reviews.get(test.seed.workspaceId, reviewId);
    expect(review?.approved?.mails[0]?.body).toBe('Line one\nLine two');
    expect((await card())?.phase).toMatchObject({ kind: 'approved', edited: true });
  });

  it('of nothing writes no version', async () => {
    expect(
      await editDraft(test.world, { ...ref(), member: test.seed.ana, expected: 1, mails: writtenMails }),
    ).toEqual({
      kind: 'same',
      revision: 1,
    });
  });

  it('is checked like the machine’s own text', async () => {
    const saved = await edit('ana', 1, 'Hello [First Name], guaranteed results!');
    const codes = saved.kind === 'saved' ? saved.flags.map(({ code }) => code) : [];
    expect(codes).toEqual(expect.arrayContaining(['placeholder', 'forbidden_claim']));
  });

  it('is refused once the draft was decided', async () => {
    await approve();
    await expect(edit('ana', 1, 'Too late')).rejects.toMatchObject({ code: 'already_approved' });
  });
});

describe('B04: two editors', () => {
  it('show the later one both texts and lose neither', async () => {
    await edit('ana', 1, 'By Ana');
    const late = await edit('ben', 1, 'By Ben');
    expect(late).toMatchObject({ kind: 'conflict', revision: 2, by: test.seed.ana.slackUserId });
    expect(late.kind === 'conflict' && late.theirs[0]?.body).toBe('By Ana');
    expect(await edit('ben', 2, 'By Ben')).toMatchObject({ kind: 'saved', revision: 3 });
  });

  it('who save at the same moment make one version and one conflict', async () => {
    const both = await Promise.all([edit('ana', 1, 'By Ana'), edit('ben', 1, 'By Ben')]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
  });
});

describe('a decision', () => {
  it('to reject keeps reason and note, and is final for a second one', async () => {
    const { ana, ben } = test.seed;
    await rejectDraft(test.world, { ...ref(), member: ana, reason: 'wrong_role', note: ' Left in May ' });
    expect((await card())?.phase).toMatchObject({
      kind: 'rejected',
      reason: 'wrong_role',
      note: 'Left in May',
      by: ana.slackUserId,
    });
    const again = rejectDraft(test.world, { ...ref(), member: ben, reason: 'other', note: null });
    await expect(again).rejects.toMatchObject({ code: 'already_rejected', params: { by: ana.slackUserId } });
  });

  it('to reject can be reconsidered with a reason', async () => {
    const { ana } = test.seed;
    await rejectDraft(test.world, { ...ref(), member: ana, reason: 'bad_timing', note: null });
    const empty = reconsiderLead(test.world, { ...ref(), member: ana, why: ' ' });
    await expect(empty).rejects.toMatchObject({ code: 'reason_needed' });
    await reconsiderLead(test.world, { ...ref(), member: ana, why: 'New budget in Q1' });
    expect((await test.world.leads.get(test.seed.workspaceId, leadId))?.state).toBe('enriched');
  });

  it('to look again sends a failed lead back where it may go, and only once', async () => {
    const { ana, workspaceId } = test.seed;
    const failed = { state: 'failed', fromState: 'new' };
    await test.world.db.lead.update({ where: { id: leadId }, data: failed });
    await reconsiderLead(test.world, { ...ref(), member: ana, why: 'The model is back' });
    expect((await test.world.leads.get(workspaceId, leadId))?.state).toBe('new');
    const again = reconsiderLead(test.world, { ...ref(), member: ana, why: 'Once more' });
    await expect(again).rejects.toMatchObject({ code: 'not_closed' });
  });

  it('to look again is refused where a mail has left: nothing would be sent', async () => {
    await approve();
    const where = { leadId, step: 0 };
    await test.world.db.touch.updateMany({ where, data: { state: 'sent' } });
    await test.world.db.lead.update({ where: { id: leadId }, data: { state: 'finished' } });
    const again = reconsiderLead(test.world, { ...ref(), member: test.seed.ana, why: 'They grew' });
    await expect(again).rejects.toMatchObject({ code: 'written_already' });
    expect((await test.world.leads.get(test.seed.workspaceId, leadId))?.state).toBe('finished');
  });

  it('to snooze needs a day of the next twelve months', async () => {
    const member = test.seed.ana;
    const past = snoozeLead(test.world, { ...ref(), member, until: new Date('2020-01-01') });
    await expect(past).rejects.toMatchObject({ code: 'snooze_date' });
    const until = new Date(test.world.clock.now().getTime() + 5 * 86_400_000);
    await snoozeLead(test.world, { ...ref(), member, until });
    expect((await card())?.phase).toEqual({ kind: 'snoozed', until, by: member.slackUserId });
  });

  it('to approve can be cancelled until the mail leaves', async () => {
    await approve();
    await cancelApproval(test.world, { ...ref(), member: test.seed.ana });
    expect((await card())?.phase).toEqual({ kind: 'waiting' });
    expect(await test.world.touches.ofLead(test.seed.workspaceId, leadId)).toEqual([]);
    await approve();
    const [first] = await test.world.touches.ofLead(test.seed.workspaceId, leadId);
    await test.world.db.touch.update({ where: { id: first?.id ?? '' }, data: { state: 'claimed' } });
    const late = cancelApproval(test.world, { ...ref(), member: test.seed.ana });
    await expect(late).rejects.toMatchObject({ code: 'already_left' });
    expect((await test.world.leads.get(test.seed.workspaceId, leadId))?.state).toBe('approved');
  });
});

describe('the sender', () => {
  it('can be changed while the draft waits; the new owner follows', async () => {
    const other = await seedMailbox(test, test.seed.ben);
    await changeSender(test.world, { ...ref(), member: test.seed.ana, mailboxId: other });
    expect((await card())?.sender?.address).toBe('ben@lumen.example');
    const lead = await test.world.leads.get(test.seed.workspaceId, leadId);
    expect(lead?.ownerId).toBe(test.seed.ben.id);
  });

  it('is given to drafts that were written before the first mailbox', async () => {
    leadId = await seedWaiting(test, { mailboxId: null, n: 500 + n });
    expect((await card())?.blockers).toContain('no_mailbox');
    expect(await assignSenders(test.world, test.seed.workspaceId)).toBe(1);
    expect((await card())?.blockers).toEqual([]);
  });
});
