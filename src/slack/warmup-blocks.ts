// What an outside warm-up tool says of a mailbox, the risk, and the button that switches it. Switching on asks once
// more, with the risk in the question.
import type { AnyBlock, Button } from '@slack/types';
import { type SeenWarmup, warmupNames } from '#domain/warmup.ts';
import type { StatusView } from '#features/insight/read-status.ts';
import { type Locale, say } from '#text/text.ts';
import { section } from './blocks/block.ts';
import { moment } from './blocks/dates.ts';
import { button } from './blocks/element.ts';
import { joined, lines, type Markup, md, phrase } from './blocks/markup.ts';
import { ids } from './ids.ts';

type Box = StatusView['mailboxes'][number];
type Warmup = NonNullable<Box['warmup']>;

/** One section; none without a tool. */
export function warmupSection(mailbox: Box, locale: Locale): AnyBlock[] {
  const { warmup } = mailbox;
  return warmup ? [section(warmupWords(warmup, locale), switchButton(mailbox, warmup, locale))] : [];
}

/** State and numbers, what follows from them, and the risk. */
export function warmupWords({ tool, unproven, seen, holdsRamp, oldSince }: Warmup, locale: Locale): Markup {
  const params = { tool: warmupNames[tool] };
  return lines([
    joined([
      joined([phrase(locale, 'warmup.of', params), stateWords(seen, locale)], ': '),
      ...numbers(seen, locale),
      oldSince && phrase(locale, 'warmup.since', { at: moment(oldSince) }),
      seen?.trouble ? phrase(locale, `warmup.trouble.${seen.trouble}`, params) : null,
      unproven ? phrase(locale, 'warmup.unproven') : null,
    ]),
    holdsRamp ? joined([md`:warning:`, phrase(locale, 'warmup.holds')], ' ') : null,
    phrase(locale, 'warmup.risk'),
  ]);
}

function stateWords(seen: SeenWarmup | null, locale: Locale): Markup {
  if (!seen?.seenAt) return phrase(locale, 'warmup.soon');
  if (seen.state === null) return phrase(locale, 'warmup.absent');
  const { enabled, blocked } = seen.state;
  if (blocked !== null) return phrase(locale, 'warmup.blocked', { why: blocked.slice(0, 200) });
  return phrase(locale, enabled ? 'warmup.on' : 'warmup.off');
}

function numbers(seen: SeenWarmup | null, locale: Locale): (Markup | null)[] {
  if (!seen?.state) return [];
  const { score, sent, spam, perDay, limitPerDay } = seen.state;
  return [
    score === null ? null : phrase(locale, 'warmup.score', { score }),
    phrase(locale, 'warmup.sent', { sent, spam }),
    perDay > 0 && limitPerDay !== null
      ? phrase(locale, 'warmup.per_day', { n: perDay, most: limitPerDay })
      : null,
  ];
}

/** Off where it is on; nothing to switch for a mailbox that the tool does not know. */
function switchButton({ id, address }: Box, { tool, seen }: Warmup, locale: Locale): Button | undefined {
  if (!seen?.state) return undefined;
  const named = { value: id, about: address };
  if (seen.state.enabled)
    return button({ id: ids.mailbox.warmupOff, label: say(locale, 'button.warmup_off'), ...named });
  const confirm = {
    title: say(locale, 'warmup.confirm.title', { tool: warmupNames[tool] }),
    text: say(locale, 'warmup.confirm.text'),
    confirm: say(locale, 'button.warmup_on'),
    deny: say(locale, 'warmup.confirm.no'),
    danger: true,
  };
  return button({ id: ids.mailbox.warmupOn, label: say(locale, 'button.warmup_on'), ...named, confirm });
}
