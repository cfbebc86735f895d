// What was found by looking into a mailbox: how much it was used before, and what arrives of its mails.

import { rampStarts } from '#domain/ramp.ts';
import { habitOf } from '#domain/sent-folder.ts';
import { warmupNames } from '#domain/warmup.ts';
import type { StatusView } from '#features/insight/read-status.ts';
import { isoDay } from '#lib/time.ts';
import { type Locale, say } from '#text/text.ts';
import { dayName, moment } from './blocks/dates.ts';
import { joined, type Markup, md, phrase } from './blocks/markup.ts';
import { saidCode } from './blocks/said.ts';

type Box = StatusView['mailboxes'][number];
type Check = NonNullable<Box['check']>;

/** How far the Sent folder was read, or what it said. */
export function sentLines(box: Box, locale: Locale): Markup[] {
  const { sent, canRead, rampStart } = box;
  if (!sent || !canRead) return [];
  const n = sent.mails;
  if (sent.readTo === null) {
    const day = dayName(isoDay(sent.reachedAt ?? sent.startedAt), locale);
    return [phrase(locale, 'sent.reading', { n, day })];
  }
  const { mails, days, start } = habitOf(sent.days);
  const used = { n: mails, days, start: Math.max(start ?? rampStarts, rampStart) };
  return [
    phrase(locale, 'sent.read', { n }),
    useLine(box, habitKey(start, rampStart), { used, locale }),
    ...toolLines(sent, box.warmup, locale),
  ].flatMap((line) => line ?? []);
}

/** In use, hardly in use, or hardly in use and set by hand to start higher than a new mailbox does. */
function habitKey(start: number | null, rampStart: number) {
  if (start !== null) return 'sent.established';
  return rampStart > rampStarts ? 'sent.new_set' : 'sent.new';
}

/** Nothing where nobody can tell whose mails those are. */
function useLine(
  { warmup }: Box,
  key: ReturnType<typeof habitKey>,
  { used, locale }: { used: Record<string, number>; locale: Locale },
): Markup | null {
  return warmup?.hidesItsMails ? null : phrase(locale, key, used);
}

/** What of the folder a warm-up tool wrote, as far as it can be told. */
function toolLines(
  { toolMails: n }: NonNullable<Box['sent']>,
  warmup: Box['warmup'],
  locale: Locale,
): Markup[] {
  if (!warmup) return [];
  const params = { tool: warmupNames[warmup.tool], n };
  if (warmup.hidesItsMails)
    return [joined([md`:warning:`, phrase(locale, 'sent.tool_unclear', params)], ' ')];
  return n > 0 ? [phrase(locale, 'sent.tool_left_out', params)] : [];
}

/** Each kind of finding in a line, the wrong ones first. */
export function mailCheckLines({ check, address }: Pick<Box, 'address' | 'check'>, locale: Locale): Markup[] {
  if (!check) return [];
  const { report, doneAt } = check;
  if (!report || !doneAt) return [phrase(locale, 'check.running')];
  const when = phrase(locale, 'check.when', { when: moment(doneAt) });
  if (report.problem) return [when, problemLine(report.problem, { address, locale })];
  return [when, ...found(report.verdicts, locale)];
}

/** Why nothing was sent; what the provider said of it is its own words. */
function problemLine(
  { code, detail }: NonNullable<NonNullable<Check['report']>['problem']>,
  { address, locale }: { readonly address: string; readonly locale: Locale },
): Markup {
  if (code === 'check_paused' || code === 'mailbox_needs_reconnect')
    return saidCode(locale, 'refusal', { code, params: { address } });
  if (code === 'check_not_sent') return phrase(locale, 'check.not_sent');
  return phrase(locale, 'check.failed', { detail: detail || code });
}

function found(verdicts: NonNullable<Check['report']>['verdicts'], locale: Locale): Markup[] {
  return (['wrong', 'unknown', 'note', 'ok'] as const).flatMap((state) => {
    const those = verdicts.filter((one) => one.state === state);
    if (those.length === 0) return [];
    const what = those.map((one) => named(one, locale)).join(', ');
    return [phrase(locale, `check.${state}`, { what })];
  });
}

/** With the word of the server, where it says more than "pass". */
function named(
  { what, state, said }: { what: keyof Names; state: string; said: string },
  locale: Locale,
): string {
  const name = say(locale, `check.thing.${what}`);
  return said === '' || state === 'ok' ? name : `${name} (${said})`;
}

type Names = Record<NonNullable<Check['report']>['verdicts'][number]['what'], string>;
