// How a segment finds its leads, as it stands in the settings.
import { z } from 'zod';
import { rowFields } from './row.ts';

/** Searches Apollo with the ICP's own filters. `fresh`: only companies that hire or were funded in the last 30 days. */
const apolloSpec = z.strictObject({ kind: z.literal('apollo'), fresh: z.boolean().default(false) });

/**
 * Runs an Apify actor. `input` is its JSON input, in which "{{roles}}", "{{industries}}", "{{countries}}",
 * "{{sizes}}", "{{technologies}}" and "{{limit}}" stand for the ICP's values; `mapping` says which field of a result
 * (a dotted path) is which of ours.
 */
const apifySpec = z.strictObject({
  kind: z.literal('apify'),
  name: z.string().trim().min(1).max(80),
  actor: z
    .string()
    .regex(/^[\w.-]+[/~][\w.-]+$/, 'owner/actor')
    .max(120),
  input: z.record(z.string(), z.json()),
  mapping: z.partialRecord(z.enum(rowFields), z.string().min(1).max(200)),
  /** USD per result, for the estimate; null = unknown. */
  pricePerResult: z.number().min(0).nullable().default(null),
});

export const sourceSpecSchema = z.discriminatedUnion('kind', [apolloSpec, apifySpec]);
export type SourceSpec = z.infer<typeof sourceSpecSchema>;
export type ApolloSpec = z.infer<typeof apolloSpec>;
export type ApifySpec = z.infer<typeof apifySpec>;
