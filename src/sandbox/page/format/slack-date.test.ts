import { describe, expect, it } from 'vitest';
import { ago, formatSlackDate, prettyDay } from './slack-date.ts';

const reader = { locale: 'en-GB', tz: 'Asia/Tokyo', nowMs: Date.parse('2026-11-23T09:42:00Z') };
const at = Date.parse('2026-11-23T23:30:00Z') / 1000;

describe('a Slack date', () => {
  it('is written in the zone of the reader', () => {
    expect(formatSlackDate({ at, format: '{date_num} {time}', fallback: '?' }, reader)).toBe(
      '24/11/2026 08:30',
    );
  });

  it('is "tomorrow" by the calendar of the reader, not by hours', () => {
    expect(formatSlackDate({ at, format: '{date_short_pretty}', fallback: '?' }, reader)).toBe('tomorrow');
    expect(prettyDay(at * 1000, { ...reader, tz: 'America/New_York' })).toBe('today');
  });

  it('follows the moved clock', () => {
    expect(ago(at * 1000, { ...reader, nowMs: (at + 2 * 86_400) * 1000 })).toBe('2 days ago');
  });

  it('speaks the language of the reader', () => {
    expect(
      formatSlackDate({ at, format: '{date_long}', fallback: '?' }, { ...reader, locale: 'fr-FR' }),
    ).toBe('mardi 24 novembre 2026');
  });

  it('keeps words around the tokens and tokens that it does not know', () => {
    expect(formatSlackDate({ at, format: 'at {time}, {moon}', fallback: '?' }, reader)).toBe(
      'at 08:30, {moon}',
    );
  });

  it('falls back for a moment that no calendar has', () => {
    expect(formatSlackDate({ at: 9e15, format: '{date}', fallback: 'then' }, reader)).toBe('then');
  });
});
