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

/** A part of the document; an empty element is an absent one. */
const part = <T extends z.ZodRawShape>(shape: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.looseObject(shape).nullish());

const issuer = part({
  entityName: text,
  entityType: text,
  issuerAddress: part({ city: text, stateOrCountry: text }),
});

const offering = part({
  industryGroup: part({ industryGroupType: text }),
  typeOfFiling: part({
    newOrAmendment: part({ isAmendment: text }),
    dateOfFirstSale: part({ value: text }),
  }),
  offeringSalesAmounts: part({ totalOfferingAmount: text, totalAmountSold: text }),
});

export const formDSchema = z
  .looseObject({ edgarSubmission: z.looseObject({ primaryIssuer: issuer, offeringData: offering }) })
  .transform(({ edgarSubmission: { primaryIssuer, offeringData } }) => {
    const filing = offeringData?.typeOfFiling;
    const amounts = offeringData?.offeringSalesAmounts;
    return {
      entityName: primaryIssuer?.entityName ?? '',
      entityType: primaryIssuer?.entityType ?? null,
      city: primaryIssuer?.issuerAddress?.city ?? null,
      state: primaryIssuer?.issuerAddress?.stateOrCountry ?? null,
      industryGroup: offeringData?.industryGroup?.industryGroupType ?? null,
      amendment: filing?.newOrAmendment?.isAmendment === 'true',
      firstSale: filing?.dateOfFirstSale?.value ?? null,
      offered: amounts?.totalOfferingAmount ?? null,
      sold: amounts?.totalAmountSold ?? null,
    };
  });
export type FormD = z.infer<typeof formDSchema>;
