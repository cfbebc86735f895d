// Builds the models that score and write, from the configuration. Part of the composition root.
import type { Config } from '#config/config.ts';
import type { LanguageModel } from '#ports/language-model.ts';
import { keepLimits } from '#providers/openai/keep-limits.ts';
import { createOpenAiModel } from '#providers/openai/language-model.ts';
import { createRules } from '#providers/rules/language-model.ts';
import { say } from '#text/text.ts';

/** The best that this configuration has: the model if it has a key, else the rules. */
export function modelOf(config: Pick<Config, 'openai'>): LanguageModel {
  return openModels(config).at(-1) ?? createRules({ say });
}

/** Every scorer that this configuration has: the rules, then the model if it has a key. Nothing is sent. */
export function openModels({ openai }: Pick<Config, 'openai'>): readonly LanguageModel[] {
  return [
    createRules({ say }),
    ...(openai ? [keepLimits(createOpenAiModel(openai, { say }), openai.limits)] : []),
  ];
}
