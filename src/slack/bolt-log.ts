// Bolt's log lines in our log, at the same levels. Below warning they are noise of the library and go to trace.

import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import { messageOf } from '#lib/errors.ts';
import type { Log } from '#lib/log.ts';

/** A logger for Bolt and the Web API client. */
export function boltLog(log: Log): Logger {
  const words = (parts: readonly unknown[]) => parts.map((part) => messageOf(part)).join(' ');
  return {
    debug: (...parts) => log.trace(words(parts)),
    info: (...parts) => log.debug(words(parts)),
    warn: (...parts) => log.warn(words(parts)),
    error: (...parts) => log.error(words(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
