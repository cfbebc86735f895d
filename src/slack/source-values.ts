// What the forms of sources carry through Slack: which segment, which entry of its list, and a preview under way.
import { z } from 'zod';
import { apifyPresets } from '#domain/apify-presets.ts';

/** What can be added, as the menu offers it. */
const kinds = ['apollo', 'own', ...apifyPresets.map(({ id }) => id)];

const addValue = z
  .string()
  .max(75)
  .transform((value) => value.split('|'))
  .pipe(z.tuple([z.uuid(), z.string().refine((kind) => kinds.includes(kind))]))
  .transform(([segmentId, kind]) => ({ segmentId, kind }));

/** An entry of the menu: add a source of this kind ("apollo", "own" or a preset) to that segment. */
export function writeAddSource({ segmentId, kind }: { segmentId: string; kind: string }): string {
  return `${segmentId}|${kind}`;
}

/** Reads it back; null for anything else. */
export function readAddSource(value: string | null): { segmentId: string; kind: string } | null {
  return addValue.safeParse(value ?? '').data ?? null;
}

const placeValue = z
  .string()
  .max(75)
  .regex(/^[0-9a-f-]{36}\|\d{1,2}$/)
  .transform((value) => value.split('|'))
  .pipe(z.tuple([z.uuid(), z.string().transform(Number)]))
  .transform(([segmentId, index]) => ({ segmentId, index }));

/** A button beside a source: the entry at this place of the segment's list. */
export function writePlace({ segmentId, index }: { segmentId: string; index: number }): string {
  return `${segmentId}|${index}`;
}

/** Reads it back; null for anything else. */
export function readPlace(value: string | null): { segmentId: string; index: number } | null {
  return placeValue.safeParse(value ?? '').data ?? null;
}

const metadataShape = z.object({
  segmentId: z.uuid(),
  kind: z.enum(['apollo', 'apify']),
  /** Null = a new one. */
  place: z.object({ index: z.int().min(0), name: z.string().max(80) }).nullable(),
  /** A preview that runs; null = none. */
  cursor: z.string().max(2_000).nullable(),
});
export type SourceMetadata = z.infer<typeof metadataShape>;

/** What the form remembers, for `private_metadata`. */
export function writeSourceMetadata(metadata: SourceMetadata): string {
  return JSON.stringify(metadata);
}

/** Null for anything that is not ours. */
export function readSourceMetadata(text: string): SourceMetadata | null {
  try {
    return metadataShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
