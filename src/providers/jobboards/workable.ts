// Workable: the widget's list, dated to the day. It answers 429 after some twenty requests, so we ask at most once in
// five seconds.
import { z } from 'zod';
import { readJson } from '#lib/vendor-http.ts';
import { type Board, dateOf, filled, textSchema } from './board.ts';

const jobSchema = z.object({
  shortcode: textSchema,
  title: textSchema,
  city: textSchema,
  state: textSchema,
  country: textSchema,
  url: textSchema,
  published_on: textSchema,
});
const listSchema = z.object({ name: textSchema, jobs: z.array(jobSchema).nullish() });

export const workable: Board = {
  name: 'workable',
  limits: { perSecond: 0.2, inFlight: 1 },
  pageUrl: ({ token }, page) =>
    page === 0
      ? `https://apply.workable.com/api/v1/widget/accounts/${encodeURIComponent(token)}?details=false`
      : null,
  readPage: (answer) => {
    const { name, jobs } = readJson('workable', listSchema, answer);
    const employer = name ?? null;
    const ads = (jobs ?? []).map((job) => ({
      id: job.shortcode ?? '',
      title: job.title ?? '',
      url: job.url ?? null,
      publishedAt: dateOf(job.published_on),
      places: filled([job.city, job.country]),
      employer,
      text: '',
    }));
    return { ads, more: false };
  },
  detail: null,
};
