// Between rows and the LinkedIn steps of one person's day.
import { z } from 'zod';
import type { LinkedinTask } from '#domain/linkedin-day.ts';

const rowSchema = z.object({
  id: z.string(),
  kind: z.enum(['linkedin_visit', 'linkedin_invite']),
  leadId: z.string(),
  who: z.string(),
  firstName: z.string().nullable(),
  company: z.string().nullable(),
  title: z.string().nullable(),
  linkedinUrl: z.string().nullable(),
  language: z.enum(['en', 'fr']).nullable().catch(null),
  doneAt: z.date().nullable(),
  outcome: z.string().nullable(),
  unsure: z.boolean(),
  note: z.string().nullable(),
});

/** Parses a row. Throws when it does not hold what we wrote. */
export function toLinkedinTask(row: unknown): LinkedinTask {
  return rowSchema.parse(row);
}
