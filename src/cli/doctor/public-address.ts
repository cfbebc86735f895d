// PUBLIC_URL: does the web reach us under it? Asked from here, which is what can be asked.
import { linksOf } from '#config/links.ts';
import { ask } from './ask.ts';
import type { Check } from './finding.ts';

export const checkPublicAddress: Check = async ({ config }) => {
  if (config === null) return [];
  const what = 'doctor.public' as const;
  const url = config.server.publicUrl;
  if (url === null) {
    return [{ level: 'open', what, said: { key: 'doctor.public.none' }, todo: { key: 'doctor.public.do' } }];
  }
  const params = { url };
  const answer = await ask(`${url}/healthz`);
  if (answer.kind === 'none' || answer.status !== 200) {
    const why = answer.kind === 'none' ? answer.why : `HTTP ${answer.status}`;
    const said = { key: 'doctor.public.gone', params: { url, why } } as const;
    return [{ level: 'wrong', what, said, todo: { key: 'doctor.public.check' } }];
  }
  const key = linksOf(config, false).inMails !== null ? 'doctor.public.fine' : 'doctor.public.private';
  return [{ level: 'ok', what, said: { key, params } }];
};
