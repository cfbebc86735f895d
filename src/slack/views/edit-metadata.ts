// What the edit modal remembers between opening and submitting: ids and marks, never text. Parsed on the way back.
import { z } from 'zod';

const shape = z.object({
  leadId: z.uuid(),
  /** Version of the draft that stands in the fields. */
  revision: z.int().min(0),
  /** Marks of what else the modal showed: recipient, sender, footer, steps. */
  marks: z.string().regex(/^([0-9a-f]{48})?$/),
  /** When the mail would leave, in seconds; null = not known. */
  leavesAt: z.int().nullable(),
  /** The flags that the modal showed, as a short hash: new ones are asked about once more. */
  flags: z.string().max(16),
});
export type EditMetadata = z.infer<typeof shape>;

/** What the form has to remember, for `private_metadata`. */
export function writeEditMetadata(metadata: EditMetadata): string {
  return JSON.stringify(metadata);
}

/** Null for anything that is not ours. */
export function readEditMetadata(text: string): EditMetadata | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
