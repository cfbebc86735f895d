// The environment and .env: every problem, and what is set but not used by this version.
import type { Check } from './finding.ts';

export const checkConfiguration: Check = async ({ config, problems }) => {
  const what = 'doctor.config' as const;
  if (config === null) {
    return problems.map((problem) => ({
      level: 'wrong' as const,
      what,
      said: { key: 'doctor.config.problem', params: { problem } } as const,
      todo: { key: 'doctor.config.do' } as const,
    }));
  }
  const unused = config.unused.map((name) => ({
    level: 'open' as const,
    what,
    said: { key: 'doctor.config.unused', params: { name } } as const,
  }));
  return [{ level: 'ok', what, said: { key: 'doctor.config.fine' } }, ...unused];
};
