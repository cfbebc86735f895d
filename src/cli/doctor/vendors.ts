// The vendors of leads and of facts about them, and the warm-up tool: is a key there, does the vendor take it, what is
// left on it?
import { warmupTools } from '#domain/warmup.ts';
import { noticeOf, within } from '#features/insight/check-vendors.ts';
import type { TextKey } from '#text/text.ts';
import type { Check, Finding } from './finding.ts';

const patienceMs = 10_000;

export const checkDataVendors: Check = async ({ config, vendors }) => {
  if (config === null) return [];
  const found = await Promise.all(
    vendors.map(async (vendor) => finding(vendor.provider, await within(patienceMs, vendor))),
  );
  if (vendors.some(({ provider }) => !isWarmup(provider))) return found;
  return [{ level: 'open', what: 'doctor.vendors', said: { key: 'doctor.vendors.none' } }, ...found];
};

function isWarmup(provider: string): boolean {
  return warmupTools.some((tool) => tool === provider);
}

function finding(provider: string, state: Parameters<typeof noticeOf>[1]): Finding {
  const { code, params } = noticeOf(provider, state);
  const what = isWarmup(provider) ? 'doctor.warmup' : 'doctor.vendors';
  const said = { key: keys[code] ?? 'notice.vendor_silent', params };
  if (state.state === 'works') return { level: 'ok', what, said };
  const todo = state.state === 'silent' ? 'doctor.vendors.network' : 'doctor.vendors.do';
  return { level: 'wrong', what, said, todo: { key: todo, params } };
}

const keys: Readonly<Record<string, TextKey>> = {
  vendor_works: 'notice.vendor_works',
  vendor_left: 'notice.vendor_left',
  vendor_works_partly: 'notice.vendor_works_partly',
  vendor_refused: 'notice.vendor_refused',
  vendor_silent: 'notice.vendor_silent',
};
