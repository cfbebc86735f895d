// The key that opens tokens: given, or made beside the own database. The key itself is never shown.
import { access } from 'node:fs/promises';
import { keyFile, loadKeys } from '#config/keys.ts';
import { messageOf } from '#lib/errors.ts';
import type { Check } from './finding.ts';

export const checkKey: Check = async ({ config }) => {
  if (config === null) return [];
  const what = 'doctor.key' as const;
  if (config.keys) return [{ level: 'ok', what, said: { key: 'doctor.key.given' } }];
  const file = keyFile(config.dataDir);
  const found = await access(file).then(
    () => true,
    () => false,
  );
  if (!found) return [{ level: 'ok', what, said: { key: 'doctor.key.later' } }];
  try {
    await loadKeys(config.dataDir);
    return [{ level: 'ok', what, said: { key: 'doctor.key.file', params: { file } } }];
  } catch (error) {
    const said = { key: 'doctor.key.broken', params: { why: messageOf(error) } } as const;
    return [{ level: 'wrong', what, said, todo: { key: 'doctor.key.do' } }];
  }
};
