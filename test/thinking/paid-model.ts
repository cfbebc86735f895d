// The language model that costs money, against a local server that answers for it.
import type { LanguageModel } from '#ports/language-model.ts';
import { createOpenAiModel } from '#providers/openai/language-model.ts';
import { say } from '#text/text.ts';
import type { ModelServer } from '../fakes/model.ts';

/** Scores with the cheap model and writes with the better one. */
export function paidModel(server: ModelServer): LanguageModel {
  const models = { scoringModel: 'gpt-6-luna', draftingModel: 'gpt-6.1-terra' };
  return createOpenAiModel({ apiKey: 'k', baseUrl: server.url, api: 'responses', ...models }, { say });
}
