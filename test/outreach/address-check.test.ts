// What a check of the address means for the mail path: nothing leaves to an address that does not exist, and to a
// risky one only where the workspace wants that. Counted at the provider.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { approveDraft } from '#features/review/approve-draft.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import { createHunter } from '#providers/hunter/email-verifier.ts';
import { type LocalHunter, startLocalHunter } from '../../src/sandbox/hunter/local-hunter.ts';
import { caught } from '../providers/caught.ts';
import { buttonOf, seedWaiting } from '../review/waiting-draft.ts';
import { openStage, type Stage } from './stage.ts';

let s: Stage;
let hunter: LocalHunter;
let n = 500;
beforeAll(async () => {
  hunter = await startLocalHunter({ key: 'k' });
  s = await openStage();
});
afterAll(async () => {
  await s?.close();
  await hunter?.close();
});
beforeEach(() => s.reset());

/** A lead in review whose address Hunter was asked about. */
async function checkedLead(local: string): Promise<string> {
  n += 1;
  const leadId = await seedWaiting(s.test, { mailboxId: await s.mailboxId(), n });
  const address = `${local}.martin@company${n}.example`;
  const { value } = await createHunter({ key: 'k', baseUrl: hunter.url }).verify(address);
  const at = s.world.clock.now().toISOString();
  const emailCheck = { ...value, address, provider: 'hunter', paid: true, at };
  await s.world.db.lead.update({
    where: { id: leadId },
    data: { email: address, emailKey: address, emailCheck },
  });
  return leadId;
}

const approve = async (leadId: string) =>
  caught(approveDraft(s.world, { ...(await buttonOf(s.test, leadId)), member: s.test.seed.ben }));
const allowRisky = (sendRisky: boolean) => {
  const change = { verification: { sendRisky } };
  return changeSettings(s.world, { workspaceId: s.workspaceId, by: 'UANA', via: 'slack', change });
};

it.each([
  ['gone', 'blocked_address_invalid'],
  ['any', 'blocked_address_risky'],
])('sends nothing to "%s.…@", however often somebody approves', async (local, code) => {
  const leadId = await checkedLead(local);
  expect(await approve(leadId)).toMatchObject({ code });
  expect(await approve(leadId)).toMatchObject({ code });
  await s.later({ minutes: 10 });
  expect(await s.touches(leadId)).toEqual([]);
  expect(s.mail.deliveries).toHaveLength(0);
});

it('sends to a risky address once the workspace allows it, to a wrong one never', async () => {
  await allowRisky(true);
  const [risky, wrong] = [await checkedLead('any'), await checkedLead('gone')];
  expect(await approve(risky)).toBeNull();
  expect(await approve(wrong)).toMatchObject({ code: 'blocked_address_invalid' });
  await s.later({ minutes: 10 });
  expect(await s.deliveriesTo(risky)).toHaveLength(1);
  expect(await s.deliveriesTo(wrong)).toHaveLength(0);
  await allowRisky(false);
});

it('sends to a good address, and to one that no check is sure of', async () => {
  const leads = [await checkedLead('chloe'), await checkedLead('maybe')];
  for (const leadId of leads) expect(await approve(leadId)).toBeNull();
  await s.later({ minutes: 10 });
  await s.later({ minutes: 10 });
  expect(s.mail.deliveries).toHaveLength(2);
});
