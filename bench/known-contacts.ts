// A workspace that has worked for years, made in SQL: companies with aliases, leads in every state of the lifecycle,
// mails that left, and a list of whom not to contact. All invented, the same every time.
import pg from 'pg';
import { suppressionHash } from '#domain/suppression-subject.ts';
import { openHashKey } from '#features/compliance/hash-key.ts';
import { mainSegment } from '#features/workspace/main-segment.ts';
import type { World } from '#ports/world.ts';

/** Leads of one known company. */
export const perCompany = 5;
/** Every this many companies one is on the list. */
export const suppressedEvery = 50;

/** Writes `leads` known contacts into the workspace, in place of what is there, and tells the planner. About half a minute for a million. */
export async function fillContacts(
  databaseUrl: string,
  world: World,
  { workspaceId, leads }: { workspaceId: string; leads: number },
): Promise<void> {
  const { id: segmentId } = await mainSegment(world, workspaceId);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`SET maintenance_work_mem = '256MB'; SET synchronous_commit = off`);
    const rebuild = await dropIndexes(client);
    await client.query(fillSql({ workspaceId, segmentId, leads }));
    for (const definition of rebuild) await client.query(definition);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
  await suppressSome(world, workspaceId, leads / perCompany);
}

/** Indexes are made anew in one pass each, which is much quicker than row by row. Answers how. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE tablename IN ('Lead', 'Company', 'Message', 'Touch') AND indexname NOT LIKE '%\\_pkey'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  return rows.map(({ definition }) => definition);
}

type Fill = { readonly workspaceId: string; readonly segmentId: string; readonly leads: number };

/** Ids are numbers in the shape of a UUID, so that rows find each other without a look-up. */
const idOf = (kind: number, n: string): string =>
  `('018f000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

const states = `(ARRAY['contacted', 'finished', 'finished', 'replied', 'rejected', 'rejected', 'rejected', 'rejected',
  'in_review', 'bounced'])[1 + n / ${perCompany} % 10]`;
/** The first four states, and bounced, had a mail. Days ago: from yesterday to two years. */
const written = `n / ${perCompany} % 10 IN (0, 1, 2, 3, 9) AND n % ${perCompany} < 2`;
const sentAt = `now() - make_interval(days => 1 + n / ${perCompany} % 730)`;

function fillSql({ workspaceId, segmentId, leads }: Fill): string {
  const companies = Math.ceil(leads / perCompany);
  return `
    TRUNCATE "Company", "CompanyAlias", "Lead", "Touch", "Message", "Suppression";
    INSERT INTO "Company" ("id", "workspaceId", "name", "nameKey", "domain", "aliases", "website", "industry", "size",
      "country", "city", "technologies", "facts", "createdAt", "updatedAt")
    SELECT ${idOf(1, 'n')}, '${workspaceId}', 'Known ' || n, 'known ' || n, 'known' || n || '.example',
      CASE WHEN n % 10 = 0 THEN ARRAY['known' || n || '-group.example'] ELSE '{}' END,
      'https://known' || n || '.example', 'Software', 20 + n % 900, 'FR', 'Lyon', ARRAY['Kubernetes', 'AWS'],
      jsonb_build_array(jsonb_build_object('field', 'size', 'value', (20 + n % 900)::text, 'source', 'csv:old.csv row '
        || n, 'at', '2026-01-05T09:00:00.000Z')), now(), now()
    FROM generate_series(0, ${companies - 1}) AS n;
    INSERT INTO "CompanyAlias" ("workspaceId", "domain", "companyId")
    SELECT '${workspaceId}', 'known' || n || '-group.example', ${idOf(1, 'n')}
    FROM generate_series(0, ${companies - 1}, 10) AS n;
    INSERT INTO "Lead" ("id", "workspaceId", "segmentId", "companyId", "state", "email", "emailKey", "domain",
      "linkedinUrl", "linkedinKey", "personKey", "firstName", "lastName", "fullName", "title", "seniority", "country",
      "city", "language", "facts", "score", "stateAt", "createdAt")
    SELECT ${idOf(2, 'n')}, '${workspaceId}', '${segmentId}', ${idOf(1, `n / ${perCompany}`)}, ${states},
      mail, mail, CASE WHEN n % 20 > 0 THEN 'known' || n / ${perCompany} || '.example' END,
      'https://www.linkedin.com/in/known-' || n || '-example', 'in/known-' || n || '-example',
      'known' || n || ' person @ known ' || n / ${perCompany}, 'Known' || n, 'Person', 'Known' || n || ' Person', 'CTO',
      'c_suite', 'FR', 'Lyon', NULL, jsonb_build_array(jsonb_build_object('field', 'title', 'value', 'CTO', 'source',
        'csv:old.csv row ' || n, 'at', '2026-01-05T09:00:00.000Z')), NULLIF(n % 101, 0), ${sentAt}, ${sentAt}
    FROM generate_series(0, ${leads - 1}) AS n,
      LATERAL (SELECT CASE WHEN n % 20 > 0 THEN 'p' || n || '@known' || n / ${perCompany} || '.example'
        ELSE 'known' || n || '@gmail.com' END AS mail) AS made;
    INSERT INTO "Touch" ("id", "workspaceId", "leadId", "step", "kind", "day", "state", "dueAt", "sentAt")
    SELECT ${idOf(3, 'n')}, '${workspaceId}', ${idOf(2, 'n')}, 1, 'email', 1, 'sent', ${sentAt}, ${sentAt}
    FROM generate_series(0, ${leads - 1}) AS n WHERE ${written};
    INSERT INTO "Message" ("id", "workspaceId", "mailboxId", "leadId", "direction", "kind", "providerId",
      "fromAddress", "toAddress", "personKey", "domain", "subject", "text", "at")
    SELECT ${idOf(4, 'n')}, '${workspaceId}', ${idOf(5, 'n % 2')}, ${idOf(2, 'n')}, 'out', 'touch', 'known-' || n,
      'ana@brightlane.example', mail, mail, CASE WHEN n % 20 > 0 THEN 'known' || n / ${perCompany} || '.example' END,
      'Builds', repeat('A sentence about builds. ', 20), ${sentAt}
    FROM generate_series(0, ${leads - 1}) AS n,
      LATERAL (SELECT CASE WHEN n % 20 > 0 THEN 'p' || n || '@known' || n / ${perCompany} || '.example'
        ELSE 'known' || n || '@gmail.com' END AS mail) AS made WHERE ${written};`;
}

/** Every fiftieth known company said no, and some who were never leads. */
async function suppressSome(world: World, workspaceId: string, companies: number): Promise<void> {
  const key = await openHashKey(world, workspaceId);
  const since = world.clock.now();
  const known = Array.from(
    { length: companies / suppressedEvery },
    (_, n) => `known${n * suppressedEvery}.example`,
  );
  const others = Array.from({ length: 1_000 }, (_, n) => `refused${n}.example`);
  const rows = [...known, ...others].map((value) => {
    const subject = { kind: 'domain', value } as const;
    const hash = suppressionHash(key, subject);
    return { ...subject, hash, reason: 'imported', source: 'csv:no.csv', by: null, since } as const;
  });
  await world.suppressions.addMany(workspaceId, rows);
}
