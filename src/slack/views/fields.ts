// What the config modals have in common: a form of a topic, its problems below their inputs, and the result with
// before and after.
import type { AnyBlock, ModalView } from '@slack/types';
import { syncHomes } from '#features/insight/show-home.ts';
import type { ChangeResult, FieldChange, Problem } from '#features/workspace/change-document.ts';
import { type Locale, say, type TextKey } from '#text/text.ts';
import { noticeView } from '../answers.ts';
import { context, section, some } from '../blocks/block.ts';
import { bold, joined, type Markup, md, phrase } from '../blocks/markup.ts';
import { modal } from '../blocks/modal.ts';
import type { Turn, Typed, ViewAnswer } from '../turn.ts';

/** A modal with inputs, named by the callback that reads it. */
export function form(
  locale: Locale,
  of: { callback: string; title: TextKey; metadata?: string; blocks: readonly AnyBlock[] },
): ModalView {
  return modal({
    callback: of.callback,
    title: say(locale, of.title),
    submit: say(locale, 'button.save'),
    close: say(locale, 'slack.cancel'),
    ...(of.metadata ? { metadata: of.metadata } : {}),
    blocks: of.blocks,
  });
}

const sentences: Readonly<Record<string, TextKey>> = {
  sizes: 'error.sizes',
  countries: 'error.countries',
  blockedCountries: 'error.countries',
  calendarLink: 'error.url',
  caseStudies: 'error.case_studies',
  privacyContact: 'error.email',
  valueProposition: 'error.value_proposition',
  threshold: 'error.threshold',
};

/** Every problem below the input that it is about (block ids are field names), in the reader's language. */
function problemsBelow(typed: Typed, locale: Locale, problems: readonly Problem[]): Record<string, string> {
  const below = problems.map(({ path }): [string, string] => {
    const name = typed.names.find((one) => path.includes(one)) ?? typed.names[0] ?? '';
    return [name, say(locale, sentences[name] ?? 'error.too_long')];
  });
  return Object.fromEntries(below);
}

/** The answer to a config modal: errors, or a page that says what changed. */
export async function changeAnswer(
  turn: Turn,
  typed: Typed,
  done: { result: ChangeResult; extra?: Markup | null },
): Promise<ViewAnswer & { after?: () => Promise<void> }> {
  const { locale, world, workspaceId } = turn;
  const { result, extra } = done;
  if (result.kind === 'invalid') {
    return { kind: 'errors', errors: problemsBelow(typed, locale, result.problems) };
  }
  const blocks =
    result.kind === 'same' ? [section(phrase(locale, 'config.same'))] : changedBlocks(result.changes, locale);
  const view = noticeView(locale, some(blocks, extra ? context(extra) : null));
  return { kind: 'update', view, after: () => syncHomes(world, workspaceId) };
}

/** "Roles: HR → CTO", a line a field. */
export function changedBlocks(changes: readonly FieldChange[], locale: Locale): AnyBlock[] {
  const line = ({ field, before, after }: FieldChange): Markup =>
    joined([bold(fieldName(field, locale)), md`${before || '–'} → ${after || '–'}`], ': ');
  return [
    section(phrase(locale, 'config.saved')),
    ...changes.slice(0, 20).map((change) => section(line(change))),
  ];
}

const names: Readonly<Record<string, TextKey>> = {
  description: 'field.description',
  roles: 'field.roles',
  industries: 'field.industries',
  seniorities: 'field.seniorities',
  hiringRoles: 'field.hiringRoles',
  exclusions: 'field.exclusions',
  sizes: 'field.sizes',
  countries: 'field.countries',
  technologies: 'field.technologies',
  valueProposition: 'field.valueProposition',
  proofPoints: 'field.proofPoints',
  caseStudies: 'field.caseStudies',
  calendarLink: 'field.calendarLink',
  tone: 'field.tone',
  samples: 'field.samples',
  signature: 'field.signature',
  neverClaim: 'field.neverClaim',
  sources: 'field.sources',
  steps: 'field.steps',
  dayMode: 'field.dayMode',
  linkedin: 'config.linkedin',
  sender: 'config.sender',
  review: 'field.channel',
  digest: 'field.digest',
  threshold: 'field.threshold',
  find: 'field.find',
  budgets: 'field.budgets',
  verification: 'field.verification',
  economy: 'field.economy',
  limits: 'config.limits',
  tracking: 'config.tracking',
  cap: 'field.cap',
  gapMinutes: 'field.gapMinutes',
  limitPerDay: 'field.limitPerDay',
};

/** A field's name for people. */
export function fieldName(field: string, locale: Locale): string {
  const key = names[field];
  return key ? say(locale, key) : field;
}
