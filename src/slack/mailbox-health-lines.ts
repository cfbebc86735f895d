// What is known of a mailbox beyond its caps: what came back in seven days, why a guard stopped it, and whether its
// domain says what mail servers want to hear.
import type { DnsVerdict } from '#domain/dns-check.ts';
import { rateFloor, rateOf, warningOf } from '#domain/mailbox-health.ts';
import type { StatusView } from '#features/insight/read-status.ts';
import type { DnsFound } from '#features/mailbox/check-dns.ts';
import type { Locale } from '#text/text.ts';
import { joined, type Markup, md, phrase } from './blocks/markup.ts';
import { saidCode } from './blocks/said.ts';
import { callsLines } from './mailbox-calls-line.ts';
import { mailCheckLines, sentLines } from './mailbox-look-lines.ts';

type Box = StatusView['mailboxes'][number];

/** Numbers, the guard's sentence and the DNS, each in a line. */
export function healthLines(box: Box, locale: Locale): Markup[] {
  const { health, dns, address } = box;
  if (health === null) return [];
  const { pausedFor } = health;
  const why = pausedFor && { code: pausedFor.code, params: { ...pausedFor.params, address } };
  return [
    joined([bounceWords(health, locale), complaintWords(health, locale)]),
    ...(why ? [joined([md`:warning:`, saidCode(locale, 'notice', why)], ' ')] : warnings(box, locale)),
    ...dnsLines(dns, locale),
    ...sentLines(box, locale),
    ...callsLines(box, locale),
    ...mailCheckLines(box, locale),
  ];
}

/** What grows towards a stop: of the mailbox, else of its domain, where others send as well. */
function warnings({ health, shared }: Box, locale: Locale): Markup[] {
  const own = health && warningOf(health);
  if (own) return [joined([md`:warning:`, phrase(locale, `mailbox.warn.${own}`)], ' ')];
  const common = shared && shared.mailboxes > 1 ? warningOf(shared) : null;
  if (!shared || !common) return [];
  const { domain, sent, [common]: n } = shared;
  const params = { domain, n, sent, percent: rateOf(n, sent) };
  return [joined([md`:warning:`, phrase(locale, `mailbox.warn.domain.${common}`, params)], ' ')];
}

/** A rate needs enough mails to mean something. */
function bounceWords({ sent, bounces }: NonNullable<Box['health']>, locale: Locale): Markup {
  if (sent === 0) return phrase(locale, 'mailbox.numbers.none');
  const params = { n: bounces, sent, percent: rateOf(bounces, sent) };
  return phrase(locale, sent < rateFloor ? 'mailbox.numbers.few' : 'mailbox.numbers.rate', params);
}

function complaintWords({ complaints }: NonNullable<Box['health']>, locale: Locale): Markup | null {
  return complaints === 0 ? null : phrase(locale, 'mailbox.numbers.complaints', { n: complaints });
}

/** One line when all is well, else one a problem, with the record to add. Null = nobody asked yet. */
export function dnsLines(dns: DnsFound | null, locale: Locale): Markup[] {
  if (dns === null) return [phrase(locale, 'dns.soon')];
  const { domain, verdicts } = dns;
  if (verdicts === null) return [phrase(locale, 'dns.not_checked', { domain })];
  const problems = verdicts.filter(({ state }) => state === 'wrong');
  const silent = verdicts.filter(({ state }) => state === 'unknown').map(({ check }) => check.toUpperCase());
  return [
    ...problems.map((one) => problemLine(one, { domain, locale })),
    ...(silent.length > 0 ? [phrase(locale, 'dns.unknown', { what: silent.join(', '), domain })] : []),
    ...(problems.length + silent.length === 0 ? [phrase(locale, 'dns.fine', { domain })] : []),
  ];
}

function problemLine(
  { why, add }: DnsVerdict,
  { domain, locale }: { domain: string; locale: Locale },
): Markup {
  const record = add && joined([phrase(locale, 'dns.add', { name: add.name }), md`\`${add.value}\``], ' ');
  return joined([md`:warning:`, phrase(locale, `dns.${why}`, { domain, what: why }), record], ' ');
}
