// Runs of the local Apify: their states, what they found, what they cost, and the webhooks that say so.
import { randomBytes } from 'node:crypto';
import { type ActorInput, type LocalActor, resultsOf } from './actors.ts';

export type EndState = 'SUCCEEDED' | 'FAILED' | 'TIMED-OUT' | 'ABORTED';
export type RunState = 'READY' | 'RUNNING' | EndState;

export type Webhook = {
  readonly eventTypes: readonly string[];
  readonly requestUrl: string;
  readonly headersTemplate?: string | undefined;
};

export type LocalRun = {
  readonly id: string;
  readonly actor: LocalActor;
  readonly input: ActorInput;
  readonly maxItems: number;
  readonly capMicros: number;
  readonly webhooks: readonly Webhook[];
  readonly startedAt: Date;
  state: RunState;
  message: string | null;
  results: readonly Readonly<Record<string, unknown>>[];
  costMicros: number;
};

export type NewRun = Pick<LocalRun, 'actor' | 'input' | 'maxItems' | 'capMicros' | 'webhooks' | 'startedAt'>;

/** A run that has just been asked for: nothing found, nothing charged. */
export function newRun(asked: NewRun): LocalRun {
  const id = randomBytes(9).toString('base64url').replace(/[-_]/g, 'x').padEnd(17, '0').slice(0, 17);
  return { id, ...asked, state: 'READY', message: null, results: [], costMicros: 0 };
}

/** Ends it. What was found by then is in the dataset, and charged within both limits of the caller. */
export function endRun(run: LocalRun, end: { state: EndState; part: number; message: string | null }): void {
  const affordable = Math.floor(run.capMicros / run.actor.microsPerResult);
  const all = resultsOf(run.actor, run.input).slice(0, Math.min(run.maxItems, affordable));
  run.results = all.slice(0, Math.ceil(all.length * end.part));
  run.costMicros = run.results.length * run.actor.microsPerResult;
  run.state = end.state;
  run.message = end.message;
}

/** True once nothing changes any more. */
export function isOver({ state }: LocalRun): boolean {
  return state !== 'READY' && state !== 'RUNNING';
}

/** The run object, as the API shows it. */
export function viewOf(run: LocalRun) {
  return {
    id: run.id,
    actId: `act_${run.actor.name.replace('/', '_')}`,
    status: run.state,
    statusMessage: run.message,
    startedAt: run.startedAt.toISOString(),
    finishedAt: isOver(run) ? run.startedAt.toISOString() : null,
    defaultDatasetId: `ds-${run.id}`,
    defaultKeyValueStoreId: `kv-${run.id}`,
    options: { maxItems: run.maxItems, maxTotalChargeUsd: run.capMicros / 1_000_000 },
    usageTotalUsd: run.costMicros / 1_000_000,
    pricingInfo: {
      pricingModel: 'PRICE_PER_DATASET_ITEM',
      pricePerUnitUsd: run.actor.microsPerResult / 1_000_000,
    },
  };
}

export type Delivery = { readonly url: string; readonly status: number };

/** Calls the webhooks of an ended run; a refused delivery is counted, not repeated. */
export async function callWebhooks(run: LocalRun): Promise<Delivery[]> {
  const eventType = `ACTOR.RUN.${run.state.replace('-', '_')}`;
  const hooks = run.webhooks.filter(({ eventTypes }) => eventTypes.includes(eventType));
  return Promise.all(hooks.map((hook) => deliver(hook, run, eventType)));
}

async function deliver({ requestUrl: url, headersTemplate }: Webhook, run: LocalRun, eventType: string) {
  const own: Record<string, string> = headersTemplate ? JSON.parse(headersTemplate) : {};
  const eventData = { actorId: viewOf(run).actId, actorRunId: run.id };
  const body = JSON.stringify({
    userId: 'local',
    createdAt: run.startedAt,
    eventType,
    eventData,
    resource: viewOf(run),
  });
  const headers = { 'content-type': 'application/json', ...own };
  const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
  return { url, status: answer?.status ?? 0 };
}
