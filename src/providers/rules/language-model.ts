// The language model for a workspace without a key: scores by the ICP's criteria and drafts from templates.
// It says that it is rules ("author"), costs nothing, calls nobody, and cannot be talked into anything.

import { fitOf } from '#domain/fit.ts';
import { evidenceOf, reasonOf, type SayFit } from '#domain/fit-sentence.ts';
import { judgedByRules } from '#domain/judgement.ts';
import type { LanguageModel } from '#ports/language-model.ts';
import { composeAnswer } from './answer.ts';
import { composeMails } from './compose.ts';

/** `say` looks up the sentences of reasons and evidence. */
export function createRules({ say }: { say: SayFit }): LanguageModel {
  return {
    place: 'rules',
    score: async ({ icp, lead, company, locale }) => {
      const fit = fitOf(icp, { lead, company });
      const value = {
        fit: fit.fit,
        reason: reasonOf(fit, locale, say),
        evidence: evidenceOf(fit, locale, say),
      };
      return { value, author: 'rules', usage: [] };
    },
    judgeReply: async ({ text, at }) => ({ value: judgedByRules(text, at), author: 'rules', usage: [] }),
    answer: async (input) => ({ value: { body: composeAnswer(input) }, author: 'rules', usage: [] }),
    draft: async (input) => ({ value: { mails: composeMails(input) }, author: 'rules', usage: [] }),
  };
}
