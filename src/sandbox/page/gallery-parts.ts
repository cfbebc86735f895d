// The small builders that the gallery samples are made of.
import type { RawBlock } from '../protocol.ts';

export type Sample = { readonly name: string; readonly title?: string; readonly blocks: readonly RawBlock[] };

/** Plain text. */
export const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
/** A mrkdwn text. */
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
/** A section with a mrkdwn text. */
export const section = (text: string, extra: object = {}) => ({
  type: 'section',
  text: mrkdwn(text),
  ...extra,
});
/** A button whose action id is its text. */
export const button = (text: string, extra: object = {}) => ({
  type: 'button',
  action_id: text,
  value: 'lead-1',
  text: plain(text),
  ...extra,
});
/** A piece of rich text. */
export const leaf = (text: string, style: object = {}) => ({ type: 'text', text, style });
/** A rich_text block. */
export const rich = (...elements: readonly object[]) => ({ type: 'rich_text', elements });
/** A line of rich text. */
export const line = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });
