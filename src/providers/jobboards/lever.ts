// Lever: a bare list, page by page; the ad never names its employer, only its own words do. robots.txt asks for one
// request a second.
import { z } from 'zod';
import { readJson } from '#lib/vendor-http.ts';
import { type Ad, type Board, dateOf, filled, idSchema, pageSize, textSchema } from './board.ts';

const postingSchema = z.object({
  id: idSchema,
  text: textSchema,
  createdAt: z.number().nullish(),
  country: textSchema,
  categories: z.object({ location: textSchema, allLocations: z.array(z.string()).nullish() }).nullish(),
  hostedUrl: textSchema,
  descriptionPlain: textSchema,
  additionalPlain: textSchema,
});
const listSchema = z.array(postingSchema);

export const lever: Board = {
  name: 'lever',
  limits: { perSecond: 1, inFlight: 1 },
  pageUrl: ({ token, eu }, page) =>
    `https://api.${eu ? 'eu.' : ''}lever.co/v0/postings/${encodeURIComponent(token)}?mode=json&skip=${page * pageSize}&limit=${pageSize}`,
  readPage: (answer) => {
    const postings = readJson('lever', listSchema, answer);
    return { ads: postings.map(adOf), more: postings.length === pageSize };
  },
  detail: null,
};

function adOf(posting: z.infer<typeof postingSchema>): Ad {
  const { categories } = posting;
  return {
    id: posting.id,
    title: posting.text ?? '',
    url: posting.hostedUrl ?? null,
    publishedAt: dateOf(posting.createdAt),
    places: filled([posting.country, categories?.location, ...(categories?.allLocations ?? [])]),
    employer: null,
    text: filled([posting.descriptionPlain, posting.additionalPlain]).join('\n'),
  };
}
