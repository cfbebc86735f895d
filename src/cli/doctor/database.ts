// The database: there, and of this version.
import type { Check, Finding, Ground } from './finding.ts';

export const checkDatabase: Check = async (ground) => (ground.config === null ? [] : [finding(ground)]);

function finding({ database, config }: Ground): Finding {
  const what = 'doctor.database' as const;
  const own = config?.database.kind === 'own';
  switch (database.kind) {
    case 'absent':
      return { level: 'ok', what, said: { key: 'doctor.database.absent' } };
    case 'ready':
      return {
        level: 'ok',
        what,
        said: { key: 'doctor.database.ready', params: { version: database.version } },
      };
    case 'behind':
      return {
        level: 'wrong',
        what,
        said: {
          key: 'doctor.database.behind',
          params: { version: database.version, missing: database.missing },
        },
        todo: { key: 'doctor.database.migrate' },
      };
    case 'unreachable':
      return {
        level: 'wrong',
        what,
        said: { key: 'doctor.database.unreachable', params: { why: database.why } },
        todo: { key: own ? 'doctor.database.own' : 'doctor.database.url' },
      };
  }
}
