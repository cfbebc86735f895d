// What stands in the form of a source, as a source; or what is wrong with it, below each input.
import { readMapping } from '#domain/mapping-text.ts';
import type { SourceSpec } from '#domain/source-spec.ts';
import type { Problem } from '#features/workspace/change-document.ts';
import { checkedSource } from '#features/workspace/change-sources.ts';
import { type Locale, say } from '#text/text.ts';
import type { Typed } from '../turn.ts';

export type TypedSource =
  | { readonly ok: true; readonly spec: SourceSpec }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Reads the form; every problem at once, by the name of its input. */
export function readSource(typed: Typed, kind: SourceSpec['kind'], locale: Locale): TypedSource {
  if (kind === 'apollo') return { ok: true, spec: { kind, fresh: typed.ticked('fresh').includes('fresh') } };
  const input = jsonOf(typed.text('input'));
  const { mapping, wrong } = readMapping(typed.text('mapping'));
  const price = priceOf(typed.text('price'));
  const errors = {
    ...(input === undefined ? { input: say(locale, 'error.source_json') } : {}),
    ...(wrong[0] === undefined ? {} : { mapping: say(locale, 'error.source_mapping', { line: wrong[0] }) }),
    ...(price === undefined ? { price: say(locale, 'error.source_price') } : {}),
  };
  const name = typed.text('sourceName').trim();
  const actor = typed.text('actor').trim();
  const source = { kind, name, actor, mapping, input: input ?? {}, pricePerResult: price ?? null };
  const result = checkedSource(source);
  if ('problems' in result) return { ok: false, errors: { ...below(locale, result.problems), ...errors } };
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, spec: result.doc };
}

/** Undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Null for an empty field, undefined for what is no number. */
function priceOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text.trim().replace('$', '').replace(',', '.'));
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

function below(locale: Locale, problems: readonly Problem[]): Record<string, string> {
  const sentence = ({ path: [field], says }: Problem): [string, string] => {
    if (field === 'actor') return ['actor', say(locale, 'error.source_actor')];
    if (field === 'mapping') return ['mapping', say(locale, 'error.source_nameless')];
    if (field === 'input') return ['input', say(locale, 'error.source_input', { what: says })];
    return ['sourceName', say(locale, 'error.too_long')];
  };
  return Object.fromEntries(problems.map(sentence));
}
