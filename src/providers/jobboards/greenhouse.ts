// Greenhouse: all ads in one answer. `updated_at` moves with every touch, so only `first_published` is a date; when the
// list leaves it out, the ad itself may have it.
import { z } from 'zod';
import { readJson } from '#lib/vendor-http.ts';
import { type Ad, type Board, dateOf, filled, idSchema, textSchema } from './board.ts';

const jobSchema = z.object({
  id: idSchema,
  title: textSchema,
  company_name: textSchema,
  absolute_url: textSchema,
  location: z.object({ name: textSchema }).nullish(),
  offices: z.array(z.object({ name: textSchema })).nullish(),
  first_published: textSchema,
  content: textSchema,
});
const listSchema = z.object({ jobs: z.array(jobSchema) });
const root = 'https://boards-api.greenhouse.io/v1/boards';

export const greenhouse: Board = {
  name: 'greenhouse',
  limits: { perSecond: 10, inFlight: 4 },
  pageUrl: ({ token }, page) => (page === 0 ? `${root}/${encodeURIComponent(token)}/jobs` : null),
  readPage: (answer) => {
    const ads = readJson('greenhouse', listSchema, answer).jobs.map(adOf);
    return { ads, more: false };
  },
  detail: {
    url: ({ token }, id) => `${root}/${encodeURIComponent(token)}/jobs/${encodeURIComponent(id)}`,
    read: (answer) => adOf(readJson('greenhouse', jobSchema, answer)),
  },
};

function adOf(job: z.infer<typeof jobSchema>): Ad {
  return {
    id: job.id,
    title: job.title ?? '',
    url: job.absolute_url ?? null,
    publishedAt: dateOf(job.first_published),
    places: filled([job.location?.name, ...(job.offices ?? []).map(({ name }) => name)]),
    employer: job.company_name ?? null,
    text: job.content ?? '',
  };
}
