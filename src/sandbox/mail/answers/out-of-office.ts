// An auto-responder's note: not quoted, marked as automatic, with the last day away.
import { composeAnswer } from './compose.ts';
import { AWAY_PHRASES } from './phrases.ts';
import { fill, type Scene } from './scene.ts';

const WEEK_MS = 7 * 86_400_000;

/** The source of an out-of-office note. `until` is the last day away; a week from now when not given. */
export function awayNote(scene: Scene, until: string | null): Promise<Buffer> {
  const given = until === null ? Number.NaN : Date.parse(until);
  const last = new Date(Number.isNaN(given) ? scene.at.getTime() + WEEK_MS : given);
  const locale = scene.language === 'fr' ? 'fr-FR' : 'en-GB';
  const day = last.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const phrases = AWAY_PHRASES[scene.language];
  const text = fill(scene.pick('away', phrases.bodies) ?? '', { ...scene.words, until: day });
  return composeAnswer(scene, {
    subject: phrases.subject + scene.mail.subject,
    body: { text },
    tag: 'away',
    headers: {
      'Auto-Submitted': 'auto-replied',
      'X-Auto-Response-Suppress': 'All',
      Precedence: 'auto_reply',
      'Return-Path': '<>',
    },
  });
}
