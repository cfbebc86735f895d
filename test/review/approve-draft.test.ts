import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '#domain/settings.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import { editDraft } from '#features/review/edit-draft.ts';
import { Refusal } from '#lib/errors.ts';
import { seedWorkspace } from '../seed.ts';
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

const refusalOf = (work: Promise<unknown>): Promise<Refusal | null> =>
  work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    },
  );
const approve = async (change: Partial<Parameters<typeof approveDraft>[1]> = {}) =>
  approveDraft(test.world, { ...(await buttonOf(test, leadId)), member: test.seed.ben, ...change });
const stateOf = async () => (await test.world.leads.get(test.seed.workspaceId, leadId))?.state;
const entries = () =>
  test.world.audit.list(test.seed.workspaceId, {
    subject: `lead/${leadId}`,
    action: 'review.approve',
    limit: 9,
  });
const saveSettings = async (change: object) => {
  const { workspaceId } = test.seed;
  const { version, doc } = await test.world.settings.current(workspaceId);
  const by = { by: 'UANA', via: 'slack', at: test.world.clock.now(), expected: version } as const;
  await test.world.settings.save(workspaceId, { ...by, doc: { ...doc, ...change } });
  return doc;
};

describe('B01: an approval', () => {
  it('plans every step of the sequence and keeps the exact text', async () => {
    const { reviewId } = await approve();
    expect(await stateOf()).toBe('approved');
    const touches = await test.world.touches.ofLead(test.seed.workspaceId, leadId);
    expect(touches.map(({ step, state, reviewId: by }) => [step, state, by])).toEqual(
      [0, 1, 2, 3].map((step) => [step, 'planned', reviewId]),
    );
    const review = await test.world.reviews.get(test.seed.workspaceId, reviewId);
    expect(review?.approved?.mails).toEqual(writtenMails);
    expect(review?.approved?.recipient).toBe(`chloe.martin@company${n}.example`);
    expect(review?.approved?.footer).toContain('12 rue des Lilas');
  });

  it('happens once when two people and a repeated delivery click at the same time', async () => {
    const button = await buttonOf(test, leadId);
    const { ana, ben } = test.seed;
    const clicks = [ana, ben, ben, ana].map((member) =>
      refusalOf(approveDraft(test.world, { ...button, member })),
    );
    const refusals = (await Promise.all(clicks)).filter((one) => one !== null);
    expect(refusals.map(({ code }) => code)).toEqual(Array(3).fill('already_approved'));
    expect(refusals[0]?.params).toMatchObject({ at: test.world.clock.now().toISOString() });
    expect(await test.world.reviews.list(test.seed.workspaceId, leadId)).toHaveLength(1);
    expect(await test.world.touches.ofLead(test.seed.workspaceId, leadId)).toHaveLength(4);
    const outcomes = (await entries()).map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual(['done', 'refused', 'refused', 'refused']);
  });

  it('tells the second one who was first', async () => {
    await approve();
    const refusal = await refusalOf(approve({ member: test.seed.ana }));
    expect(refusal).toMatchObject({ code: 'already_approved', params: { by: test.seed.ben.slackUserId } });
  });
});

describe('B02: an approval of what is no longer so', () => {
  const refused = async (change: () => Promise<unknown>) => {
    const button = await buttonOf(test, leadId);
    await change();
    const refusal = await refusalOf(approveDraft(test.world, { ...button, member: test.seed.ben }));
    expect(await stateOf()).toBe('in_review');
    expect(await test.world.touches.ofLead(test.seed.workspaceId, leadId)).toEqual([]);
    return refusal;
  };
  const lead = (data: object) => test.world.db.lead.update({ where: { id: leadId }, data });

  it('is refused for another text, and says whose it is', async () => {
    const [first, second] = writtenMails;
    const mails = [{ step: 0, subject: 'Another', body: first?.body ?? '' }, ...(second ? [second] : [])];
    const edit = {
      workspaceId: test.seed.workspaceId,
      leadId,
      member: test.seed.ana,
      via: 'slack',
      mails,
    } as const;
    const refusal = await refused(() => editDraft(test.world, { ...edit, expected: 1 }));
    const by = test.seed.ana.slackUserId;
    expect(refusal).toMatchObject({ code: 'stale', params: { what: 'text', by } });
  });

  it('is refused for another recipient', async () => {
    const refusal = await refused(() => lead({ email: 'someone.else@company.example' }));
    expect(refusal).toMatchObject({ code: 'stale', params: { what: 'recipient' } });
  });

  it('is refused for another sender, whose name is in the footer too', async () => {
    const other = await seedMailbox(test, test.seed.ben);
    const refusal = await refused(() => lead({ mailboxId: other }));
    expect(refusal).toMatchObject({ code: 'stale', params: { what: 'sender,footer' } });
  });

  it('is refused for another footer, and says who changed it', async () => {
    const { sender } = await saveSettings({});
    const refusal = await refused(() =>
      saveSettings({ sender: { ...sender, postalAddress: '1 rue Neuve, Lyon' } }),
    );
    expect(refusal).toMatchObject({ code: 'stale', params: { what: 'footer', by: 'UANA' } });
    await saveSettings({ sender });
  });

  it('is refused for other steps', async () => {
    const { segmentId, workspaceId } = test.seed;
    const by = { by: 'UANA', via: 'slack', at: test.world.clock.now(), segmentId } as const;
    const steps = [
      { day: 1, kind: 'email' },
      { day: 9, kind: 'email' },
    ] as const;
    const doc = { steps, dayMode: 'calendar' } as const;
    const refusal = await refused(() =>
      test.world.segments.saveSequence(workspaceId, { ...by, doc, expected: 0 }),
    );
    expect(refusal).toMatchObject({ code: 'stale', params: { what: 'steps' } });
    await test.world.db.sequenceTemplate.deleteMany({ where: { workspaceId } });
  });

  it('is refused when it would leave more than two working days later, and the new card can be approved', async () => {
    const refusal = await refused(() => test.pass({ days: 3 }));
    expect(refusal).toMatchObject({ code: 'stale', params: { what: 'date' } });
    await approve();
    expect(await stateOf()).toBe('approved');
  });

  it('goes through when only the score, or the date by a day, has changed', async () => {
    const button = await buttonOf(test, leadId);
    await lead({ score: 12 });
    await test.pass({ days: 1 });
    await approveDraft(test.world, { ...button, member: test.seed.ben });
    expect(await stateOf()).toBe('approved');
  });

  it('is refused without a fingerprint; the refusal is audited and the card drawn again', async () => {
    expect(await refusalOf(approve({ fingerprint: '', marks: '' }))).toMatchObject({ code: 'stale' });
    expect(await stateOf()).toBe('in_review');
    expect((await entries()).map(({ outcome, detail }) => [outcome, detail])).toMatchObject([
      ['refused', { reason: 'stale' }],
    ]);
    const payload = { workspaceId: test.seed.workspaceId, subject: `lead/${leadId}` };
    expect(await test.waiting()).toContainEqual(expect.objectContaining({ name: 'card.sync', payload }));
  });
});

describe('an approval that cannot be', () => {
  it('is refused to a viewer and where the owner keeps approvals', async () => {
    const viewer = { ...test.seed.ben, role: 'viewer' as const };
    expect(await refusalOf(approve({ member: viewer }))).toMatchObject({ code: 'only_approvers' });
    await test.world.db.member.update({ where: { id: test.seed.ana.id }, data: { delegates: false } });
    expect(await refusalOf(approve())).toMatchObject({
      code: 'not_delegated',
      params: { owner: test.seed.ana.slackUserId },
    });
    await approve({ member: test.seed.ana });
    expect(await stateOf()).toBe('approved');
    await test.world.db.member.update({ where: { id: test.seed.ana.id }, data: { delegates: true } });
  });

  it('is refused without a postal address, to a blocked country, and with a placeholder', async () => {
    const { sender } = await saveSettings({ sender: { ...defaultSettings.sender } });
    expect(await refusalOf(approve())).toMatchObject({ code: 'blocked_no_postal_address' });
    await saveSettings({ sender });
    await test.world.db.lead.update({ where: { id: leadId }, data: { country: 'DE' } });
    expect(await refusalOf(approve())).toMatchObject({ code: 'blocked_country', params: { country: 'DE' } });
    await test.world.db.lead.update({ where: { id: leadId }, data: { country: 'FR' } });
    const body = 'Hello {{first_name}},';
    const mails = writtenMails.map((mail) => ({ ...mail, body }));
    const edit = {
      workspaceId: test.seed.workspaceId,
      leadId,
      member: test.seed.ana,
      via: 'slack',
      mails,
    } as const;
    await editDraft(test.world, { ...edit, expected: 1 });
    expect(await refusalOf(approve())).toMatchObject({ code: 'blocked_placeholder' });
  });

  it.each([
    ['invalid', 'blocked_address_invalid'],
    ['risky', 'blocked_address_risky'],
  ])(
    'is refused while a check calls the address %s, and holds nothing against another one',
    async (verdict, code) => {
      const address = `chloe.martin@company${n}.example`;
      const emailCheck = {
        verdict,
        why: 'x',
        address,
        provider: 'hunter',
        paid: true,
        at: '2026-11-01T09:00:00Z',
      };
      await test.world.db.lead.update({ where: { id: leadId }, data: { emailCheck } });
      expect(await refusalOf(approve())).toMatchObject({ code });
      expect(await test.world.touches.ofLead(test.seed.workspaceId, leadId)).toEqual([]);
      await test.world.db.lead.update({
        where: { id: leadId },
        data: { email: `chloe@company${n}.example` },
      });
      await approve();
      expect(await stateOf()).toBe('approved');
    },
  );

  it('is refused without a mailbox', async () => {
    leadId = await seedWaiting(test, { mailboxId: null, n: 900 + n });
    expect(await refusalOf(approve())).toMatchObject({ code: 'blocked_no_mailbox' });
  });

  it('never reaches a lead of another workspace', async () => {
    const { workspaceId: other } = await seedWorkspace(test.world, 2);
    const button = await buttonOf(test, leadId);
    const refusal = await refusalOf(
      approveDraft(test.world, { ...button, workspaceId: other, member: test.seed.ana }),
    );
    expect(refusal).toMatchObject({ code: 'lead_not_found' });
    expect(await stateOf()).toBe('in_review');
  });
});
