// What a suppression can be about, and which of them a person falls under. Values are the matching forms (address
// key, registrable domain, person or LinkedIn key); the hash survives the erasure of the value.
import { createSecretKey } from 'node:crypto';
import { keyedHash } from '#lib/keyed-hash.ts';
import { addressKey } from './address.ts';
import { registrableDomain } from './domain-name.ts';

export type SuppressionSubject = {
  readonly kind: 'email' | 'domain' | 'person';
  readonly value: string;
};

/** What is known of somebody, in matching forms. `domains`: of the address, the company and its aliases. */
export type PersonKeys = {
  readonly emailKey: string | null;
  readonly domains: readonly (string | null)[];
  readonly personKey: string | null;
  readonly linkedinKey: string | null;
};

/** The stored form of a subject. `key` is the workspace's opened hash key, which is never retired. */
export function suppressionHash(key: string, { kind, value }: SuppressionSubject): string {
  return keyedHash(key, `${kind}:${value}`);
}

/** The same for many: the key is read once, and a subject that comes again (a domain) is not hashed again. */
export function suppressionHashes(key: string): (subject: SuppressionSubject) => string {
  const secret = createSecretKey(key, 'utf8');
  const made = new Map<string, string>();
  return ({ kind, value }) => {
    const text = `${kind}:${value}`;
    const hash = made.get(text) ?? keyedHash(secret, text);
    made.set(text, hash);
    return hash;
  };
}

/** Everything that, when suppressed, suppresses this person. */
export function subjectsOf(keys: PersonKeys): SuppressionSubject[] {
  const domains = new Set([...keys.domains, domainOfKey(keys.emailKey)]);
  return [
    { kind: 'email' as const, value: keys.emailKey },
    ...[...domains].map((value) => ({ kind: 'domain' as const, value })),
    { kind: 'person' as const, value: keys.personKey },
    { kind: 'person' as const, value: keys.linkedinKey },
  ].filter((subject): subject is SuppressionSubject => subject.value !== null);
}

/** What a person typed to block: an address, or a domain (also as a URL). Free-mail domains are allowed here. */
export function subjectFromText(text: string): SuppressionSubject | null {
  const email = text.includes('@') && !/^@/.test(text.trim()) ? addressKey(text) : null;
  if (email !== null) return { kind: 'email', value: email };
  if (/.@/.test(text)) return null;
  const domain = registrableDomain(text);
  return domain === null ? null : { kind: 'domain', value: domain };
}

function domainOfKey(emailKey: string | null): string | null {
  return emailKey === null ? null : registrableDomain(emailKey);
}
