// Signals grow old: the score follows by arithmetic, and the card says where the lead stands.
import { expect, it } from 'vitest';
import { draftLead } from '#features/drafting/draft-lead.ts';
import { loadCard } from '#features/review/load-card.ts';
import { scoreLead } from '#features/scoring/score-lead.ts';
import { createNotedChat } from '../outreach/noted-chat.ts';
import { seedLead } from '../seed.ts';
import { buildTestWorld } from '../world.ts';

it('takes the points of an old signal away without asking anybody, and says so on the card', async () => {
  const chat = createNotedChat();
  const made = await buildTestWorld({ chat });
  const { world, seed } = made;
  const { workspaceId, segmentId } = seed;
  const leadId = await seedLead(world, { workspaceId, segmentId, state: 'enriched' });
  const ref = { workspaceId, leadId };
  const { companyId } = await world.db.lead.findUniqueOrThrow({ where: { id: leadId } });
  const at = world.clock.now();
  const signal = {
    title: 'Series B',
    source: 'https://news.example',
    url: null,
    occurredAt: at,
    fetchedAt: at,
  };
  await world.signals.add(workspaceId, {
    companyId: companyId ?? '',
    signals: [{ ...signal, kind: 'funding' }],
  });
  // Not a perfect fit, so that the boost is seen.
  await world.db.company.update({
    where: { id: companyId ?? '' },
    data: { industry: null, technologies: [] },
  });
  await scoreLead(world, ref);
  await world.db.lead.update({ where: { id: leadId }, data: { state: 'scored' } });
  await draftLead(world, ref);
  const fresh = await world.scores.latest(workspaceId, leadId);
  expect(fresh?.boost).toBe(10);
  const usageBefore = await world.db.usage.count();
  await made.pass({ days: 3 });
  await made.drain();
  const older = await world.scores.latest(workspaceId, leadId);
  expect(older).toMatchObject({ fit: fresh?.fit, boost: 9, boosts: [{ points: 9 }] });
  await made.pass({ days: 28 });
  await made.drain();
  const last = await world.scores.latest(workspaceId, leadId);
  expect(last).toMatchObject({ fit: fresh?.fit, total: fresh?.fit, boost: 0, boosts: [] });
  expect(await world.db.boostChange.count()).toBe(0);
  expect(await world.db.usage.count()).toBe(usageBefore);
  expect(await world.leads.get(workspaceId, leadId)).toMatchObject({
    state: 'in_review',
    score: last?.total,
  });
  const { doc } = await world.settings.current(workspaceId);
  await world.settings.save(workspaceId, {
    ...{ by: 'U1ANA', via: 'slack', at, expected: 1 },
    doc: { ...doc, threshold: (last?.total ?? 0) + 1 },
  });
  expect((await loadCard(world, ref))?.card.belowThreshold).toBe((last?.total ?? 0) + 1);
});
