// What every language model must do, the rules included: honest evidence, whole mails, the same answer twice.
import { expect, it } from 'vitest';
import { fieldsOf } from '#domain/fit.ts';
import { defaultSequence, icpSchema, offerSchema } from '#domain/segment.ts';
import type { DraftInput, LanguageModel, ScoreInput } from '#ports/language-model.ts';
import { aCompany, aLead, aSignal, sunday } from '../people.ts';

export const anIcp = icpSchema.parse({
  industries: ['SaaS'],
  roles: ['CTO', 'VP Engineering'],
  sizes: [{ min: 50, max: 500 }],
  countries: ['FR'],
});

export const anOffer = offerSchema.parse({
  valueProposition: 'We cut builds from 40 to 6 minutes.\nNous ramenons les builds de 40 à 6 minutes.',
  proofPoints: [
    'Teams of 30 engineers got back 12 hours a week.',
    'Des équipes de 30 ingénieurs y gagnent 12 heures par semaine.',
  ],
  caseStudies: [
    { title: 'Initech', text: 'Initech went from 12 releases a month to 90.', industry: 'SaaS' },
    { title: 'Initech', text: 'Initech est passée de 12 mises en ligne par mois à 90.', industry: 'SaaS' },
  ],
});

/** A question about a lead that fits, but for what is said otherwise. */
export function scoreInput(more: Partial<ScoreInput> = {}): ScoreInput {
  return {
    lead: aLead({ title: 'VP Engineering', country: 'FR', city: 'Lyon' }),
    company: aCompany({ industry: 'B2B SaaS', size: 120, country: 'FR' }),
    signals: [aSignal('funding', 'Series B', 3)],
    icp: anIcp,
    icpVersion: 1,
    locale: 'en',
    cacheKey: 'score/s/1',
    ...more,
  };
}

export function draftInput(more: Partial<DraftInput> = {}): DraftInput {
  const { lead, company } = scoreInput();
  return {
    ...{ lead, company, signals: [], offer: anOffer, steps: defaultSequence, language: 'en', wish: null },
    ...{ senderName: 'Ana Silva', senderCompany: 'Lumen', examples: [], cacheKey: 'draft/s/1', now: sunday },
    ...more,
  };
}

/** Registers the suite. `make` gives a model that answers sensibly. */
export function languageModelContract(make: () => LanguageModel): void {
  it('says where texts go', () => expect(make().place).not.toBe(''));

  it.each(['en', 'fr'] as const)(
    'scores within 0–100 with a line of reason and evidence from the input (%s)',
    async (locale) => {
      const input = scoreInput({ locale });
      const { value, author } = await make().score(input);
      expect(Number.isInteger(value.fit) && value.fit >= 0 && value.fit <= 100).toBe(true);
      expect(value.reason).toMatch(/^[^\n]{3,200}$/);
      expect(author).not.toBe('');
      expect(value.evidence.length).toBeGreaterThan(0);
      for (const { field } of value.evidence) expect([...fieldsOf(input).keys()]).toContain(field);
    },
  );

  it('gives the same lead the same score', async () => {
    const model = make();
    expect((await model.score(scoreInput())).value).toEqual((await model.score(scoreInput())).value);
  });

  it('scores without an ICP, a company or a title', async () => {
    const bare = scoreInput({ icp: null, icpVersion: null, company: null, signals: [], lead: aLead() });
    const { value } = await make().score(bare);
    expect(value.fit).toBeGreaterThanOrEqual(0);
    expect(value.reason).not.toBe('');
  });

  it.each(['en', 'fr'] as const)(
    'drafts one mail for each e-mail step, in one thread (%s)',
    async (language) => {
      const { mails } = (await make().draft(draftInput({ language }))).value;
      expect(mails.map(({ step }) => step)).toEqual([0, 3]);
      expect(new Set(mails.map(({ subject }) => subject)).size).toBe(1);
      for (const { body } of mails) expect(body.trim().length).toBeGreaterThan(20);
    },
  );

  it('drafts without an Offer', async () => {
    const { mails } = (await make().draft(draftInput({ offer: null }))).value;
    expect(mails).toHaveLength(2);
  });
}
