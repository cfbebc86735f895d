// A finished run and its results in our words.
import type { Reason } from '#domain/lead.ts';
import { mapEntry } from '#domain/source-mapping.ts';
import type { ApifySpec } from '#domain/source-spec.ts';
import type { VendorUse } from '#domain/vendor-use.ts';
import type { FoundLead, SourcePage } from '#ports/lead-source.ts';
import type { ActorRun } from './client.ts';

const unfinished = ['READY', 'RUNNING', 'TIMING-OUT', 'ABORTING'];

/** False once nothing more will come. */
export function isRunning({ status }: Pick<ActorRun, 'status'>): boolean {
  return unfinished.includes(status);
}

/** Micro-dollars, as far as the vendor says. */
export function costOf({ usageTotalUsd }: Pick<ActorRun, 'usageTotalUsd'>): number | null {
  return typeof usageTotalUsd === 'number' ? Math.round(usageTotalUsd * 1_000_000) : null;
}

/** What a run cost; counted once, when it is over. */
export function useOf(run: Pick<ActorRun, 'usageTotalUsd'>, results: number): VendorUse {
  return { provider: 'apify', purpose: 'search', unit: 'result', units: results, costMicros: costOf(run) };
}

/** Why there is less than asked for; null when all is well. */
export function noteOf(run: ActorRun, { actor, results }: { actor: string; results: number }): Reason | null {
  if (run.status !== 'SUCCEEDED') {
    const detail = (run.statusMessage ?? '').replace(/\s+/g, ' ').slice(0, 150) || '–';
    return { code: 'source_ended_early', params: { actor, status: run.status, detail } };
  }
  return results === 0 ? { code: 'source_empty', params: { actor } } : null;
}

/** The entries of a page: leads, and what is none. `place` names the first one ("apify:owner/actor run r1 #0"). */
export function foundIn(
  items: readonly unknown[],
  { spec, run, offset }: { spec: ApifySpec; run: string; offset: number },
): Pick<SourcePage, 'leads' | 'rejected'> {
  const leads: FoundLead[] = [];
  const rejected: { reason: string; row: Readonly<Record<string, string>> }[] = [];
  items.forEach((item, at) => {
    const { row, problem } = mapEntry(spec.mapping, item);
    const source = `apify:${spec.actor} run ${run} #${offset + at + 1}`;
    if (problem) rejected.push({ reason: problem, row: { ...row } });
    else leads.push({ externalId: null, externalCompanyId: null, row, source, hidden: false });
  });
  return { leads, rejected };
}

/** Entries for a preview, as they are. */
export function rawOf(items: readonly unknown[]): Readonly<Record<string, unknown>>[] {
  return items.map((item) =>
    typeof item === 'object' && item !== null ? Object.fromEntries(Object.entries(item)) : { value: item },
  );
}
