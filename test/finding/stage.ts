// A workspace that finds leads: use cases on real parts, a local Apollo that counts its credits, and a chat that
// remembers what it was asked to show.
import { onTestFinished } from 'vitest';
import type { Card } from '#domain/card.ts';
import type { RunCard } from '#domain/run-card.ts';
import { icpSchema } from '#domain/segment.ts';
import type { Settings } from '#domain/settings.ts';
import { startFind } from '#features/intake/find/start-find.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import type { Ports } from '#ports/world.ts';
import { createApolloClient } from '#providers/apollo/client.ts';
import { createApolloEnricher } from '#providers/apollo/enricher.ts';
import { createApolloLeads } from '#providers/apollo/lead-source.ts';
import {
  type LocalApollo,
  type LocalApolloSetup,
  masterKey,
  startLocalApollo,
} from '../../src/sandbox/apollo/local-apollo.ts';
import { createNotedChat, type NotedChat } from '../outreach/noted-chat.ts';
import { buildTestWorld, startOfTests, type TestWorld } from '../world.ts';

export type FindingStage = TestWorld & {
  readonly apollo: LocalApollo;
  readonly chat: NotedChat;
  readonly workspaceId: string;
  readonly segmentId: string;
  /** Starts a search and runs everything that follows. */
  find(leads: number): Promise<string>;
  /** Runs what is due, also what was put off. */
  settle(): Promise<void>;
  setUp(change: { readonly [K in keyof Settings]?: unknown }): Promise<void>;
  /** The newest picture of a subject. */
  card(subject: string): Card;
  runCard(runId: string): RunCard;
  /** What was paid, as recorded: micro-dollars, and credits. */
  recorded(): Promise<{ readonly micros: number; readonly credits: number; readonly unpriced: number }>;
  states(): Promise<Readonly<Record<string, number>>>;
};

/** Wide enough for some hundred people of the invented world. */
const wideIcp = icpSchema.parse({
  description: 'Heads of engineering.',
  roles: ['CTO', 'VP Engineering', 'Head of Engineering', 'Engineering Manager'],
  sizes: [{ min: 20, max: 5000 }],
});
const by = { by: 'U1ANA', via: 'system', expected: 1 } as const;

/** Opens it; everything is stopped when the running test ends. `known` replaces ports. */
export async function openFinding(
  known: Partial<Ports> = {},
  setup: LocalApolloSetup = {},
): Promise<FindingStage> {
  const apollo = await startLocalApollo({ epoch: startOfTests, ...setup });
  onTestFinished(() => apollo.close());
  const client = createApolloClient({ apiKey: masterKey, baseUrl: apollo.baseUrl });
  const clock = { now: () => startOfTests };
  const chat = createNotedChat();
  const made = await buildTestWorld({
    chat,
    leadSources: [createApolloLeads(client, clock)],
    enricher: createApolloEnricher(client, clock),
    ...known,
  });
  const { world, seed } = made;
  const { workspaceId, segmentId } = seed;
  await world.segments.saveIcp(workspaceId, { ...by, at: world.clock.now(), segmentId, doc: wideIcp });
  await world.segments.update(workspaceId, { segmentId, sources: [{ kind: 'apollo', fresh: false }] });
  const settle = () => made.drain({ retries: true });
  const card = (subject: string): Card => {
    const shown = chat.cards.findLast((one) => one.subject === subject);
    if (!shown) throw new Error(`no card of ${subject}`);
    return shown.card;
  };
  return {
    ...made,
    ...{ apollo, chat, workspaceId, segmentId, settle, card },
    find: async (leads) => {
      const { run } = await startFind(world, {
        workspaceId,
        segmentId,
        leads,
        by: seed.ana.slackUserId,
        via: 'slack',
      });
      await settle();
      return run.id;
    },
    setUp: async (change) => {
      const input = { workspaceId, by: 'U1ANA', via: 'slack', change } as const;
      const result = await changeSettings(world, input);
      if (result.kind === 'invalid') throw new Error(JSON.stringify(result.problems));
    },
    runCard: (runId) => {
      const shown = card(`run/${runId}`);
      if (shown.kind !== 'run') throw new Error('not a run');
      return shown;
    },
    recorded: async () => {
      const rows = await world.db.usage.findMany({ where: { workspaceId, unit: { not: null } } });
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
      return {
        micros: sum(rows.map((row) => row.costMicros ?? 0)),
        credits: sum(rows.map((row) => row.units)),
        unpriced: rows.filter((row) => row.costMicros === null).length,
      };
    },
    states: async () => {
      const rows = await world.db.lead.groupBy({ by: ['state'], where: { workspaceId }, _count: true });
      return Object.fromEntries(rows.map((row) => [row.state, row._count]));
    },
  };
}
