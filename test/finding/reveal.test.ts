// Who is hidden is paid for above the threshold only, once, and judged again by what is seen then.
import { expect, it } from 'vitest';
import { block } from '#features/compliance/block.ts';
import { draftLead } from '#features/drafting/draft-lead.ts';
import { Unavailable } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import type { EmailVerifier } from '#ports/email-verifier.ts';
import { type InventedPerson, personById } from '../../src/sandbox/universe/people.ts';
import { seedLead } from '../seed.ts';
import { type FindingStage, openFinding } from './stage.ts';

/** People whom a search found, with who they really are. */
async function found(stage: FindingStage) {
  const ids = await stage.world.db.leadIdentity.findMany();
  return ids.map(({ externalId, leadId }) => {
    const person: InventedPerson | null = personById(externalId.replace('apollo:', '')) ?? null;
    if (person === null) throw new Error('not of the invented world');
    return { leadId, person, workspaceId: stage.workspaceId };
  });
}

it('reveals nobody below the threshold', async () => {
  const stage = await openFinding();
  await stage.setUp({ threshold: 100 });
  await stage.world.db.lead.deleteMany();
  await stage.find(8);
  const companies = await stage.world.db.company.count();
  expect((await stage.states()).parked).toBeGreaterThan(0);
  const kept = (await stage.states()).in_review ?? 0;
  expect(stage.apollo.spent()).toBeLessThanOrEqual(companies + kept);
});

it('gives those above it their names and addresses, and the books say what Apollo charged', async () => {
  const stage = await openFinding();
  await stage.setUp({ threshold: 0 });
  const runId = await stage.find(8);
  const leads = await stage.world.db.lead.findMany({ where: { runId } });
  const waiting = leads.filter(({ state }) => state === 'in_review');
  expect(waiting.length).toBeGreaterThan(3);
  expect(waiting.every(({ hidden, email, lastName }) => !hidden && email !== null && lastName !== null)).toBe(
    true,
  );
  for (const { reason, state } of leads.filter((lead) => lead.state !== 'in_review')) {
    expect(state).toBe('parked');
    expect(JSON.stringify(reason)).toMatch(/no_address|person_moved/);
  }
  const { credits, micros } = await stage.recorded();
  expect(credits).toBe(stage.apollo.spent());
  const run = await stage.world.runs.get(stage.workspaceId, runId);
  expect(run?.spentMicros).toBe(micros);
});

it('never pays twice for a step that runs again', async () => {
  const away = {
    place: 'x',
    score: () => Promise.reject(new Unavailable('x')),
    draft: () => Promise.reject(new Unavailable('x')),
    judgeReply: () => Promise.reject(new Unavailable('x')),
    answer: () => Promise.reject(new Unavailable('x')),
  };
  const stage = await openFinding();
  await stage.setUp({ threshold: 0 });
  await stage.find(3);
  const before = stage.apollo.spent();
  const [one] = await found(stage);
  if (!one) throw new Error('nobody');
  const hidden = { state: 'scored', hidden: true, email: null, emailKey: null, lastName: null } as const;
  await stage.world.db.lead.update({ where: { id: one.leadId }, data: hidden });
  await expect(draftLead({ ...stage.world, model: away }, one)).rejects.toBeInstanceOf(Unavailable);
  await draftLead(stage.world, one);
  expect(stage.apollo.spent()).toBe(before);
});

it('closes a lead that turns out to be somebody we know, or somebody to leave alone', async () => {
  const stage = await openFinding();
  const { world, workspaceId, segmentId } = stage;
  await stage.setUp({ threshold: 0 });
  await stage.find(6);
  const people = (await found(stage)).filter(({ person }) => person.email !== null);
  const [same, blocked] = people;
  if (!same || !blocked) throw new Error('nobody with an address');
  const hidden = {
    state: 'scored',
    hidden: true,
    email: null,
    emailKey: null,
    personKey: null,
    linkedinKey: null,
  };
  await world.db.lead.updateMany({
    where: { id: { in: [same.leadId, blocked.leadId] } },
    data: { ...hidden, reason: { code: 'x', params: {} } },
  });
  const at = world.clock.now();
  const key = { emailKey: same.person.email, email: same.person.email };
  await world.db.lead.create({
    data: {
      ...{
        id: '0193a0c0-0000-7000-8000-00000000aaaa',
        workspaceId,
        segmentId,
        state: 'in_review',
        fullName: 'Known',
      },
      ...{ ...key, stateAt: at, createdAt: at },
    },
  });
  await block(world, {
    workspaceId,
    text: blocked.person.email ?? '',
    reason: 'competitor',
    by: 'U1ANA',
    via: 'slack',
  });
  await draftLead(world, same);
  await draftLead(world, blocked);
  expect(await world.leads.get(workspaceId, same.leadId)).toMatchObject({
    state: 'duplicate',
    reason: { code: 'same_person' },
  });
  expect(await world.leads.get(workspaceId, blocked.leadId)).toMatchObject({ state: 'suppressed' });
});

it('checks each address once, within the budget, and keeps what the check said', async () => {
  const asked: string[] = [];
  const emailVerifier: EmailVerifier = {
    provider: 'hunter',
    paid: true,
    verify: async (address) => {
      asked.push(address);
      const use = {
        provider: 'hunter',
        purpose: 'verify',
        unit: 'check',
        units: 1,
        costMicros: null,
      } as const;
      return { value: { verdict: 'risky', why: 'catch_all' }, uses: [use] };
    },
  };
  const stage = await openFinding({ emailVerifier });
  await stage.setUp({ threshold: 0 });
  const runId = await stage.find(4);
  const waiting = await stage.world.db.lead.findMany({ where: { runId, state: 'in_review' } });
  expect(asked.sort()).toEqual(waiting.map(({ email }) => email).sort());
  expect(waiting[0]?.emailCheck).toMatchObject({
    verdict: 'risky',
    why: 'catch_all',
    provider: 'hunter',
    paid: true,
  });
  const rows = await stage.world.db.usage.findMany({ where: { purpose: 'verify' } });
  expect(rows.map(({ costMicros }) => costMicros)).toEqual(asked.map(() => 12_500));
});

it('lets nobody stand revealed and unjudged when it dies in between', async () => {
  const stage = await openFinding();
  const { world, workspaceId } = stage;
  await stage.setUp({ threshold: 0 });
  await stage.find(6);
  const blocked = (await found(stage)).find(({ person }) => person.email !== null);
  if (!blocked) throw new Error('nobody with an address');
  const hidden = { state: 'scored', hidden: true, email: null, emailKey: null } as const;
  await world.db.lead.update({ where: { id: blocked.leadId }, data: hidden });
  const text = blocked.person.email ?? '';
  await block(world, { workspaceId, text, reason: 'competitor', by: 'U1ANA', via: 'slack' });
  const died = () => Promise.reject(new Error('the process died'));
  const dying = { ...world, work: { ...world.work, advance: died } };
  await draftLead(dying, blocked).catch(() => undefined);
  await draftLead(world, blocked);
  expect(await world.leads.get(workspaceId, blocked.leadId)).toMatchObject({ state: 'suppressed' });
});

it('pays nothing for somebody whose company turned out to be one to leave alone', async () => {
  const stage = await openFinding();
  const { world, workspaceId } = stage;
  await stage.setUp({ threshold: 0 });
  await stage.find(6);
  const [one] = await found(stage);
  if (!one) throw new Error('nobody');
  const hidden = { state: 'scored', hidden: true, email: null, emailKey: null, domain: null } as const;
  const { companyId } = await world.db.lead.update({ where: { id: one.leadId }, data: hidden });
  const company = await world.companies.get(workspaceId, companyId ?? '');
  await world.db.paidAnswer.deleteMany();
  const text = company?.domain ?? '';
  await block(world, { workspaceId, text, reason: 'customer', by: 'U1ANA', via: 'slack' });
  await world.db.lead.update({ where: { id: one.leadId }, data: hidden });
  const before = stage.apollo.spent();
  await draftLead(world, one);
  expect(await world.leads.get(workspaceId, one.leadId)).toMatchObject({ state: 'suppressed' });
  expect(stage.apollo.spent()).toBe(before);
});

it('goes on with a duplicate that a person let in with a reason, also once it is revealed', async () => {
  const stage = await openFinding();
  const { world, workspaceId, segmentId } = stage;
  await stage.setUp({ threshold: 0 });
  await stage.find(6);
  const waiting = await world.db.lead.findMany({ where: { state: 'in_review', email: { not: null } } });
  const one = (await found(stage)).find(({ leadId }) => waiting.some(({ id }) => id === leadId));
  if (!one) throw new Error('nobody with an address');
  const hidden = { state: 'scored', hidden: true, email: null, emailKey: null } as const;
  const reason = { code: 'reconsidered', params: {} };
  const { companyId } = await world.db.lead.update({
    where: { id: one.leadId },
    data: { ...hidden, reason },
  });
  const colleague = await seedLead(world, { workspaceId, segmentId, n: 77, state: 'contacted' });
  await world.db.lead.update({ where: { id: colleague }, data: { companyId } });
  const touch = { workspaceId, leadId: colleague, step: 1, kind: 'email', day: 0, state: 'sent' } as const;
  const at = world.clock.now();
  await world.db.touch.create({ data: { ...touch, id: newId(), dueAt: at, sentAt: at } });
  await draftLead(world, one);
  expect(await world.leads.get(workspaceId, one.leadId)).toMatchObject({ state: 'in_review' });
});
