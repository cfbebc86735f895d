import { expect, it } from 'vitest';
import { sunday } from '../../../test/people.ts';
import { scoresSchema, signalsOf } from './map.ts';

it('takes the stages of somebody who is about to buy, or a high intent when no stage is given', () => {
  const { scores } = scoresSchema.parse({
    scores: [
      { product: 'Platform', company_buying_stage: 'Decision', company_intent_score: 20, contact_grade: 'A' },
      { product: 'Add-on', company_buying_stage: 'Awareness', company_intent_score: 99 },
      { company_intent_score: 88 },
      { product: 'Other', company_intent_score: null },
    ],
  });
  const found = signalsOf(scores, sunday);
  expect(found.map(({ title }) => title)).toEqual(['Platform: Decision stage', 'high intent']);
  expect(found.every(({ occurredAt, kind }) => occurredAt === null && kind === 'surge')).toBe(true);
});

it('finds nothing where the token shows no scores', () => {
  expect(signalsOf(scoresSchema.parse({}).scores, sunday)).toEqual([]);
});
