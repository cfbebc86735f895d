// Between rows and tasks.
import { z } from 'zod';
import { type Task, taskKinds } from '#domain/task.ts';

const taskSchema = z.object({
  id: z.string(),
  kind: z.enum(taskKinds),
  leadId: z.string().nullable(),
  touchId: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  dueAt: z.date(),
  createdAt: z.date(),
  doneAt: z.date().nullable(),
  doneBy: z.string().nullable(),
  outcome: z.string().nullable(),
});

/** Parses a row. Throws when it does not hold what we wrote. */
export function toTask(row: unknown): Task {
  return taskSchema.parse(row);
}
