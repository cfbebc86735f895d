// When the mails of a lead would leave if it were approved now. The card shows it and planTouches uses it, so that
// both always say the same.
import type { Company, Lead } from '#domain/lead.ts';
import type { Sequence } from '#domain/segment.ts';
import { firstSlot, type PlannedStep, planSequence } from '#domain/sequence-plan.ts';
import { type PlacedZone, zoneOf } from '#domain/zone.ts';

export type ForecastInput = {
  readonly lead: Pick<Lead, 'id' | 'city' | 'country'>;
  readonly company: Pick<Company, 'city' | 'country'> | null;
  /** Zone of the mailbox's owner, for a prospect whose place is unknown. */
  readonly senderZone: string;
  readonly sequence: Sequence;
  /** Of the approval. */
  readonly at: Date;
  /** At least this long after the approval (the first send of a workspace). */
  readonly minDelayMs?: number;
};

export type Forecast = { readonly placed: PlacedZone; readonly steps: readonly PlannedStep[] };

/** Zone and dates of every step, the same for the same lead and moment. */
export function forecast(input: ForecastInput): Forecast {
  const placed = zoneOfLead(input);
  const { steps, dayMode } = input.sequence;
  const plan = { zone: placed.zone, country: placed.country, dayMode, seed: input.lead.id };
  const firstAt = firstSlot(input.at, { ...plan, minDelayMs: input.minDelayMs ?? 0 });
  return { placed, steps: planSequence(steps, { ...plan, firstAt }) };
}

/** The person's own place, else the company's, else the sender's zone. */
export function zoneOfLead({
  lead,
  company,
  senderZone,
}: Pick<ForecastInput, 'lead' | 'company' | 'senderZone'>): PlacedZone {
  const own = zoneOf(lead, senderZone);
  if (own.from !== 'sender' || !company) return own;
  const theirs = zoneOf(company, senderZone);
  return theirs.from === 'sender' ? theirs : { ...theirs, from: 'company' };
}
