// What a member looks at in App Home: tab, sort, filter, search words and page. It is kept with the member, so that
// no search word ever travels in a view.
import { z } from 'zod';
import { leadStates } from './lifecycle-states.ts';

export const homeTabs = ['leads', 'review', 'analytics', 'config'] as const;

export const homeLookSchema = z.object({
  tab: z.enum(homeTabs).catch('leads'),
  sort: z.enum(['score', 'newest']).catch('score'),
  filter: z.enum([...leadStates, 'all']).catch('all'),
  words: z.string().max(100).catch(''),
  offset: z.int().min(0).catch(0),
});
export type HomeLook = z.infer<typeof homeLookSchema>;

/** Reads a stored look; anything unknown becomes the default. */
export function readLook(stored: unknown): HomeLook {
  return homeLookSchema.safeParse(stored ?? {}).data ?? homeLookSchema.parse({});
}

/** The look after a change. Anything but paging starts at the first page again. */
export function changedLook(look: HomeLook, change: Partial<HomeLook>): HomeLook {
  return homeLookSchema.parse({ ...look, offset: 0, ...change });
}
