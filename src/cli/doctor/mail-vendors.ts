// The apps at Google and Microsoft through which mailboxes are connected: one is enough. Whether they work shows when
// a mailbox is asked.
import type { Check, Finding } from './finding.ts';

export const checkMailVendors: Check = async ({ config }) => {
  if (config === null) return [];
  const found: readonly (Finding | null)[] = [
    config.google && { level: 'ok', what: 'doctor.google', said: { key: 'doctor.google.set' } },
    config.microsoft && { level: 'ok', what: 'doctor.microsoft', said: { key: 'doctor.microsoft.set' } },
  ];
  const set = found.filter((one) => one !== null);
  if (set.length > 0) return set;
  return [
    {
      level: 'open',
      what: 'doctor.mail',
      said: { key: 'doctor.mail.none' },
      todo: { key: 'doctor.mail.do' },
    },
  ];
};
