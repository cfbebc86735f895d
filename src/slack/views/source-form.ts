// The form of one source: Apollo has one question; an actor has its input, the mapping of its results, and a preview
// that shows both sides before anything is saved.
import type { AnyBlock, ModalView } from '@slack/types';
import { writeMapping } from '#domain/mapping-text.ts';
import { placeholderNames } from '#domain/source-input.ts';
import type { SourceSpec } from '#domain/source-spec.ts';
import { type Locale, say } from '#text/text.ts';
import { actions, alert, some } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { checkInput, textInput } from '../blocks/modal.ts';
import { ids } from '../ids.ts';
import { type SourceMetadata, writeSourceMetadata } from '../source-values.ts';
import type { Typed } from '../turn.ts';
import { form } from './fields.ts';

export type SourceShown = {
  readonly metadata: SourceMetadata;
  /** What stands in the inputs. */
  readonly texts: SourceTexts;
  /** A line on top: what is wrong with what was typed. */
  readonly problem?: string;
  /** What a preview has shown. */
  readonly preview?: readonly AnyBlock[];
};

export type SourceTexts =
  | { readonly kind: 'apollo'; readonly fresh: boolean }
  | ({ readonly kind: 'apify' } & Readonly<Record<ActorInput, string>>);
type ActorInput = 'sourceName' | 'actor' | 'input' | 'mapping' | 'price';

/** A source as it stands in the form. */
export function textsOf(spec: SourceSpec): SourceTexts {
  if (spec.kind === 'apollo') return spec;
  const { name, actor, input, mapping, pricePerResult, kind } = spec;
  return {
    ...{ kind, sourceName: name, actor, mapping: writeMapping(mapping) },
    input: JSON.stringify(input, null, 2),
    price: pricePerResult === null ? '' : String(pricePerResult),
  };
}

/** What was typed, right or wrong: a redraw keeps it. */
export function typedTexts(typed: Typed, kind: SourceSpec['kind']): SourceTexts {
  if (kind === 'apollo') return { kind, fresh: typed.ticked('fresh').includes('fresh') };
  const [sourceName, actor, input, mapping, price] = [
    typed.text('sourceName'),
    typed.text('actor'),
    typed.text('input'),
    typed.text('mapping'),
    typed.text('price'),
  ];
  return { kind, sourceName, actor, input, mapping, price };
}

/** The form, with what is wrong on top and what a preview brought below. */
export function sourceForm(locale: Locale, shown: SourceShown): ModalView {
  const { metadata, texts, problem, preview = [] } = shown;
  const inputs = texts.kind === 'apify' ? actorFields(locale, texts) : [freshInput(locale, texts.fresh)];
  const blocks = some(
    problem !== undefined && alert(problem, 'error'),
    texts.kind === 'apify' && alert(say(locale, 'sources.unstable'), 'info'),
    inputs,
    buttons(locale, shown),
    preview,
  );
  const title = texts.kind === 'apify' ? 'sources.actor_title' : 'sources.apollo_title';
  return form(locale, { callback: ids.source.save, title, metadata: writeSourceMetadata(metadata), blocks });
}

function freshInput(locale: Locale, fresh: boolean) {
  const choice = { value: 'fresh', text: say(locale, 'sources.fresh') };
  return checkInput({
    ...{ name: 'fresh', label: say(locale, 'sources.apollo_which'), optional: true },
    choices: [choice],
    chosen: fresh ? ['fresh'] : [],
  });
}

type ActorTexts = Extract<SourceTexts, { kind: 'apify' }>;

function actorFields(locale: Locale, texts: ActorTexts): AnyBlock[] {
  const names = placeholderNames.map((name) => `{{${name}}}`).join(' ');
  return [
    textInput({
      name: 'sourceName',
      label: say(locale, 'field.source_name'),
      value: texts.sourceName,
      max: 80,
    }),
    textInput({
      ...{ name: 'actor', label: say(locale, 'field.actor'), hint: say(locale, 'hint.actor') },
      ...{ value: texts.actor, max: 120, placeholder: 'owner/actor' },
    }),
    textInput({
      ...{ name: 'input', label: say(locale, 'field.input'), hint: say(locale, 'hint.input', { names }) },
      ...{ value: texts.input, multiline: true },
    }),
    textInput({
      ...{ name: 'mapping', label: say(locale, 'field.mapping'), hint: say(locale, 'hint.mapping') },
      ...{ value: texts.mapping, multiline: true },
    }),
    textInput({
      ...{ name: 'price', label: say(locale, 'field.price'), hint: say(locale, 'hint.price') },
      ...{
        value: texts.price,
        max: 20,
        optional: true,
      },
    }),
  ];
}

function buttons(locale: Locale, { metadata, texts }: SourceShown): AnyBlock | null {
  const waits = metadata.cursor !== null;
  const label = say(locale, waits ? 'button.show_rows' : 'button.preview');
  const elements = [
    ...(texts.kind === 'apify' ? [button({ id: ids.source.preview, label, value: 'preview' })] : []),
    ...(metadata.place ? [removeButton(locale)] : []),
  ];
  return elements.length > 0 ? { ...actions(elements), block_id: 'source-buttons' } : null;
}

function removeButton(locale: Locale) {
  const confirm = {
    title: say(locale, 'sources.remove_title'),
    text: say(locale, 'sources.remove_text'),
    confirm: say(locale, 'button.remove'),
    deny: say(locale, 'slack.cancel'),
    danger: true,
  };
  return button({ id: ids.source.remove, label: say(locale, 'button.remove'), value: 'remove', confirm });
}
