// Puts untrusted facts into a prompt as data: one JSON block between two marks that its content cannot contain
// (`<` and `>` are escaped), without anything that reads like an instruction.
import { withoutOrders } from '#domain/evidence.ts';
import { fieldsOf, type Prospect } from '#domain/fit.ts';
import type { Signal } from '#domain/lead.ts';

const longest = 2000;
/** A scorer gets the facts that matter and no more: the lead is the part that no cache serves. */
const scoring = { fields: 900, field: 300, urls: 3 } as const;
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
  const json = JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return `<<<DATA\n${json}\nDATA>>>`;
}

/** What a scorer may know: facts by name, URLs, without the person's name and address. */
export function scoringFacts(
  { lead, company }: Prospect,
  signals: readonly Signal[],
): Record<string, unknown> {
  const all = fieldsOf({ lead, company });
  const fields = [...all].filter(([field]) => !personal.has(field) && !isSaidAlready(field, all));
  const urls = [company?.website, ...signals.map(({ url }) => url)].filter((url) => typeof url === 'string');
  return { fields: within(scoring.fields, fields), urls: urls.slice(0, scoring.urls) };
}

/** A fact that stands behind a field of its own ("company.facts.industry") is that field. */
function isSaidAlready(field: string, all: ReadonlyMap<string, string>): boolean {
  const [, name] = /^(?:company\.)?facts\.(.+)$/.exec(field) ?? [];
  return name !== undefined && (all.has(name) || all.has(`company.${name}`));
}

/** In their order (posts and companies come before remarks), each cut, until the room is used up. */
function within(room: number, fields: readonly (readonly [string, string])[]): Record<string, string> {
  const kept: [string, string][] = [];
  let left = room;
  for (const [field, value] of fields) {
    const text = withoutOrders(value.slice(0, longest)).slice(0, scoring.field);
    if (text.length + field.length > left) continue;
    left -= text.length + field.length;
    kept.push([field, text]);
  }
  return Object.fromEntries(kept);
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
