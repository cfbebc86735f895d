// Between rows and what the DNS said of a mailbox's domain.
import { z } from 'zod';
import { dnsChecks, dnsSayings, dnsStates } from '#domain/dns-check.ts';

const verdictSchema = z.object({
  check: z.enum(dnsChecks),
  state: z.enum(dnsStates),
  why: z.enum(dnsSayings),
  add: z.object({ name: z.string(), value: z.string() }).nullable(),
});
const dnsSchema = z.object({ domain: z.string(), verdicts: z.array(verdictSchema).nullable() });

/** `verdicts` null: not checked, because nobody could set anything there. */
export type MailboxDns = z.infer<typeof dnsSchema>;

/** Null for what was never asked, and for what another version wrote. */
export function toMailboxDns(json: unknown): MailboxDns | null {
  return dnsSchema.safeParse(json).data ?? null;
}
