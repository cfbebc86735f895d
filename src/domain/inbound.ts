// What kind of mail came in: the first rule that fits decides and says its name.
import { type Bounce, bounceOf } from './bounce.ts';
import { inboundRules } from './inbound-rules.ts';
import { type Meaning, meaningOf } from './intent.ts';
import type { IncomingMail } from './mail.ts';
import { newTextOf } from './quote.ts';
import { returnDate } from './return-date.ts';

export const inboundKinds = [
  'reply',
  'auto_reply',
  'bounce',
  'delivery_notice',
  'read_receipt',
  'complaint',
  'unsubscribe',
  'other',
] as const;
export type InboundKind = (typeof inboundKinds)[number];

export type Inbound = {
  readonly kind: InboundKind;
  readonly bounce: Bounce | null;
  /** New text only, for replies and for opt-outs in words; else the text as it came, cut. */
  readonly text: string;
  /** First day present, YYYY-MM-DD, when an automatic answer tells it. */
  readonly returnsOn: string | null;
  /** What a person who answered wants, by rules. */
  readonly meaning: Meaning | null;
  /** Names of the rules that decided. */
  readonly why: readonly string[];
};

/** Pure and total: every mail has a kind; what no rule names is a person's reply. */
export function classifyInbound(mail: IncomingMail): Inbound {
  const look = { mail, newText: newTextOf(mail) };
  const { kind, why } = firstRule(look);
  const bounce = kind === 'bounce' ? bounceOf(mail) : null;
  const own = kind === 'reply' || kind === 'unsubscribe' || kind === 'auto_reply';
  const text = own ? look.newText : mail.text.slice(0, 5000);
  const returnsOn = kind === 'auto_reply' ? returnDate(`${mail.subject}\n\n${text}`, mail.at) : null;
  const meaning = kind === 'reply' || kind === 'unsubscribe' ? meaningOf(text, mail.at) : null;
  return { kind, bounce, text, returnsOn, meaning, why: meaning ? [...why, meaning.why] : why };
}

function firstRule(
  look: Parameters<(typeof inboundRules)[number]['when']>[0],
): Pick<Inbound, 'kind' | 'why'> {
  for (const { name, kind, when } of inboundRules) {
    const seen = when(look);
    if (seen === null || seen === false || (Array.isArray(seen) && seen.length === 0)) continue;
    const details = typeof seen === 'string' ? [seen] : Array.isArray(seen) ? seen : [];
    return { kind, why: [name, ...details] };
  }
  return { kind: 'reply', why: ['person'] };
}
