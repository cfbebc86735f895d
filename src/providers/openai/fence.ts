// Puts untrusted facts into a prompt as data: one JSON block between two marks that its content cannot contain
// (`<` and `>` are escaped), without anything that reads like an instruction.
import { withoutOrders } from '#domain/evidence.ts';
import { fieldsOf, type Prospect } from '#domain/fit.ts';
import type { Signal } from '#domain/lead.ts';

const longest = 2000;
/** Not needed to judge whether somebody fits, so it is not sent. */
const personal = new Set([
  'fullName',
  'facts.email',
  'facts.phone',
  'facts.firstName',
  'facts.lastName',
  'facts.fullName',
]);

/** The block. `value` is any JSON value. */
export function fenced(value: unknown): string {
  const json = JSON.stringify(value, null, 1).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return `<<<DATA\n${json}\nDATA>>>`;
}

/** What a scorer may know: facts by name, URLs, without the person's name and address. */
export function scoringFacts(
  { lead, company }: Prospect,
  signals: readonly Signal[],
): Record<string, unknown> {
  const fields = [...fieldsOf({ lead, company })].filter(([field]) => !personal.has(field));
  return {
    fields: Object.fromEntries(fields.map(([field, value]) => [field, safe(value)])),
    urls: [company?.website, ...signals.map(({ url }) => url)].filter((url) => typeof url === 'string'),
  };
}

/** What a writer may use: the facts with the first name, and what happened lately. */
export function draftingFacts(
  { lead, company }: Prospect,
  signals: readonly Signal[],
): Record<string, unknown> {
  const fields = [...fieldsOf({ lead, company })].filter(
    ([field]) => !/^facts\.(?:email|phone)$/.test(field),
  );
  return {
    firstName: safe(lead.firstName ?? ''),
    fields: Object.fromEntries(fields.map(([field, value]) => [field, safe(value)])),
    events: signals.slice(0, 10).map(({ kind, title, occurredAt, url }) => ({
      kind,
      title: safe(title),
      date: occurredAt?.toISOString().slice(0, 10) ?? null,
      url,
    })),
  };
}

function safe(text: string): string {
  return withoutOrders(text.slice(0, longest));
}
