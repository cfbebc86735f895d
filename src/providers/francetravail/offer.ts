// The shape of an offer, half-filled ones included: most employers do not say their name.
import { z } from 'zod';

const text = z
  .string()
  .trim()
  .nullish()
  .transform((value) => value || null);

const offerSchema = z
  .looseObject({
    id: z.coerce.string(),
    intitule: text,
    dateCreation: text,
    lieuTravail: z.looseObject({ libelle: text, codePostal: text }).nullish(),
    entreprise: z.looseObject({ nom: text, url: text }).nullish(),
    origineOffre: z.looseObject({ urlOrigine: text }).nullish(),
  })
  .transform(({ id, intitule, dateCreation, lieuTravail, entreprise, origineOffre }) => ({
    id,
    title: intitule,
    createdAt: dateCreation,
    place: lieuTravail?.libelle ?? null,
    employer: entreprise?.nom ?? null,
    employerUrl: entreprise?.url ?? null,
    url: origineOffre?.urlOrigine ?? null,
  }));
export type Offer = z.infer<typeof offerSchema>;

export const offersSchema = z.looseObject({ resultats: z.array(offerSchema).default([]) });

export const messageSchema = z.looseObject({ message: z.string() }).transform(({ message }) => message);
