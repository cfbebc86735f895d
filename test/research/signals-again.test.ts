import { expect, it } from 'vitest';
import type { Signal } from '#domain/lead.ts';
import { seedLead } from '../seed.ts';
import { buildTestWorld } from '../world.ts';

it('keeps an event once, with the later day when it happens again', async () => {
  const { world, seed, pass } = await buildTestWorld();
  const { workspaceId, segmentId } = seed;
  const lead = await world.leads.get(workspaceId, await seedLead(world, { workspaceId, segmentId }));
  const companyId = lead?.companyId ?? '';
  const start = world.clock.now();
  const daysOn = (days: number) => new Date(start.getTime() + days * 86_400_000);
  const found = (kind: Signal['kind'], title: string, occurredAt: Date | null): Signal => ({
    ...{ kind, title, source: 'somewhere', url: null, occurredAt, fetchedAt: world.clock.now() },
  });
  const look = (days: number | null) =>
    world.signals.add(workspaceId, {
      companyId,
      signals: [
        found('hiring', 'Developer', days === null ? null : daysOn(days)),
        found('hiring', 'Developer', daysOn(-20)),
        found('hiring', 'Nurse', null),
        found('surge', 'Payroll', null),
      ],
    });
  await look(-10);
  await pass({ days: 40 });
  await look(30);
  await look(5);
  await look(null);
  const kept = await world.signals.ofCompany(workspaceId, companyId);
  const days = Object.fromEntries(kept.map((one) => [one.title, [one.occurredAt, one.fetchedAt]]));
  expect(days).toEqual({
    Developer: [daysOn(30), daysOn(40)],
    Nurse: [null, start],
    Payroll: [null, daysOn(40)],
  });
});
