// Which OAuth scope opens which part of the Gmail API, from Google's reference. Names without the common
// prefix; `all` is the full mailbox.
const PREFIX = 'https://www.googleapis.com/auth/';
const FULL = 'https://mail.google.com/';

const READERS = ['gmail.modify', 'gmail.readonly', 'gmail.metadata'];

/** The scopes of which one is enough, by what a route does. */
export const SCOPES = {
  profile: [...READERS, 'gmail.compose'],
  read: READERS,
  send: ['gmail.modify', 'gmail.compose', 'gmail.send'],
  insert: ['gmail.modify', 'gmail.insert'],
  modify: ['gmail.modify'],
  drafts: ['gmail.modify', 'gmail.compose'],
  readDrafts: ['gmail.modify', 'gmail.compose', 'gmail.readonly'],
  labels: [...READERS, 'gmail.labels'],
  settings: ['gmail.modify', 'gmail.readonly', 'gmail.settings.basic'],
} as const;

export type Need = keyof typeof SCOPES;

/** Whether granted scopes open a route. */
export function allows(granted: readonly string[], need: Need): boolean {
  return granted.includes(FULL) || SCOPES[need].some((scope) => granted.includes(PREFIX + scope));
}

/** True when the only reading scope is `gmail.metadata`: headers, no bodies and no search. */
export function metadataOnly(granted: readonly string[]): boolean {
  const bodies = ['gmail.modify', 'gmail.readonly'].map((scope) => PREFIX + scope);
  return !granted.includes(FULL) && !bodies.some((scope) => granted.includes(scope));
}
