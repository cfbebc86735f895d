// The shapes of what the SEC answers, half-filled ones included: a missing field is null, and nothing is made up.
import { z } from 'zod';

const hitSchema = z
  .looseObject({
    _source: z.looseObject({
      ciks: z.array(z.string()).default([]),
      display_names: z.array(z.string()).default([]),
      file_date: z.string().nullish(),
      form: z.string().nullish(),
      adsh: z.string().nullish(),
    }),
  })
  .transform(({ _source: { ciks, display_names, file_date, form, adsh } }) => ({
    cik: (ciks[0] ?? '').replace(/^0+/, ''),
    adsh: adsh ?? '',
    form: form ?? '',
    fileDate: file_date ?? null,
    names: display_names.map((name) => name.replace(/\s*\((?:CIK|[A-Z]{1,5}\)).*$/, '').trim()),
  }));
export type Hit = z.infer<typeof hitSchema>;

export const searchSchema = z.looseObject({ hits: z.looseObject({ hits: z.array(hitSchema) }) });

const text = z.coerce
  .string()
  .trim()
  .nullish()
  .transform((value) => (value === '' || value === undefined ? null : value));

const address = z
  .looseObject({ city: text, stateOrCountry: text, stateOrCountryDescription: text })
  .nullish()
  .transform((one) => ({ city: one?.city ?? null, state: one?.stateOrCountry ?? null }));

const offering = z.looseObject({
  industryGroup: z.looseObject({ industryGroupType: text }).nullish(),
  typeOfFiling: z
    .looseObject({
      newOrAmendment: z.looseObject({ isAmendment: text }).nullish(),
      dateOfFirstSale: z.looseObject({ value: text }).nullish().or(z.literal('')),
    })
    .nullish(),
  offeringSalesAmounts: z.looseObject({ totalOfferingAmount: text, totalAmountSold: text }).nullish(),
});

export const formDSchema = z
  .looseObject({
    edgarSubmission: z.looseObject({
      primaryIssuer: z.looseObject({ entityName: text, entityType: text, issuerAddress: address }),
      offeringData: offering,
    }),
  })
  .transform(({ edgarSubmission: { primaryIssuer, offeringData } }) => {
    const { industryGroup, typeOfFiling, offeringSalesAmounts: amounts } = offeringData;
    const sale = typeOfFiling?.dateOfFirstSale;
    return {
      entityName: primaryIssuer.entityName ?? '',
      entityType: primaryIssuer.entityType,
      city: primaryIssuer.issuerAddress.city,
      state: primaryIssuer.issuerAddress.state,
      industryGroup: industryGroup?.industryGroupType ?? null,
      amendment: typeOfFiling?.newOrAmendment?.isAmendment === 'true',
      firstSale: sale ? sale.value : null,
      offered: amounts?.totalOfferingAmount ?? null,
      sold: amounts?.totalAmountSold ?? null,
    };
  });
export type FormD = z.infer<typeof formDSchema>;
