// What a source of signals says beside its signals reaches whoever reads the facts, as a sentence in their language.
import { expect, it, onTestFinished } from 'vitest';
import { icpSchema } from '#domain/segment.ts';
import { createJobBoards } from '#providers/jobboards/signal-source.ts';
import { hasStranger } from '../../src/sandbox/boards/listing.ts';
import { startLocalBoards } from '../../src/sandbox/boards/local-boards.ts';
import { allCompanies } from '../../src/sandbox/universe/companies.ts';
import { factLines } from '../../src/slack/fact-lines.ts';
import { openFinding } from '../finding/stage.ts';
import { importList } from '../intake/list.ts';
import { startOfTests } from '../world.ts';

it('says that a namesake’s news were left out', async () => {
  const now = () => startOfTests;
  const boards = await startLocalBoards({ now });
  onTestFinished(() => boards.close());
  const source = createJobBoards({ baseUrl: boards.url, clock: { now } });
  const stage = await openFinding({ signalSources: [source], leadSources: [], enricher: null });
  const { world, workspaceId, segmentId } = stage;
  const doc = icpSchema.parse({ hiringRoles: ['Head of Sales', 'VP Engineering', 'Account Executive'] });
  const by = { by: 'U1ANA', via: 'system', expected: 2, at: startOfTests } as const;
  await world.segments.saveIcp(workspaceId, { ...by, segmentId, doc });
  const [stranger] = [...allCompanies()].filter(hasStranger);
  if (!stranger) throw new Error('the invented world has no namesakes');
  const { name, domain } = stranger;
  await importList(stage, `email,name,company,website\nana@${domain},Ana Roy,${name},${domain}\n`);
  await stage.settle();
  const lead = await world.db.lead.findFirstOrThrow();
  const company = await world.companies.get(workspaceId, lead.companyId ?? '');
  const notes = company?.facts.filter(({ field }) => field === 'signalNote') ?? [];
  expect(notes).toMatchObject([{ value: 'namesake_ignored', source: 'jobboards' }]);
  const said = (locale: 'en' | 'fr') => factLines(notes, locale).map(({ mrkdwn }) => mrkdwn);
  expect(said('en').join()).toContain('another company with the same name was left out');
  expect(said('fr').join()).toContain('une autre société du même nom');
});

it('says what is wrong with a web site, and shortens long pages', () => {
  const fact = { source: 'https://acme.example/', at: '2026-11-22T08:00:00.000Z' };
  const facts = [
    { ...fact, field: 'site', value: 'parked' },
    { ...fact, field: 'siteHome', value: 'bread '.repeat(120) },
  ];
  const [line] = factLines(facts, 'en').map(({ mrkdwn }) => mrkdwn);
  expect(line).toContain('*Web site* the domain is for sale or parked');
  expect(line).toContain('*Home page* bread');
  expect(line?.length).toBeLessThan(330);
});
