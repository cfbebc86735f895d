// What a drawn block needs from the place that it stands in (a message, a modal, App Home, the gallery): the typed
// values, the people, the words, and where clicks go. Handed down as a context, so that blocks know no page.
import type { VNode } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RawBlock, SandboxChannel, SandboxUser } from '../protocol.ts';
import type { Fields } from './format/read.ts';
import type { DateReader } from './format/slack-date.ts';
import type { Values } from './values.ts';
import type { Words } from './words.ts';

export type ElementAction = Fields & { readonly type: string; readonly action_id: string };
export type ElementAt = { readonly blockId: string; readonly actionId: string };

export type Surface = {
  readonly words: Words;
  readonly reader: DateReader;
  readonly users: readonly SandboxUser[];
  readonly channels: readonly SandboxChannel[];
  /** Typed values only; what nobody touched keeps the block's initial value. */
  readonly typed: Values;
  /** Errors of the last submission, by block_id. */
  readonly errors: Readonly<Record<string, string>>;
  readonly setValue: (at: ElementAt, value: Fields) => void;
  readonly act: (blockId: string, action: ElementAction) => Promise<void>;
  readonly askOptions: (at: ElementAt, query: string) => Promise<readonly Fields[]>;
  readonly upload: (file: File) => Promise<Fields | null>;
  /** Shows Slack's confirm object and answers with the person's choice. */
  readonly ask: (question: Fields) => Promise<boolean>;
  readonly renderBlock: (block: RawBlock) => VNode;
};

export const SurfaceContext = createContext<Surface | null>(null);

/** The surface around the block that asks. Throws when there is none: that is a mistake in the page. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error('A block was drawn outside a surface.');
  return surface;
}
