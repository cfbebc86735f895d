// What the browser keeps between visits: who one was, where one was, and what one has read. Losing it costs nothing.
import { type Fields, fieldsOf, rowsOf, stringAt } from '../format/read.ts';
import type { PageState, Place } from './store.ts';

const key = 'prospect-sandbox';

function readAll(): Fields {
  try {
    return fieldsOf(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

function placeOf(value: Fields): Place {
  const id = stringAt(value, 'id');
  return stringAt(value, 'kind') === 'channel' && id !== '' ? { kind: 'channel', id } : { kind: 'home' };
}

function textsOf(value: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  );
}

/** The remembered part of the state; App Home for a first visit. */
export function recall(): Pick<PageState, 'me' | 'place' | 'lastRead' | 'seenMails'> {
  const kept = readAll();
  return {
    me: stringAt(kept, 'me') || null,
    place: placeOf(fieldsOf(kept.place)),
    lastRead: textsOf(fieldsOf(kept.lastRead)),
    seenMails: rowsOf(kept.seenMails).filter((id) => typeof id === 'string'),
  };
}

/** Keeps it for the next visit; a browser that refuses is let be. */
export function remember({ me, place, lastRead, seenMails }: PageState): void {
  try {
    localStorage.setItem(key, JSON.stringify({ me, place, lastRead, seenMails }));
  } catch {
    // Private windows may refuse storage: the page works without it.
  }
}

/** Forgets everything, after a reset. */
export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // See remember.
  }
}
