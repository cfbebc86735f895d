// A change of the ICP before it is written (what it would do, and three ways to go on) and after (with its undo).
import type { AnyBlock } from '@slack/types';
import type { IcpEffect } from '#domain/icp-change.ts';
import type { FieldChange } from '#features/workspace/change-document.ts';
import { type Locale, say } from '#text/text.ts';
import { actions, context, section, some } from './blocks/block.ts';
import { button } from './blocks/element.ts';
import { bold, joined, lines, type Markup, md, phrase } from './blocks/markup.ts';
import { money } from './blocks/numbers.ts';
import { ids } from './ids.ts';
import { fieldName } from './views/fields.ts';

type Asking = {
  readonly changeId: string;
  readonly changes: readonly FieldChange[];
  readonly effect: IcpEffect;
};

/** Nothing is written yet: before and after, the effect, Apply / Only New Leads / Cancel. */
export function effectBlocks({ changeId, changes, effect }: Asking, locale: Locale): AnyBlock[] {
  return [
    section(lines([bold(phrase(locale, 'icp.ask')), ...changeLines(changes, locale)])),
    section(effectLine(effect, locale)),
    actions([
      button({ id: ids.icp.apply, label: say(locale, 'icp.apply'), value: changeId, style: 'primary' }),
      button({ id: ids.icp.onlyNew, label: say(locale, 'icp.only_new'), value: changeId }),
      button({ id: ids.icp.dismiss, label: say(locale, 'slack.cancel'), value: changeId }),
    ]),
  ];
}

/** "Scores 40 leads again; about 6 would reach your threshold, 1 would fall below it; costs about $0.01." */
export function effectLine({ rescored, up, down, about, costMicros }: IcpEffect, locale: Locale): Markup {
  const cost = costMicros === null ? say(locale, 'slack.unknown') : money(costMicros, locale);
  const key = about ? 'icp.effect.about' : 'icp.effect';
  return joined(
    [
      phrase(locale, key, { n: rescored, up, down }),
      phrase(locale, 'icp.effect.cost', { cost }),
      phrase(locale, 'icp.effect.edits'),
    ],
    ' ',
  );
}

/** It is written: before and after, how many are scored again, and the way back. */
export function changedIcpBlocks(
  { changeId, changes, rescored }: { changeId: string; changes: readonly FieldChange[]; rescored: number },
  locale: Locale,
): AnyBlock[] {
  return some(
    section(
      lines([bold(phrase(locale, 'config.saved')), ...changeLines(changes, locale)]),
      button({ id: ids.icp.undo, label: say(locale, 'icp.undo'), value: changeId }),
    ),
    rescored > 0 && context(phrase(locale, 'config.rescored', { n: rescored })),
  );
}

/** "Roles: HR → CTO", a line a field. */
export function changeLines(changes: readonly FieldChange[], locale: Locale): Markup[] {
  return changes
    .slice(0, 20)
    .map(({ field, before, after }) =>
      joined([bold(fieldName(field, locale)), md`${before || '–'} → ${after || '–'}`], ': '),
    );
}
