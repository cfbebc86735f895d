// Ashby: all ads in one answer, those that are not listed among them; the employer is named only in the ad's words.
import { z } from 'zod';
import { readJson } from '#lib/vendor-http.ts';
import { type Ad, type Board, dateOf, filled, idSchema, textSchema } from './board.ts';

const jobSchema = z.object({
  id: idSchema,
  title: textSchema,
  location: textSchema,
  secondaryLocations: z.array(z.object({ location: textSchema })).nullish(),
  isListed: z.boolean().nullish(),
  publishedAt: textSchema,
  jobUrl: textSchema,
  descriptionPlain: textSchema,
});
const listSchema = z.object({ jobs: z.array(jobSchema) });

export const ashby: Board = {
  name: 'ashby',
  limits: { perSecond: 10, inFlight: 4 },
  pageUrl: ({ token }, page) =>
    page === 0 ? `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(token)}` : null,
  readPage: (answer) => {
    const listed = readJson('ashby', listSchema, answer).jobs.filter(({ isListed }) => isListed !== false);
    return { ads: listed.map(adOf), more: false };
  },
  detail: null,
};

function adOf(job: z.infer<typeof jobSchema>): Ad {
  return {
    id: job.id,
    title: job.title ?? '',
    url: job.jobUrl ?? null,
    publishedAt: dateOf(job.publishedAt),
    places: filled([job.location, ...(job.secondaryLocations ?? []).map(({ location }) => location)]),
    employer: null,
    text: job.descriptionPlain ?? '',
  };
}
