// SmartRecruiters: page by page. An account that does not exist answers like one without ads; its id is
// case-sensitive.
import { z } from 'zod';
import { readJson } from '#lib/vendor-http.ts';
import { type Ad, type Board, dateOf, filled, idSchema, pageSize, textSchema } from './board.ts';

const postingSchema = z.object({
  id: idSchema,
  name: textSchema,
  company: z.object({ name: textSchema }).nullish(),
  releasedDate: textSchema,
  location: z.object({ city: textSchema, country: textSchema }).nullish(),
});
const listSchema = z.object({ totalFound: z.number(), content: z.array(postingSchema) });

export const smartrecruiters: Board = {
  name: 'smartrecruiters',
  limits: { perSecond: 10, inFlight: 4 },
  pageUrl: ({ token }, page) =>
    `https://api.smartrecruiters.com/v1/companies/${encodeURIComponent(token)}/postings?limit=${pageSize}&offset=${page * pageSize}`,
  readPage: (answer, { token }) => {
    const { content } = readJson('smartrecruiters', listSchema, answer);
    return { ads: content.map((posting) => adOf(posting, token)), more: content.length === pageSize };
  },
  detail: null,
};

function adOf(posting: z.infer<typeof postingSchema>, token: string): Ad {
  const { location } = posting;
  return {
    id: posting.id,
    title: posting.name ?? '',
    url: `https://jobs.smartrecruiters.com/${encodeURIComponent(token)}/${encodeURIComponent(posting.id)}`,
    publishedAt: dateOf(posting.releasedDate),
    places: filled([location?.country, location?.city]),
    employer: posting.company?.name ?? null,
    text: '',
  };
}
