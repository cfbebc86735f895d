// Hits of one workspace become rows. What may not be counted any more (switched off, consent withdrawn, the lead gone)
// is dropped here: a withdrawal holds for mails that left before it. Then every hit of the same mails is judged anew.
import { classifyHits, type HitVerdict } from '#domain/hit-class.ts';
import type { Settings } from '#domain/settings.ts';
import { clickTracking, openTracking } from '#domain/tracking-policy.ts';
import type { Transaction } from '#ports/world.ts';
import type { Loaded } from './loaded-hit.ts';

type NewHit = Parameters<Transaction['trackingHits']['add']>[1][number];
type Mail = Awaited<ReturnType<Transaction['trackingHits']['mails']>>[number];
type Stores = Pick<Transaction, 'ownNetworks' | 'settings' | 'trackingConsents' | 'trackingHits'>;

/** Stores and judges; nothing else in the product is touched. */
export async function storeHits(stores: Stores, workspaceId: string, hits: readonly Loaded[]): Promise<void> {
  const [{ doc }, own] = await Promise.all([
    stores.settings.current(workspaceId),
    stores.ownNetworks.all(workspaceId),
  ]);
  const touchIds = hits.flatMap(({ subject }) => (subject.form === 'person' ? [subject.touchId] : []));
  const mails = await countable(stores, workspaceId, { touchIds: [...new Set(touchIds)], doc });
  const rows = hits.flatMap((hit) => rowOf(hit, { mails, doc, own }));
  await stores.trackingHits.add(workspaceId, rows);
  await judgeAgain(stores, workspaceId, { mails, own });
}

type Countable = ReadonlyMap<string, Mail & { readonly opens: boolean; readonly clicks: boolean }>;

async function countable(
  stores: Stores,
  workspaceId: string,
  { touchIds, doc }: { touchIds: readonly string[]; doc: Settings },
): Promise<Countable> {
  const mails = await stores.trackingHits.mails(workspaceId, touchIds);
  const keys = mails.flatMap(({ emailKey }) => emailKey ?? []);
  const consents = await stores.trackingConsents.ofMany(workspaceId, keys);
  return new Map(
    mails.map((mail) => {
      const consent = consents.get(mail.emailKey ?? '') ?? 'unknown';
      const facts = { country: mail.country, consent, links: true };
      const opens = openTracking(doc.tracking.opens, facts).form === 'person';
      const clicks = clickTracking(doc.tracking.clicks, facts).form === 'person';
      return [mail.touchId, { ...mail, opens, clicks }];
    }),
  );
}

type Judging = { readonly mails: Countable; readonly own: ReadonlySet<string> };

function rowOf({ subject, ...hit }: Loaded, { mails, doc, own }: Judging & { doc: Settings }): NewHit[] {
  const part = hit.kind === 'open' ? 'opens' : 'clicks';
  const nobody = { touchId: null, leadId: null, mailboxId: null, segmentId: null, day: null };
  if (subject.form === 'aggregate') {
    if (doc.tracking[part] === 'off') return [];
    const { mailboxId, segmentId, day } = subject;
    return [{ ...hit, ...verdictOn(hit, null, own), ...nobody, mailboxId, segmentId, day }];
  }
  const mail = mails.get(subject.touchId);
  if (!mail?.[part]) return [];
  const { touchId, leadId } = mail;
  return [{ ...hit, ...verdictOn(hit, mail.sentAt, own), ...nobody, touchId, leadId }];
}

function verdictOn(hit: Omit<Loaded, 'subject'>, sentAt: Date | null, own: ReadonlySet<string>): HitVerdict {
  return classifyHits([hit], { sentAt, own }).get(hit.id) ?? { class: 'unknown', why: [] };
}

/** A trap that was fetched, or a third link, says something of what came before. */
async function judgeAgain(stores: Stores, workspaceId: string, { mails, own }: Judging): Promise<void> {
  const hits = await stores.trackingHits.ofTouches(workspaceId, [...mails.keys()]);
  for (const [touchId, together] of Map.groupBy(hits, (hit) => hit.touchId)) {
    const verdicts = classifyHits(together, { sentAt: mails.get(touchId)?.sentAt ?? null, own });
    for (const hit of together) {
      const verdict = verdicts.get(hit.id);
      if (verdict && verdict.class !== hit.class)
        await stores.trackingHits.judge(workspaceId, { id: hit.id, ...verdict });
    }
  }
}
