// Sentences of codes that come from elsewhere (refusals, reasons), with what they fill in escaped.
import type { Reason } from '#domain/lead.ts';
import { type Locale, sayCode } from '#text/text.ts';
import { moment } from './dates.ts';
import { type Markup, md } from './markup.ts';

/** The sentence of a code, safe to show. Slack user ids among the parameters become mentions, ISO times dates. */
export function saidCode(
  locale: Locale,
  prefix: 'refusal' | 'reason' | 'notice',
  said: { readonly code: string; readonly params: Reason['params'] },
): Markup {
  const entries = Object.entries(said.params).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : shown(value),
  ]);
  return { mrkdwn: sayCode(locale, prefix, { code: said.code, params: Object.fromEntries(entries) }) };
}

function shown(value: string): string {
  if (isoTime.test(value)) return moment(new Date(value)).mrkdwn;
  return /^[UW](?=[A-Z]*\d)[A-Z0-9]{3,20}$/.test(value) ? `<@${value}>` : md`${value}`.mrkdwn;
}

/** As Date.toISOString writes it. */
const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
