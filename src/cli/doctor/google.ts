// Google's OAuth client: there or not. Whether it works shows when a mailbox is asked.
import type { Check } from './finding.ts';

export const checkGoogle: Check = async ({ config }) => {
  if (config === null) return [];
  const what = 'doctor.google' as const;
  if (config.google) return [{ level: 'ok', what, said: { key: 'doctor.google.set' } }];
  return [{ level: 'open', what, said: { key: 'doctor.google.none' }, todo: { key: 'doctor.google.do' } }];
};
