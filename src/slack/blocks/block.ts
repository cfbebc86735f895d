// The blocks that our screens are made of. Every limit is kept here: text is cut with "…", long text becomes
// several blocks, an empty text is left out by the caller's list (see `some`).
import type {
  ActionsBlock,
  ActionsBlockElement,
  AlertBlock,
  AnyBlock,
  ContainerBlock,
  ContextBlock,
  HeaderBlock,
  RichTextBlock,
  RichTextBlockElement,
  SectionBlock,
  SectionBlockAccessory,
  TableBlock,
} from '@slack/types';
import { cut, cutMarkup, limits, pieces, slices } from './limits.ts';
import { cleaned, markup, oneLine, type Words } from './markup.ts';

/** What a card or a private answer looks like: `text` stands alone for notifications and screen readers. */
export type Drawn = { readonly text: string; readonly blocks: readonly AnyBlock[] };

/** `classic`: without the blocks that some workspaces refuse. */
export type Style = { readonly classic: boolean };

const mrkdwn = (text: string) => ({ type: 'mrkdwn', text: text === '' ? ' ' : text }) as const;

/** plain_text of at most `max` characters; never empty (Slack refuses that). */
export function plainText(text: string, max: number) {
  const inside = cut(oneLine(text), max);
  return { type: 'plain_text', text: inside === '' ? '–' : inside, emoji: true } as const;
}

/** A paragraph, cut to what Slack takes, with at most one control beside it. */
export function section(words: Words, accessory?: SectionBlockAccessory): SectionBlock {
  const text = mrkdwn(cutMarkup(markup(words), limits.section));
  return { type: 'section', text, ...(accessory ? { accessory } : {}) };
}

/** As many sections as the text needs (3,000 characters each). */
export function sections(words: Words): SectionBlock[] {
  return pieces(markup(words), limits.section).map((text) => section({ mrkdwn: text }));
}

/** Up to ten facts side by side. */
export function fields(facts: readonly Words[]): SectionBlock {
  const shown = facts.slice(0, 10).map((fact) => mrkdwn(cutMarkup(markup(fact), limits.field)));
  return { type: 'section', fields: shown };
}

/** Small print. Pieces above ten are joined into the last one. */
export function context(...words: readonly Words[]): ContextBlock {
  const head = words.slice(0, limits.contextElements - 1);
  const tail = words.slice(limits.contextElements - 1);
  const texts = tail.length > 0 ? [...head.map(markup), tail.map(markup).join(' · ')] : head.map(markup);
  return { type: 'context', elements: texts.map((text) => mrkdwn(cutMarkup(text, limits.contextText))) };
}

/** A title: plain words, no markup. */
export function header(text: string): HeaderBlock {
  return { type: 'header', text: plainText(text, limits.header) };
}

/** A line across. */
export function divider() {
  return { type: 'divider' } as const;
}

/** A row of controls; what Slack would refuse (more than 25) is left out. */
export function actions(elements: readonly ActionsBlockElement[]): ActionsBlock {
  return { type: 'actions', elements: elements.slice(0, limits.actions) };
}

/** A coloured line in a modal. */
export function alert(text: string, level: 'info' | 'warning' | 'error' | 'success'): AlertBlock {
  return { type: 'alert', text: plainText(text, limits.alert), level };
}

/** A mail as it will leave: its subject in bold, its text as a quote. Needs no escaping: rich text is not markup. */
export function letter(subject: string, body: string): RichTextBlock {
  const quoted = slices(cleaned(body), limits.section).map((text) => ({ type: 'text' as const, text }));
  const title: RichTextBlockElement = {
    type: 'rich_text_section',
    elements: [{ type: 'text', text: oneLine(subject) || '–', style: { bold: true } }],
  };
  return { type: 'rich_text', elements: [title, ...quote(quoted)] };
}

/** Somebody else's words as a quote. */
export function quoted(text: string): RichTextBlock {
  const parts = slices(cleaned(text), limits.section).map((part) => ({ type: 'text' as const, text: part }));
  return { type: 'rich_text', elements: quote(parts.length > 0 ? parts : [{ type: 'text', text: '–' }]) };
}

function quote(elements: { type: 'text'; text: string }[]): RichTextBlockElement[] {
  return elements.length > 0 ? [{ type: 'rich_text_quote', elements }] : [];
}

/** Something folded away. `classic` writes it out, for workspaces that refuse containers. */
export function folded(
  title: string,
  children: ContainerBlock['child_blocks'],
  classic: boolean,
): readonly AnyBlock[] {
  if (classic) return [context({ mrkdwn: `*${markup(oneLine(title)).replaceAll('*', '∗')}*` }), ...children];
  return [
    {
      type: 'container',
      title: plainText(title, limits.containerTitle),
      is_collapsible: true,
      default_collapsed: true,
      child_blocks: children.slice(0, limits.containerBlocks),
    },
  ];
}

/** A small table: first row is the head. Cells are plain text; rows above the limit are left out. */
export function table(rows: readonly (readonly string[])[]): TableBlock {
  const cells = rows.slice(0, limits.tableRows).map((row) =>
    row.map((cell) => ({
      type: 'raw_text' as const,
      text: cut(oneLine(cell) || '–', limits.cell),
    })),
  );
  const kept = cells.filter(
    (_, i) => JSON.stringify(cells.slice(0, i + 1)).length < limits.tableChars * 1.5 || i < 2,
  );
  return { type: 'table', rows: kept };
}

/** A list of blocks in which some may be missing. */
export function some(...blocks: readonly (AnyBlock | readonly AnyBlock[] | null | false)[]): AnyBlock[] {
  return blocks.flatMap((block) => (block === null || block === false ? [] : block));
}

/** A drawn message: cut to Slack's number of blocks, its text cleaned and cut. */
export function drawn(text: Words, blocks: readonly AnyBlock[]): Drawn {
  const shown = cutMarkup(markup(text), limits.messageText);
  return { text: shown === '' ? '–' : shown, blocks: blocks.slice(0, limits.messageBlocks) };
}
