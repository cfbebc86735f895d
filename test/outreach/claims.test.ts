// The claim under pressure: what two processes, a late answer or a person in between can do to one step.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import { buttonOf, seedWaiting } from '../review/waiting-draft.ts';
import { noLimits } from './limits.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let s: Stage;
  beforeAll(async () => {
    s = await openStage(vendor);
  });
  afterAll(() => s?.close());
  beforeEach(() => s.reset());

  /** An approved lead whose mails leave from Ben's mailbox. */
  async function approvedFromBen(): Promise<string> {
    await s.connect('ben@lumen.example', s.test.seed.ben);
    const mailboxId = (await s.world.mailboxes.byAddress(s.workspaceId, 'ben@lumen.example'))?.id ?? '';
    const leadId = await seedWaiting(s.test, { mailboxId, n: 900, ownerId: s.test.seed.ben.id });
    await approveDraft(s.world, { ...(await buttonOf(s.test, leadId)), member: s.test.seed.ben });
    return leadId;
  }

  describe('one person known as two leads', () => {
    const asked = async (leadId: string, n: number) => {
      const [touch] = await s.touches(leadId);
      const { id: touchId = '', mailboxId } = touch ?? {};
      const base = {
        at: s.world.clock.now(),
        hashes: [],
        personKey: 'lea@nord.example',
        urgent: false,
        limits: noLimits,
      };
      return { ...base, touchId, mailboxId: mailboxId ?? '', messageId: `<${n}@lumen.example>` };
    };

    it('gets one mail a day, also when two mailboxes claim at the same moment', async () => {
      const leadIds = [await s.approve(), await approvedFromBen()];
      await s.world.db.lead.updateMany({
        where: { id: { in: leadIds } },
        data: { emailKey: 'lea@nord.example' },
      });
      await s.test.pass({ minutes: 10 });
      const claims = await Promise.all(leadIds.map(asked));
      const taken = await Promise.all(
        claims.map((claim) => s.world.transact((stores) => stores.claims.take(s.workspaceId, claim))),
      );
      expect(taken.filter((touch) => touch !== null)).toHaveLength(1);
    });
  });

  describe('a team that removed the app from Slack', () => {
    it('sends nothing, because nobody could see or stop it, until it is installed again', async () => {
      const leadId = await s.approve();
      const { installations, clock } = s.world;
      const bot = { slackTeamId: 'T1', botToken: 'sealed', botUserId: 'U1', appId: null, at: clock.now() };
      await installations.save(s.workspaceId, bot);
      await installations.breakAll(s.workspaceId, { at: clock.now(), reason: 'app_uninstalled' });
      await s.later({ minutes: 10 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(0);
      await installations.save(s.workspaceId, bot);
      await s.later({ minutes: 10 });
      expect(await s.deliveriesTo(leadId)).toHaveLength(1);
    });
  });

  describe('an answer that comes late', () => {
    it('never frees a step that a person gave free and that leaves anew', async () => {
      const leadId = await s.approve();
      await s.test.pass({ minutes: 10 });
      const [touch] = await s.touches(leadId);
      const of = { touchId: touch?.id ?? '', reason: { code: 'mail_rate', params: {} } };
      await s.world.db.touch.update({
        where: { id: of.touchId },
        data: { state: 'claimed', claimedAt: s.world.clock.now(), messageId: '<second@lumen.example>' },
      });
      const late = { ...of, to: 'planned', messageId: '<first@lumen.example>' } as const;
      expect(await s.world.claims.release(s.workspaceId, late)).toBe(false);
      expect(
        await s.world.claims.release(s.workspaceId, { ...late, messageId: '<second@lumen.example>' }),
      ).toBe(true);
    });
  });
});
