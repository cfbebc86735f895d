// Bombora's answers in our words. Topics are Bombora's own: an ICP's words are looked for among them, never guessed.
import { z } from 'zod';
import type { Signal } from '#domain/lead.ts';
import { mentions, plain } from '#domain/words.ts';

const name = z.string().trim().min(1);
const topicSchema = z.union([name, z.looseObject({ name }).transform((topic) => topic.name)]);
const listSchema = z.array(topicSchema);
/** Names of topics; the documents show a list, bare or under `data`. */
export const topicsSchema = z.union([
  listSchema,
  z.looseObject({ data: listSchema }).transform(({ data }) => data),
]);

const surgeSchema = z
  .looseObject({
    domain: z.string().nullish(),
    topic: z.union([z.string(), z.looseObject({ name: z.string() })]).nullish(),
    score: z.coerce.number().nullish(),
    scoreLabel: z.string().nullish(),
  })
  .transform(({ domain, topic, score, scoreLabel }) => ({
    domain: domain?.toLowerCase() ?? null,
    topic: (typeof topic === 'string' ? topic : topic?.name) ?? null,
    score: score ?? null,
    label: scoreLabel ?? null,
  }));
export type Surge = z.infer<typeof surgeSchema>;

export const pageSchema = z.looseObject({
  data: z.array(surgeSchema),
  nextPageToken: z
    .string()
    .nullish()
    .transform((token) => token || null),
});

export const messageSchema = z.looseObject({ message: z.string() }).transform(({ message }) => message);

/** The most that one query may ask for. */
const mostTopics = 50;

/** Bombora's topics that the wanted words name: equal, or with all the words of the other. At most 50. */
export function topicsFor(wanted: readonly string[], known: readonly string[]): string[] {
  const isWanted = (topic: string): boolean =>
    wanted.some((one) => plain(one) === plain(topic) || mentions(topic, one) || mentions(one, topic));
  return known.filter(isWanted).slice(0, mostTopics);
}

/** Surges of this domain at or above `least`, strongest first, one a topic. Bombora gives no date: week by week. */
export function signalsOf(
  surges: readonly Surge[],
  { domain, least, now }: { domain: string; least: number; now: Date },
): Signal[] {
  const own = surges.filter(
    (one) => one.topic !== null && one.domain === domain && (one.score ?? 0) >= least,
  );
  const strongest = own.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const byTopic = new Map(strongest.toReversed().map((one) => [one.topic, one]));
  return [...byTopic.values()].toReversed().map(({ topic, label }) => ({
    kind: 'surge',
    title: `${topic}${label === null ? '' : ` (${label})`}`,
    source: 'bombora',
    url: null,
    occurredAt: null,
    fetchedAt: now,
  }));
}
