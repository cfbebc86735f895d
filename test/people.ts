// Invented prospects for tests of pure code.
import { type Company, companySchema, type Lead, leadSchema, type Signal } from '#domain/lead.ts';

export const sunday = new Date('2026-11-22T10:00:00Z');

/** A lead with everything that is not said left unknown. */
export function aLead(known: Partial<Lead> = {}): Lead {
  return leadSchema.parse({
    ...{
      id: '0193a0c0-0000-7000-8000-000000000001',
      workspaceId: 'w',
      segmentId: 's',
      runId: null,
      companyId: 'c',
    },
    ...{ state: 'enriched', fromState: null, reason: null, email: 'camille@globex.example', emailKey: null },
    ...{ domain: null, linkedinUrl: null, linkedinKey: null, personKey: null, seniority: null, city: null },
    ...{ firstName: 'Camille', lastName: 'Roux', fullName: 'Camille Roux', title: null, country: null },
    ...{ language: null, facts: [], ownerId: null, mailboxId: null, score: null, snoozedUntil: null },
    ...{ stateAt: sunday, createdAt: sunday },
    ...known,
  });
}

/** Globex, with everything that is not said left unknown. */
export function aCompany(known: Partial<Company> = {}): Company {
  return companySchema.parse({
    ...{ id: 'c', name: 'Globex', domain: 'globex.example', aliases: [], website: null, industry: null },
    ...{ size: null, country: null, city: null, technologies: [], description: null, facts: [] },
    ...known,
  });
}

/** A signal of so many days before `sunday`. */
export function aSignal(kind: Signal['kind'], title: string, daysAgo: number): Signal {
  const occurredAt = new Date(sunday.getTime() - daysAgo * 86_400_000);
  return {
    kind,
    title,
    source: 'https://jobs.example',
    url: 'https://jobs.example/1',
    occurredAt,
    fetchedAt: sunday,
  };
}
