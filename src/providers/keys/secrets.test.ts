import { secretsContract } from '../../../test/contracts/secrets.ts';
import { createSecrets } from './secrets.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte) });

secretsContract(() => ({
  old: createSecrets([key('one', 1)]),
  rotated: createSecrets([key('two', 2), key('one', 1)]),
  strange: createSecrets([key('one', 9)]),
}));
