// DATA_DIR: somewhere to write. A folder that is not there yet is fine when it can be made.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Check } from './finding.ts';

export const checkDataFolder: Check = async ({ config }) => {
  if (config === null) return [];
  const folder = config.dataDir;
  const existing = await nearest(folder);
  const what = 'doctor.folder' as const;
  const params = { folder };
  const writable = await access(existing, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (writable) return [{ level: 'ok', what, said: { key: 'doctor.folder.fine', params } }];
  return [
    {
      level: 'wrong',
      what,
      said: { key: 'doctor.folder.closed', params },
      todo: { key: 'doctor.folder.do', params: { folder: existing } },
    },
  ];
};

/** The folder itself, or the nearest one above it that exists. */
async function nearest(folder: string): Promise<string> {
  const found = await access(folder).then(
    () => true,
    () => false,
  );
  return found || dirname(folder) === folder ? folder : nearest(dirname(folder));
}
