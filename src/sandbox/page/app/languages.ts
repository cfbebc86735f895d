// The page's words and the reader's clock, from the state that the server sent.
import type { SandboxState, SandboxUser } from '../../protocol.ts';
import type { DateReader } from '../format/slack-date.ts';
import type { Words } from '../words.ts';
import { wordsEn } from '../words-en.ts';
import { wordsFr } from '../words-fr.ts';
import type { PageState } from './store.ts';

/** English until the server says otherwise. */
export function wordsFor(server: Pick<SandboxState, 'locale'> | null): Words {
  return server?.locale === 'fr' ? wordsFr : wordsEn;
}

/** The moment that the sandbox's clock shows now, in ms; it runs on between two answers of the server. */
export function sandboxNow(page: Pick<PageState, 'server' | 'fetchedAt'>, elapsedTo: number): number {
  if (page.server === null) return 0;
  return Date.parse(page.server.time.now) + Math.max(0, elapsedTo - page.fetchedAt);
}

/** How one person reads dates: their zone, their language, the sandbox's clock. */
export function readerFor(page: PageState, user: SandboxUser | undefined): DateReader {
  const locale = page.server?.locale === 'fr' ? 'fr-FR' : 'en-GB';
  return { locale, tz: user?.tz ?? 'UTC', nowMs: sandboxNow(page, performance.now()) };
}
