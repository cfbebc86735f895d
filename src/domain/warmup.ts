// What an outside warm-up tool knows of a mailbox, and what follows from it here. Such tools exchange mail between
// the mailboxes of their customers. We run no such pool ourselves: Google forbids it to apps that use Gmail.
import { dayMs, hourMs } from '#lib/time.ts';

export const warmupTools = ['instantly', 'smartlead'] as const;
export type WarmupTool = (typeof warmupTools)[number];

/** How a tool is called in a sentence; the same in every language. */
export const warmupNames: Readonly<Record<WarmupTool, string>> = {
  instantly: 'Instantly',
  smartlead: 'Smartlead',
};

export type WarmupState = {
  readonly enabled: boolean;
  /** How many of 100 of its mails arrive where they should, as the tool counts it; null = it does not say. */
  readonly score: number | null;
  /** Its mails of the last seven days, and those of them that were found among spam. */
  readonly sent: number;
  readonly spam: number;
  /** Its mails on the busier one of today and yesterday. */
  readonly perDay: number;
  /** The most that it is set to send a day; null = it does not say. */
  readonly limitPerDay: number | null;
  /** The tool itself has stopped this mailbox, in its own words; null = it has not. */
  readonly blocked: string | null;
  /** What it writes into each of its mails so that filters find them; null = nothing that could be told. */
  readonly tag: string | null;
};

/** Shorter or plainer ones stand in mails of people as well. */
const leastTag = 5;

/** A tag as a phrase that can be searched for; null for what would find mails of people. */
export function tagOf(text: string | null | undefined): string | null {
  const phrase = (text ?? '').replace(/[^\p{L}\p{N}_-]+/gu, ' ').trim();
  return phrase.length < leastTag || phrase.length > 100 ? null : phrase;
}

export const warmupTroubles = ['refused', 'silent'] as const;
export type WarmupTrouble = (typeof warmupTroubles)[number];

/** What was last heard. */
export type SeenWarmup = {
  readonly tool: WarmupTool;
  /** Null: the tool does not know the mailbox, or never answered. */
  readonly state: WarmupState | null;
  /** When that was said; null = it never answered. */
  readonly seenAt: Date | null;
  /** What came of it when it was last asked, if that was no answer. */
  readonly trouble: WarmupTrouble | null;
};

/** After this long without an answer, what was said before decides nothing any more. */
export const warmupValidDays = 3;
/** From this age on a screen says how old the numbers are. */
const oldMs = 12 * hourMs;
/** Shares mean nothing of fewer mails. */
const leastMails = 20;
/** Tools call 90 and more good; below 80 most of them stop a mailbox. */
const badScore = 80;
const badSpamShare = 0.1;

/** Mails of the tool in 24 hours; they use up what the vendor allows, and nothing else. */
export function mailsOfTool(seen: SeenWarmup | null, now: Date): number {
  return current(seen, now)?.perDay ?? 0;
}

/** True while the ramp stands still: its mails land among spam, or the tool has stopped the mailbox. */
export function holdsRamp(seen: SeenWarmup | null, now: Date): boolean {
  const state = current(seen, now);
  if (state === null) return false;
  if (state.blocked !== null) return true;
  if (state.sent < leastMails) return false;
  return (state.score ?? 100) < badScore || state.spam > state.sent * badSpamShare;
}

/**
 * True when the tool's mails in the Sent folder cannot be told from those of a person: then the folder says nothing of
 * how much the mailbox is used. `found`: mails with the tool's tag in it. A tool that never answered may send as well.
 */
export function hidesItsMails(seen: SeenWarmup | null, found: number): boolean {
  if (!seen?.seenAt) return true;
  const { state } = seen;
  if (state === null || found > 0) return false;
  return state.sent > 0 || (state.enabled && state.tag === null);
}

/** True when a screen should say of when the numbers are. */
export function isOldWarmup(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > oldMs;
}

/**
 * All that left a mailbox in 24 hours, as far as anybody can see: its Sent folder (`counted`, null = nobody looked)
 * usually holds the tool's mails as well, so the larger number counts. Null = nobody knows more than we sent.
 */
export function leftInAll(of: {
  readonly counted: number | null;
  readonly own: number;
  readonly ofTool: number;
}): number | null {
  if (of.counted === null && of.ofTool === 0) return null;
  return Math.max(of.counted ?? 0, of.own + of.ofTool);
}

function current(seen: SeenWarmup | null, now: Date): WarmupState | null {
  const seenAt = seen?.seenAt?.getTime() ?? 0;
  return seen && now.getTime() - seenAt <= warmupValidDays * dayMs ? seen.state : null;
}
