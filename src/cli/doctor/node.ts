// Node itself: too old a version can't run the sources.
import type { Check } from './finding.ts';

const needed = [22, 20] as const;

export const checkNode: Check = async () => {
  const version = process.versions.node;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = major > needed[0] || (major === needed[0] && minor >= needed[1]);
  const what = 'doctor.node' as const;
  const said = { key: 'doctor.node.is', params: { version } } as const;
  if (fits) return [{ level: 'ok', what, said }];
  const todo = { key: 'doctor.node.do', params: { needed: needed.join('.') } } as const;
  return [{ level: 'wrong', what, said, todo }];
};
