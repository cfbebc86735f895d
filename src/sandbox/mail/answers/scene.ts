// What is known when a prospect answers: who writes to whom, in which language, when, and a fixed choice of
// wording. The same mail always gets the same answer.
import { createHash } from 'node:crypto';
import type { SandboxMail } from '../../protocol.ts';
import { type NamedAddress, readAddresses } from '../addresses.ts';
import { COLLEAGUES, type Language } from './phrases.ts';

export type Scene = {
  readonly mail: SandboxMail;
  readonly language: Language;
  readonly prospect: NamedAddress;
  readonly sender: NamedAddress;
  readonly at: Date;
  /** The sender's time zone: quoted mails are dated in it. */
  readonly tz: string;
  /** Makes the Message-ID of each answer its own, even when the clock stands still. */
  readonly serial: number;
  /** Words for the places in a phrase. */
  readonly words: Readonly<Record<string, string>>;
  /** One of several, always the same one for this mail and purpose. */
  readonly pick: <T>(purpose: string, from: readonly T[]) => T | undefined;
};

export type Moment = { readonly nowMs: number; readonly serial: number; readonly tz?: string };

const FRENCH = /\b(?:vous|nous|votre|bonjour|cordialement|pour|avec|est|une|les|des)\b/gi;
const ENGLISH = /\b(?:you|your|we|our|hello|hi|regards|for|with|is|the|and|of)\b/gi;

/** The scene of an answer to one of our mails. */
export function setScene(mail: SandboxMail, when: Moment): Scene {
  const language = languageOf(mail.text || mail.subject);
  const prospect = named(mail.to);
  const sender = named(mail.from);
  const at = new Date(when.nowMs);
  const pick = <T>(purpose: string, from: readonly T[]): T | undefined =>
    from[createHash('sha256').update(`${mail.id} ${purpose}`).digest().readUInt16BE(0) % from.length];
  const colleague = pick('colleague', COLLEAGUES[language]) ?? '';
  const domain = prospect.address.split('@')[1] ?? 'company.example';
  const later = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 3, 1));
  const words = {
    me: prospect.name.split(' ')[0] ?? prospect.name,
    month: later.toLocaleDateString(language, { month: 'long', timeZone: 'UTC' }),
    colleague,
    colleagueEmail: `${colleague.toLowerCase().replace(/\s+/g, '.')}@${domain}`,
  };
  return { mail, language, prospect, sender, at, tz: when.tz ?? 'UTC', serial: when.serial, words, pick };
}

/** A phrase with its places filled. */
export function fill(phrase: string, words: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}

/** The language that a text is written in, as far as an answer needs it. */
export function languageOf(text: string): Language {
  return (text.match(FRENCH)?.length ?? 0) > (text.match(ENGLISH)?.length ?? 0) ? 'fr' : 'en';
}

function named(value: string): NamedAddress {
  const found = readAddresses(value)[0] ?? { name: '', address: value.trim().toLowerCase() };
  if (found.name !== '') return found;
  const words = (found.address.split('@')[0] ?? '').split(/[._-]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return { name, address: found.address };
}
