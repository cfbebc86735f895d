// Vendors that take their time and have limits: one that knows companies, one model that scores, one that writes.
// Each counts, at its own door, whoever came too soon or was one too many.
import { z } from 'zod';
import { createVendorHttp, readJson } from '#lib/vendor-http.ts';
import type { CompanyFound, Enricher } from '#ports/enricher.ts';
import { startLocalVendor } from '#sandbox/local-vendor.ts';
import { startModelServer } from '../test/fakes/model.ts';
import type { ModelRequest } from '../test/fakes/model-request.ts';

export const limits = { perSecond: 50, inFlight: 120 } as const;
const slowness = { enrich: 300, score: 1_200, draft: 2_000 } as const;
const writer = 'gpt-6.1-terra';

export type Door = {
  readonly served: number;
  /** Came within the second of fifty others, or while 120 were being served. */
  readonly violations: number;
  readonly most: number;
};

export type SlowVendors = {
  readonly env: Readonly<Record<string, string>>;
  readonly enricher: Enricher;
  doors(): Readonly<Record<keyof typeof slowness, Door>>;
  /** One lead the plain way: one question after another, each waited for. */
  oneByHand(n: number): Promise<void>;
  close(): Promise<void>;
};

/** Starts them on this machine. */
export async function startSlowVendors(): Promise<SlowVendors> {
  const doors = { enrich: openDoor('enrich'), score: openDoor('score'), draft: openDoor('draft') };
  const facts = await startLocalVendor(async ({ body }) => {
    await doors.enrich.pass();
    return { body: { industry: 'Software', size: 120, asked: body.length } };
  });
  const model = await startModelServer({
    reply: async (request) => {
      const drafts = request.model === writer;
      await doors[drafts ? 'draft' : 'score'].pass();
      return drafts ? mailsFor(request) : scored;
    },
  });
  const enricher = createEnricher(facts.url);
  return {
    env: { OPENAI_API_KEY: 'bench', OPENAI_BASE_URL: model.url, OPENAI_DRAFTING_MODEL: writer },
    enricher,
    doors: () => ({ enrich: doors.enrich.seen(), score: doors.score.seen(), draft: doors.draft.seen() }),
    oneByHand: async (n) => {
      await enricher.companies([
        { externalId: null, domain: `hand${n}.example`, name: '', linkedinUrl: null },
      ]);
      await doors.score.pass();
      await doors.draft.pass();
    },
    close: async () => {
      await facts.close();
      await model.close();
    },
  };
}

function openDoor(name: keyof typeof slowness) {
  const came: number[] = [];
  const state = { inside: 0, most: 0, violations: 0 };
  return {
    pass: async () => {
      const now = performance.now();
      const recent = came.slice(-limits.perSecond).filter((at) => now - at < 1_000).length;
      if (recent >= limits.perSecond || state.inside >= limits.inFlight) state.violations += 1;
      came.push(now);
      state.inside += 1;
      state.most = Math.max(state.most, state.inside);
      await new Promise((resolve) => setTimeout(resolve, slowness[name]));
      state.inside -= 1;
    },
    seen: (): Door => ({ served: came.length, violations: state.violations, most: state.most }),
  };
}

/** Over the same door as every adapter; one request a company, so that the vendor's limit is met. */
function createEnricher(url: string): Enricher {
  const http = createVendorHttp({ vendor: 'slow', limits: { ...limits, perSecond: limits.perSecond * 0.9 } });
  const answerSchema = z.object({ industry: z.string(), size: z.number() });
  const one = async (body: object): Promise<CompanyFound> => {
    const answer = await http.send({ method: 'POST', url, body: JSON.stringify(body) });
    return { ...nothingFound, ...readJson('slow', answerSchema, answer) };
  };
  return {
    provider: 'slow',
    companies: async (asks) => ({ value: await Promise.all(asks.map(one)), uses: [] }),
    people: async (asks) => ({ value: asks.map(() => null), uses: [] }),
  };
}

const nothingFound: CompanyFound = {
  ...{ externalId: null, name: null, domain: null, website: null, country: null, city: null },
  ...{ industry: null, size: null, description: null, aliases: [], technologies: [], facts: [] },
};

const scored = {
  fit: 90,
  reason: 'right size, right industry',
  evidence: [{ text: 'Software', field: 'industry', url: null }],
};

/** Short mails of the steps that the question names. */
function mailsFor({ input }: ModelRequest) {
  const steps = [...input.matchAll(/"step":(\d+)/g)].map(([, step]) => Number(step));
  const body = 'Hello,\n\nyour team builds software. Could we talk next week?\n\nBest regards';
  return { mails: steps.map((step) => ({ step, subject: 'Your builds', body })) };
}
