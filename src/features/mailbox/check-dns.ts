// Asks the DNS about the domain of a mailbox and keeps what it says. Names that exist for examples only, and domains
// that are everybody's (gmail.com), are not asked about: there is nothing that this team could set.
import { type DnsVerdict, judgeDns, spfLookups, spfOf, vendorRecords } from '#domain/dns-check.ts';
import { companyDomain } from '#domain/domain-name.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { isReservedName } from '#lib/reserved-name.ts';
import { dayMs, hourMs } from '#lib/time.ts';
import type { DnsAnswer } from '#ports/dns-records.ts';
import type { World } from '#ports/world.ts';

type Asking = Pick<World, 'dns'>;
/** Null verdicts: not checked. */
export type DnsFound = { readonly domain: string; readonly verdicts: readonly DnsVerdict[] | null };

/** More than any record may need; a loop ends here. */
const mostAsked = 15;

/** The job mailbox.dns. What the DNS did not say is asked again in an hour. */
export async function keepDns(
  world: Asking & Pick<World, 'clock' | 'mailboxes' | 'mailboxDns'>,
  { workspaceId, mailboxId }: { workspaceId: string; mailboxId: string },
): Promise<void> {
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  if (!mailbox) return;
  const dns = await checkDns(world, mailbox);
  const at = world.clock.now();
  const isUnsure = dns.verdicts?.some(({ state }) => state === 'unknown') ?? false;
  const againAt = new Date(at.getTime() + (isUnsure ? hourMs : dayMs));
  await world.mailboxDns.save(workspaceId, { mailboxId, dns, againAt });
}

/** Never throws for the DNS. */
export async function checkDns(
  { dns }: Asking,
  { address, provider: vendor }: Pick<Mailbox, 'address' | 'provider'>,
): Promise<DnsFound> {
  const domain = address.split('@')[1] ?? '';
  const organisation = companyDomain(address);
  if (isReservedName(domain) || organisation === null) return { domain, verdicts: null };
  const selectors = vendorRecords[vendor].selectors.map((one) => `${one}._domainkey.${domain}`);
  const [mx, txt, dkim, dmarc] = await Promise.all([
    dns.mx(domain),
    dns.txt(domain),
    anyOf(dns, selectors),
    firstOf(dns, [`_dmarc.${domain}`, `_dmarc.${organisation}`]),
  ]);
  const own = recordsOf(txt);
  const [spf] = spfOf(own ?? []);
  const lookups = spf === undefined ? [] : await lookupsOf(dns, spf);
  const facts = { domain, vendor, mx: recordsOf(mx), txt: own, lookups, dkim, dmarc: recordsOf(dmarc) };
  return { domain, verdicts: judgeDns(facts) };
}

/** Found at any of the names; null when none is found and one of them did not answer. */
async function anyOf(dns: Asking['dns'], names: readonly string[]): Promise<readonly string[] | null> {
  const answers = await Promise.all(names.map((name) => dns.txt(name)));
  const found = answers.flatMap((one) => (one.kind === 'found' ? one.records : []));
  return found.length === 0 && answers.some(({ kind }) => kind === 'unknown') ? null : found;
}

/** The first that is not absent: the domain's own record, else its organisation's. */
async function firstOf(dns: Asking['dns'], names: readonly string[]): Promise<DnsAnswer> {
  for (const name of new Set(names)) {
    const answer = await dns.txt(name);
    if (answer.kind !== 'absent') return answer;
  }
  return { kind: 'absent' };
}

/** Every look-up that the record needs, through its includes. */
async function lookupsOf(dns: Asking['dns'], record: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [record];
  for (let asked = 0; waiting.length > 0 && asked < mostAsked; asked += 1) {
    const { names, others } = spfLookups(waiting.shift() ?? '');
    found.push(...names, ...Array.from({ length: others }, () => 'address'));
    const answers = await Promise.all(names.slice(0, mostAsked).map((name) => dns.txt(name)));
    waiting.push(...answers.flatMap((answer) => spfOf(recordsOf(answer) ?? []).slice(0, 1)));
  }
  return found;
}

function recordsOf(answer: DnsAnswer): readonly string[] | null {
  if (answer.kind === 'unknown') return null;
  return answer.kind === 'found' ? answer.records : [];
}
