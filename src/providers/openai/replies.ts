// Answers that came in, over OpenAI: the cheap model says what somebody wants, the better one drafts what we could say.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { intents } from '#domain/intent.ts';
import { believedJudgement } from '#domain/judgement.ts';
import type { AnswerInput, JudgeInput, ReplyModel } from '#ports/reply-model.ts';
import type { AskModel } from './client.ts';
import { draftingFacts, fenced } from './fence.ts';

type Models = { readonly scoringModel: string; readonly draftingModel: string };

const judgeSchema = z.object({
  intent: z.enum(intents),
  confidence: z.number(),
  askAgainOn: z.string().nullable(),
  referral: z.object({ name: z.string().nullable(), address: z.string().nullable() }).nullable(),
});

const mostText = 3000;

/** Reads the prompt files once. */
export function replyQuestions(ask: AskModel, models: Models): ReplyModel {
  const prompts = { judge: promptOf('judge'), answer: promptOf('answer') };
  return {
    judgeReply: (input) => judge(ask, { model: models.scoringModel, prompt: prompts.judge, input }),
    answer: (input) => answer(ask, { model: models.draftingModel, prompt: prompts.answer, input }),
  };
}

async function judge(ask: AskModel, of: { model: string; prompt: string; input: JudgeInput }) {
  const { model, prompt, input } = of;
  const { value, usage } = await ask({
    name: 'judgement',
    model,
    schema: judgeSchema,
    system: prompt,
    input: `Written on ${input.at.toISOString().slice(0, 10)}.\n${fenced({ answer: input.text.slice(0, mostText) })}`,
    cacheKey: 'judge',
    maxTokens: 1000,
  });
  return { value: believedJudgement(value, input), author: model, usage };
}

async function answer(ask: AskModel, of: { model: string; prompt: string; input: AnswerInput }) {
  const { model, prompt, input } = of;
  const { offer, senderCompany, senderName, language, conversation, intent } = input;
  const ours = offer === null ? 'none was written yet' : { ...offer, signature: undefined };
  const said = conversation.slice(-6).map(({ from, text }) => ({ from, text: text.slice(0, mostText) }));
  const { value, usage } = await ask({
    name: 'answer',
    model,
    schema: z.object({ body: z.string() }),
    system: `${prompt}\n# Our offer\n\n${JSON.stringify({ ourCompany: senderCompany, offer: ours })}`,
    input: `Language: ${language}. Sender: ${JSON.stringify(senderName)}. They are: ${intent}.\n${fenced({
      prospect: draftingFacts(input, input.signals),
      conversation: said,
    })}`,
    cacheKey: input.cacheKey,
    maxTokens: 2000,
    accepts: ({ body }) => body.trim() !== '',
  });
  return { value: { body: value.body.replace(/\r\n?/g, '\n').trim() }, author: model, usage };
}

function promptOf(name: 'judge' | 'answer'): string {
  return readFileSync(new URL(`./prompts/${name}.md`, import.meta.url), 'utf8');
}
