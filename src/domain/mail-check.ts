// What a mailbox's mail to itself says of its mails: do the headers arrive that were handed over, is it signed, does
// the thread hold. A mail to oneself may never leave the house: what a server does not say there is unknown, not wrong.
import type { IncomingMail, OutgoingMail } from './mail.ts';
import type { MailCapabilities } from './mailbox.ts';
import { bareMessageId } from './message-id.ts';

export const checkedThings = [
  'arrival',
  'unsubscribe',
  'one_click',
  'signed_headers',
  'dkim',
  'spf',
  'dmarc',
  'message_id',
  'thread',
] as const;
export type CheckedThing = (typeof checkedThings)[number];
/** `note`: not as it was handed over, and nothing to worry about. */
export const checkedStates = ['ok', 'wrong', 'note', 'unknown'] as const;

export type MailVerdict = {
  readonly what: CheckedThing;
  readonly state: (typeof checkedStates)[number];
  /** The word of the server ("fail", "softfail"); empty where there is none. */
  readonly said: string;
};

export type CheckMails = {
  readonly sent: OutgoingMail;
  readonly first: IncomingMail | null;
  readonly second: IncomingMail | null;
};

const verdict = (what: CheckedThing, state: MailVerdict['state'], said = ''): MailVerdict => ({
  what,
  state,
  said,
});

/** What can be told, in the order in which people want to know it. */
export function judgeCheck({ sent, first, second }: CheckMails): MailVerdict[] {
  if (first === null) return [verdict('arrival', 'wrong')];
  return [
    verdict('arrival', 'ok'),
    verdict('unsubscribe', asSent(sent, first, 'list-unsubscribe')),
    ...oneClick(sent, first),
    ...signedHeaders(sent, first),
    ...authentication(first),
    verdict('message_id', sameId(sent, first) ? 'ok' : 'note'),
    verdict('thread', threadState(first, second)),
  ];
}

function asSent(sent: OutgoingMail, arrived: IncomingMail, name: string): MailVerdict['state'] {
  return folded(arrived.headers.get(name)) === folded(handedOver(sent, name)) ? 'ok' : 'wrong';
}

/**
 * Nothing to say where none was handed over: without a public address of ours there is no link to click. A vendor that
 * does not keep it breaks nothing, because the link stands in the footer.
 */
function oneClick(sent: OutgoingMail, arrived: IncomingMail): MailVerdict[] {
  const name = 'list-unsubscribe-post';
  if (handedOver(sent, name) === null) return [];
  return [verdict('one_click', asSent(sent, arrived, name) === 'ok' ? 'ok' : 'note')];
}

/** RFC 8058 wants the signature to cover both headers. Nothing to say of a mail without a signature. */
function signedHeaders(sent: OutgoingMail, arrived: IncomingMail): MailVerdict[] {
  const signed = /(?:^|;)\s*h=([^;]*)/i.exec(arrived.headers.get('dkim-signature') ?? '')?.[1];
  if (signed === undefined) return [];
  const names = new Set(signed.toLowerCase().split(/[\s:]+/));
  const wanted = ['list-unsubscribe', 'list-unsubscribe-post'].filter(
    (name) => handedOver(sent, name) !== null,
  );
  return [verdict('signed_headers', wanted.every((name) => names.has(name)) ? 'ok' : 'wrong')];
}

const unsaid: readonly string[] = ['', 'none', 'neutral', 'bestguesspass', 'temperror'];

/** Authentication-Results (RFC 8601), as the receiving server wrote it. */
function authentication({ headers }: IncomingMail): MailVerdict[] {
  const line = headers.get('authentication-results') ?? headers.get('arc-authentication-results') ?? '';
  return (['dkim', 'spf', 'dmarc'] as const).map((what) => {
    const said = new RegExp(`(?:^|[;\\s])${what}\\s*=\\s*([a-z]+)`, 'i').exec(line)?.[1]?.toLowerCase() ?? '';
    if (said === 'pass') return verdict(what, 'ok', said);
    return verdict(what, unsaid.includes(said) ? 'unknown' : 'wrong', said);
  });
}

function threadState(first: IncomingMail, second: IncomingMail | null): MailVerdict['state'] {
  if (second === null) return 'unknown';
  return second.threadId !== null && second.threadId === first.threadId ? 'ok' : 'wrong';
}

function sameId(sent: OutgoingMail, arrived: IncomingMail): boolean {
  return bareMessageId(arrived.messageId) === bareMessageId(sent.messageId);
}

function handedOver({ headers }: OutgoingMail, wanted: string): string | null {
  return headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? null;
}

function folded(value: string | null | undefined): string {
  return (value ?? '').replace(/\s+/g, '');
}

/** What was seen to arrive is known from now on; of what could not be seen the adapter's word stands. */
export function seenToArrive(before: MailCapabilities, verdicts: readonly MailVerdict[]): MailCapabilities {
  const seen = (what: CheckedThing, was: MailCapabilities['oneClick']): MailCapabilities['oneClick'] => {
    const state = verdicts.find((one) => one.what === what)?.state;
    if (state === 'ok') return 'yes';
    return state === 'wrong' || state === 'note' ? 'no' : was;
  };
  return {
    listUnsubscribe: seen('unsubscribe', before.listUnsubscribe),
    oneClick: seen('one_click', before.oneClick),
    ownMessageId: seen('message_id', before.ownMessageId),
  };
}

/** What was seen outlives a new connection; where nothing was seen, the adapter knows best. */
export function keptCapabilities(known: MailCapabilities | null, told: MailCapabilities): MailCapabilities {
  const keep = (name: keyof MailCapabilities) =>
    known && known[name] !== 'unproven' && told[name] === 'unproven' ? known[name] : told[name];
  return {
    listUnsubscribe: keep('listUnsubscribe'),
    oneClick: keep('oneClick'),
    ownMessageId: keep('ownMessageId'),
  };
}
