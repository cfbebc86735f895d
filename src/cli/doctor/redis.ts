// Redis, when job queues are to live there.
import { Redis } from 'ioredis';
import { messageOf } from '#lib/errors.ts';
import { redact } from '#lib/log.ts';
import type { Check } from './finding.ts';

export const checkRedis: Check = async ({ config }) => {
  if (config === null) return [];
  const what = 'doctor.redis' as const;
  if (config.redisUrl === null) return [{ level: 'ok', what, said: { key: 'doctor.redis.none' } }];
  const why = await ping(config.redisUrl);
  if (why === null) return [{ level: 'ok', what, said: { key: 'doctor.redis.fine' } }];
  const said = { key: 'doctor.redis.gone', params: { why } } as const;
  return [{ level: 'wrong', what, said, todo: { key: 'doctor.redis.do' } }];
};

/** null when it answers, else what is wrong. */
async function ping(url: string): Promise<string | null> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 3_000,
    commandTimeout: 3_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  const heard: string[] = [];
  redis.on('error', (error) => heard.push(error.message));
  try {
    await redis.connect();
    await redis.ping();
    return null;
  } catch (error) {
    return redact(heard[0] ?? messageOf(error));
  } finally {
    redis.disconnect();
  }
}
