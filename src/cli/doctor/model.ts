// The language model: does its key open the list of models? Servers without such a list are taken at their word.
import { type Answer, ask } from './ask.ts';
import type { Check, Finding } from './finding.ts';

const what = 'doctor.model' as const;

export const checkModel: Check = async ({ config }) => {
  if (config === null) return [];
  if (config.openai === null) return [{ level: 'ok', what, said: { key: 'doctor.model.rules' } }];
  const { baseUrl, apiKey } = config.openai;
  const answer = await ask(`${baseUrl.replace(/\/+$/, '')}/models`, { token: apiKey });
  return [finding(answer, new URL(baseUrl).host)];
};

function finding(answer: Answer, host: string): Finding {
  if (answer.kind === 'none' || answer.status >= 500) {
    const why = answer.kind === 'none' ? answer.why : `HTTP ${answer.status}`;
    const said = { key: 'doctor.model.gone', params: { host, why } } as const;
    return { level: 'wrong', what, said, todo: { key: 'doctor.model.network' } };
  }
  if (answer.status === 401 || answer.status === 403) {
    const said = { key: 'doctor.model.refused', params: { host } } as const;
    return { level: 'wrong', what, said, todo: { key: 'doctor.model.do' } };
  }
  const key = answer.status < 300 ? 'doctor.model.fine' : 'doctor.model.unknown';
  return { level: 'ok', what, said: { key, params: { host } } };
}
