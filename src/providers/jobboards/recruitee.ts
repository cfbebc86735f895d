// Recruitee: a host for each company, all ads in one answer. Fields beside the date and the title are read when they
// are there.
import { z } from 'zod';
import { readJson } from '#lib/vendor-http.ts';
import { type Ad, type Board, dateOf, filled, idSchema, textSchema } from './board.ts';

const offerSchema = z.object({
  id: idSchema,
  title: textSchema,
  company_name: textSchema,
  careers_url: textSchema,
  published_at: textSchema,
  city: textSchema,
  country: textSchema,
  country_code: textSchema,
  location: textSchema,
  status: textSchema,
  description: textSchema,
});
const listSchema = z.object({ offers: z.array(offerSchema) });
const hostPart = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

export const recruitee: Board = {
  name: 'recruitee',
  limits: { perSecond: 10, inFlight: 4 },
  pageUrl: ({ token }, page) =>
    page === 0 && hostPart.test(token) ? `https://${token}.recruitee.com/api/offers/` : null,
  readPage: (answer) => {
    const offers = readJson('recruitee', listSchema, answer).offers;
    const published = offers.filter(({ status }) => (status ?? 'published') === 'published');
    return { ads: published.map(adOf), more: false };
  },
  detail: null,
};

function adOf(offer: z.infer<typeof offerSchema>): Ad {
  return {
    id: offer.id,
    title: offer.title ?? '',
    url: offer.careers_url ?? null,
    publishedAt: dateOf(offer.published_at),
    places: filled([offer.country_code, offer.country, offer.city, offer.location]),
    employer: offer.company_name ?? null,
    text: offer.description ?? '',
  };
}
