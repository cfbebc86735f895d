// The page's state in one place: what the server said, and what the person is in the middle of. A refresh replaces
// the first and leaves the second alone, so typed text, an open thread and a scroll position survive it.
import { useEffect, useState } from 'preact/hooks';
import type { SandboxState } from '../../protocol.ts';
import type { Fields } from '../format/read.ts';
import type { Values } from '../values.ts';

export type Place = { readonly kind: 'home' } | { readonly kind: 'channel'; readonly id: string };
export type Question = { readonly confirm: Fields; readonly answer: (isYes: boolean) => void };

export type PageState = {
  readonly server: SandboxState | null;
  /** `performance.now()` of the last answer: the sandbox's clock runs on from there. */
  readonly fetchedAt: number;
  readonly isOffline: boolean;
  readonly me: string | null;
  readonly place: Place;
  readonly threadTs: string | null;
  readonly tab: 'mail' | 'time';
  readonly mailThread: string | null;
  /** Typed values by surface (a view id or `channel:ts`). */
  readonly typed: Readonly<Record<string, Values>>;
  /** Errors that the page found itself, by view id. */
  readonly errors: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Unsent text by composer. */
  readonly drafts: Readonly<Record<string, string>>;
  /** The newest message that was seen, by `user:channel`. */
  readonly lastRead: Readonly<Record<string, string>>;
  /** Where the person wrote last (a channel or a thread), and how often the person has written. */
  readonly said: { readonly place: string; readonly times: number };
  readonly seenMails: readonly string[];
  readonly question: Question | null;
  readonly notice: string | null;
};

export type Store = {
  readonly get: () => PageState;
  readonly set: (change: Partial<PageState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** The state of a page that has just been opened. */
export const freshPage: PageState = {
  server: null,
  fetchedAt: 0,
  isOffline: false,
  me: null,
  place: { kind: 'home' },
  threadTs: null,
  tab: 'mail',
  mailThread: null,
  typed: {},
  errors: {},
  drafts: {},
  lastRead: {},
  said: { place: '', times: 0 },
  seenMails: [],
  question: null,
  notice: null,
};

/** A store with these beginnings. */
export function createStore(initial: PageState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The state, drawn again whenever it changes. */
export function usePage(store: Store): PageState {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}
