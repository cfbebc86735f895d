// What mail systems say when they could not deliver, by class of reason, in the order in which it is asked: what is
// exact ("no such user") before what is vague ("rejected"). Patterns are linear: bounded gaps, no nested repeats.
import type { BounceType } from './bounce.ts';
import {
  noHostPhrases,
  noRecipientPhrases,
  suspendedPhrases,
  unavailablePhrases,
} from './bounce-phrases-address.ts';
import {
  blockedPhrases,
  expiredPhrases,
  forNowPhrases,
  mailboxFullPhrases,
  ourAddressPhrases,
  ourLimitPhrases,
  refusedPhrases,
  tooBigPhrases,
} from './bounce-phrases-other.ts';
import { partOf, plainWords } from './plain-words.ts';

export type Reason = { readonly name: string; readonly type: BounceType; readonly said: RegExp };

const nobody = `(?:${[
  'user',
  'users',
  'recipient',
  'recipients',
  'mailbox',
  'mail[- ]?box',
  'account',
  'alias',
  'add?ressee',
  'person',
  'customer',
  'subscriber',
  'member',
  'address',
  'adress',
  'inbox',
  'id',
  'userid',
  'username',
  'name',
  'mail ?drop',
  'local[- ]?part',
  'here by that name',
  'rcpt',
].join('|')})`;
const unknownTo = `(?:${[
  'unknown',
  'invalid',
  'nonexistent',
  'non-existent',
  'not known',
  'unrecognized',
  'undeliverable',
  'no longer (?:valid|available|in use|active|exists)',
  'not (?:found|exist|exists|existing|listed|valid|registered|recognized|recognised|available|defined|a (?:known|valid|local) \\w{1,10})',
].join('|')})`;
/** "No such user", "invalid mailbox" and "user … is unknown", "mailbox … not found". */
const nobodyPhrases = [
  String.raw`\b(?:no such|unknown|invalid|nonexistent|non-existent|bad|wrong|unrouteable|unroutable|undeliverable|unrecognized|illegal|not a valid|no valid|no) (?:or (?:illegal|inactive) )?(?:local |destination |virtual |delivery |final |email |e-mail |mail |recipient |user |to )*${nobody}\b(?! name or password)`,
  String.raw`\b${nobody}(?:'s)?(?: ?\(s\))?(?: (?:address|name|id|account|mailbox|e-?mail))?\b[^\n]{0,70}?\b(?:is |was |are |has been |does |do |did |could |can |cannot be |couldn't |can ?not |can't )?(?:be )?${unknownTo}\b`,
];

const reasons: readonly Reason[] = [
  { name: 'our_limit', type: 'sender', said: partOf(ourLimitPhrases) },
  { name: 'mailbox_full', type: 'soft', said: partOf(mailboxFullPhrases) },
  { name: 'too_big', type: 'sender', said: partOf(tooBigPhrases) },
  { name: 'our_address', type: 'sender', said: partOf(ourAddressPhrases) },
  { name: 'no_recipient', type: 'hard', said: partOf([...nobodyPhrases, ...noRecipientPhrases]) },
  { name: 'suspended', type: 'soft', said: partOf(suspendedPhrases) },
  { name: 'no_host', type: 'hard', said: partOf(noHostPhrases) },
  { name: 'expired', type: 'soft', said: partOf(expiredPhrases) },
  { name: 'blocked', type: 'sender', said: partOf(blockedPhrases) },
  { name: 'unavailable', type: 'hard', said: partOf(unavailablePhrases) },
  { name: 'refused', type: 'sender', said: partOf(refusedPhrases) },
  { name: 'for_now', type: 'soft', said: partOf(forNowPhrases) },
];

/** Mobile carriers of Japan call a recipient unknown when that person's own filter refuses the mail. */
const filteringCarriers = /\b(?:docomo|ezweb|softbank|vodafone|au|willcom|disney)\.(?:ne\.jp|com)\b/i;

/** IronPort packs the other system's answer into its own: "5.1.0 - Unknown address error 550-'answer'". */
const packed = /\bunknown address error [45]\d\d-'([^\n]{1,600})/i;

/** The answer inside an answer, when there is one. */
export function unpacked(text: string): string {
  return packed.exec(text)?.[1] ?? text;
}

/** The first class of reasons whose words are said; null when none is. `remote`: the host that said it. */
export function reasonOf(text: string, remote = ''): Reason | null {
  // NO_SUCH_USER and BAD_RECIPIENT are words as well.
  const answer = plainWords(unpacked(text)).replace(/(?<=[a-z])_(?=[a-z])/g, ' ');
  const reason = reasons.find(({ said }) => said.test(answer)) ?? null;
  const filtered = filteringCarriers.test(remote) && !/5\.1\.\d|\brcpt\b/i.test(answer);
  return reason?.name === 'no_recipient' && filtered ? carrierFilter : reason;
}

const carrierFilter: Reason = { name: 'carrier_filter', type: 'soft', said: /^$/ };
