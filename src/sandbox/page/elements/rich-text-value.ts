// Between the plain lines that a person types and Slack's rich_text value.
import { type Fields, listOf, stringAt } from '../format/read.ts';

/** A rich_text value with one section that holds the typed text; null for an empty field. */
export function richTextOf(text: string): Fields | null {
  if (text === '') return null;
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}

function linesOf(element: Fields): string {
  const inside = listOf(element.elements);
  if (stringAt(element, 'type') === 'rich_text_list')
    return inside.map((item) => `• ${linesOf(item)}`).join('\n');
  return inside.map((leaf) => stringAt(leaf, 'text') || stringAt(leaf, 'url')).join('');
}

/** The words of a rich_text value, one line per paragraph or list item. */
export function plainOf(value: Fields): string {
  return listOf(value.elements).map(linesOf).join('\n');
}
