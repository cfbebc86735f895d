// The language model over OpenAI or a compatible server. What it answers is a claim: evidence must name something
// that was in the input, and a score must stay within reach of the plain criteria (domain/evidence.ts).
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SayFit } from '#domain/fit-sentence.ts';
import type { ModelUsage } from '#domain/price.ts';
import type {
  DraftAnswer,
  DraftInput,
  LanguageModel,
  ScoreAnswer,
  ScoreInput,
} from '#ports/language-model.ts';
import type { ModelAnswer } from '#ports/model-answer.ts';
import { createScoreBatches } from './batches.ts';
import { type AskModel, createOpenAi, type OpenAiConfig } from './client.ts';
import { draftingFacts, fenced } from './fence.ts';
import { replyQuestions } from './replies.ts';
import { believed, scoreQuestion } from './scoring.ts';

export type OpenAiModelConfig = OpenAiConfig & {
  readonly scoringModel: string;
  readonly draftingModel: string;
};

const mailSchema = z.object({ step: z.number().int(), subject: z.string(), body: z.string() });
type WrittenMail = z.infer<typeof mailSchema>;

type Setup = { readonly ask: AskModel; readonly say: SayFit; readonly config: OpenAiModelConfig };

/** `say` looks up the sentences that stand in for a reason that nothing supports. Reads the prompt files once. */
export function createOpenAiModel(config: OpenAiModelConfig, { say }: { say: SayFit }): LanguageModel {
  const prompts = { score: promptOf('score'), draft: promptOf('draft') };
  const setup: Setup = { ask: createOpenAi(config), say, config };
  return {
    place: new URL(config.baseUrl).host,
    most: {
      score: mostOf(config.scoringModel, 2000),
      draft: mostOf(config.draftingModel, 6000),
      judge: mostOf(config.scoringModel, 1000),
      answer: mostOf(config.draftingModel, 2000),
    },
    // Compatible servers (chat) have no batches.
    batches: config.api === 'responses' ? createScoreBatches(config, { say, prompt: prompts.score }) : null,
    score: (input) => score(setup, prompts.score, input),
    draft: (input) => draft(setup, prompts.draft, input),
    ...replyQuestions(setup.ask, config),
  };
}

/** Prompt, facts and examples stay below this. */
const longestInput = 12_000;

/** An answer that nobody can use is asked for once more. */
function mostOf(model: string, maxTokens: number): ModelUsage {
  const tokens = {
    inputTokens: 2 * longestInput,
    cachedTokens: 0,
    writtenTokens: 0,
    outputTokens: 2 * maxTokens,
  };
  return { provider: 'openai', model, ...tokens };
}

async function score(setup: Setup, prompt: string, input: ScoreInput): Promise<ModelAnswer<ScoreAnswer>> {
  const model = setup.config.scoringModel;
  const { value, usage } = await setup.ask({
    model,
    ...scoreQuestion(prompt, input),
    tier: input.tier ?? null,
  });
  return { value: believed(setup.say, value, input), author: model, usage };
}

async function draft(setup: Setup, prompt: string, input: DraftInput): Promise<ModelAnswer<DraftAnswer>> {
  const model = setup.config.draftingModel;
  const steps = input.steps.flatMap(({ kind, day }, step) => (kind === 'email' ? [{ step, day }] : []));
  const invites = input.steps.some(({ kind }) => kind === 'linkedin_invite');
  const { value, usage } = await setup.ask({
    name: 'mails',
    model,
    schema: z.object({ mails: z.array(mailSchema).min(steps.length), note: z.string().nullish() }),
    system: `${prompt}\n# Our offer\n\n${JSON.stringify(offerOf(input))}\n\n# Examples of style\n\n${JSON.stringify(input.examples)}`,
    input: [
      `Language: ${input.language}. Steps to write: ${JSON.stringify(steps)}. LinkedIn note: ${invites ? 'yes' : 'no'}.`,
      ...(input.wish ? [`Wish of the person who reviews: ${JSON.stringify(input.wish)}`] : []),
      `One prospect, as data:\n${fenced(draftingFacts(input, input.signals))}`,
    ].join('\n'),
    cacheKey: input.cacheKey,
    maxTokens: 6000,
    accepts: ({ mails }) => byStep(mails, steps).every(({ body }) => body.trim() !== ''),
  });
  const note = invites ? (value.note ?? null) : null;
  return { value: { mails: inOrder(value.mails, steps), note }, author: model, usage };
}

function offerOf({ offer, senderCompany }: DraftInput) {
  if (offer === null) return { ourCompany: senderCompany, offer: 'none was written yet' };
  const { signature: _addedByCode, ...said } = offer;
  return { ourCompany: senderCompany, ...said };
}

/** One mail a step; a follow-up stays in the thread of the first, so it has its subject. */
function inOrder(mails: readonly WrittenMail[], steps: readonly { step: number }[]) {
  const chosen = byStep(mails, steps);
  const subject = oneLineSubject(chosen[0]?.subject ?? '');
  return chosen.map(({ step, body }) => ({ step, subject, body: body.replace(/\r\n?/g, '\n').trim() }));
}

/** By the numbers that were asked for; a model that counts in its own way is read in the order that it wrote in. */
function byStep(mails: readonly WrittenMail[], steps: readonly { step: number }[]): WrittenMail[] {
  const numbered = steps.flatMap(({ step }) => mails.find((mail) => mail.step === step) ?? []);
  if (numbered.length === steps.length) return numbered;
  return steps.flatMap(({ step }, place) => (mails[place] ? [{ ...mails[place], step }] : []));
}

function oneLineSubject(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim();
}

function promptOf(name: 'score' | 'draft'): string {
  return readFileSync(new URL(`./prompts/${name}.md`, import.meta.url), 'utf8');
}
