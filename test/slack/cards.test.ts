// How cards and notes look, in both languages; and that Slack takes each of them.
import { expect, it } from 'vitest';
import type { Card, ThreadNote } from '#domain/card.ts';
import { checkBlocks } from '#sandbox/slack/validate/check.ts';
import type { Drawn } from '#slack/blocks/block.ts';
import { stamped } from '#slack/blocks/stamp.ts';
import { drawCard, drawNote } from '#slack/draw-card.ts';

const id = '0193a0c0-0000-7000-8000-000000000001';
const at = new Date('2026-11-20T09:12:00Z');
const locales = ['en', 'fr'] as const;

const cards = (locale: 'en' | 'fr'): Record<string, Card> => {
  const run = {
    kind: 'run',
    locale,
    runId: id,
    name: 'leads <b>.csv',
    purpose: 'leads',
    by: 'U0ANA',
    counts: { total: 120, added: 110, duplicate: 6, suppressed: 3, invalid: 1, pending: 0 },
    reason: null,
    undoneBy: null,
  } as const;
  const task = {
    kind: 'task',
    locale,
    taskId: id,
    leadId: id,
    who: 'Camille Roux',
    owner: 'U0ANA',
    detail: '',
    done: null,
  } as const;
  return {
    queue: { kind: 'queue', locale, waiting: 12, shown: 5, oldest: at },
    'queue, empty': { kind: 'queue', locale, waiting: 0, shown: 0, oldest: null },
    'removed with its import': {
      kind: 'gone',
      locale,
      leadId: id,
      who: 'Camille <b>',
      list: 'fair.csv',
      by: 'U0ANA',
    },
    'run, running': { ...run, state: 'running', counts: { ...run.counts, pending: 40 } },
    'run, done': { ...run, state: 'done' },
    'run, failed': {
      ...run,
      state: 'failed',
      counts: { ...run.counts, total: 0, invalid: 0 },
      reason: 'The file is empty.',
    },
    'run, undone': { ...run, state: 'undone', undoneBy: 'U0BEN' },
    'LinkedIn steps of a day': {
      ...{ kind: 'linkedin_day', locale, owner: 'U0ANA', day: '2026-11-24', open: 4 },
      current: {
        ...{ taskId: id, step: 'linkedin_invite', who: 'Camille Roux', company: 'Globex', title: 'CTO' },
        ...{ linkedinUrl: 'https://www.linkedin.com/in/camille-example', note: 'Hello Camille' },
        unsure: false,
      },
      next: [{ step: 'linkedin_visit', who: 'Noor <b>', company: null }],
      done: [{ step: 'linkedin_visit', who: 'Uwe Kern', company: 'Initech', outcome: 'accepted' }],
      movedOn: 0,
    },
    'LinkedIn steps, the day after': {
      ...{ kind: 'linkedin_day', locale, owner: 'U0ANA', day: '2026-11-24', open: 0 },
      ...{ current: null, next: [], done: [], movedOn: 3 },
    },
    'task, unknown outcome': { ...task, task: 'unknown_outcome' },
    'task, dead letter': { ...task, task: 'dead_letter', detail: '0f3a9c' },
    'task, dropped': {
      ...task,
      task: 'dead_letter',
      done: { by: 'U0BEN', at, outcome: 'dropped' },
    },
    'task, done': {
      ...task,
      task: 'weak_match',
      done: { by: 'U0BEN', at, outcome: 'done' },
    },
    digest: {
      kind: 'digest',
      locale,
      day: '2026-11-23',
      hour: 8,
      found: 46,
      aboveThreshold: 12,
      threshold: 75,
      sent: 18,
      capacity: 30,
      replies: 3,
      costMicros: 1_840_000,
      waiting: 12,
      oldestWaiting: at,
      openTasks: 1,
      stoppedMailboxes: [{ address: 'ana@lumen.example', reason: 'paused' }],
    },
    alert: {
      kind: 'alert',
      locale,
      alertId: 'a',
      reason: { code: 'mailbox_reconnect', params: { address: 'ana@lumen.example' } },
      url: 'https://app.example/connect',
    },
  };
};

const mails = [
  { step: 0, subject: 'Your builds', body: 'Hello Camille,\n\nBuilds in minutes?' },
  { step: 3, subject: 'Re: Your builds', body: 'How Initech did it.' },
];
const notes = (locale: 'en' | 'fr'): ThreadNote[] => {
  const base = { key: 'k', leadId: id, locale, now: at };
  return [
    { ...base, kind: 'approved_text', by: 'U0ANA', mails, footer: 'Lumen, 12 rue des Lilas\nunsubscribe' },
    {
      ...base,
      kind: 'first_send',
      to: 'c@globex.example',
      from: 'ana@lumen.example',
      leavesAt: at,
      zone: 'Europe/Paris',
      subject: 'Your builds',
    },
    { ...base, kind: 'sent', step: 0, subject: 'Your builds', text: 'Hello Camille' },
    {
      ...base,
      kind: 'reply',
      messageRowId: id,
      owner: 'U0ANA',
      who: 'Camille Roux',
      at,
      text: 'Thursday works. <!channel>',
      mailUrl: 'https://mail.example/1',
      company: { name: 'Globex', held: 2, holdId: id },
      closed: false,
      intent: 'interested',
      judgedBy: 'rules',
      referral: null,
      snoozedUntil: null,
      none: false,
      back: false,
      answer: { state: 'draft', by: null, at: null, reason: null },
    },
    {
      ...{ ...base, kind: 'away', holdId: id, who: 'Camille Roux', text: 'Back on 8 December.' },
      ...{ resumesAt: at, zone: 'Europe/Paris', changedBy: null, over: false },
    },
    { ...base, kind: 'auto_reply', who: 'Camille Roux', subject: 'Out of office', text: 'Back on Monday.' },
    { ...base, kind: 'bounced', address: 'c@globex.example', hard: true, detail: '5.1.1 no such user' },
    { ...base, kind: 'bounced', address: 'c@globex.example', hard: false, detail: '' },
    { ...base, kind: 'unsubscribed', who: 'Camille Roux', how: 'one_click' },
    { ...base, kind: 'unsubscribed', who: 'Camille Roux', how: 'words', text: 'Stop. <!channel>' },
    { ...base, kind: 'held', reason: { code: 'paused', params: { by: 'U0BEN' } } },
    { ...base, kind: 'log', reason: { code: 'closed', params: { by: 'U0ANA' } }, by: null },
    {
      ...base,
      kind: 'reply',
      messageRowId: id,
      owner: 'U0ANA',
      sender: { name: 'Ben', address: 'ben@lumen.example', left: true },
      who: 'Camille Roux',
      at,
      text: 'Thursday works. <!channel>',
      mailUrl: 'https://mail.example/1',
      company: null,
      closed: true,
      intent: 'interested',
      judgedBy: 'rules',
      referral: null,
      snoozedUntil: null,
      none: false,
      back: false,
      answer: { state: 'draft', by: null, at: null, reason: null },
    },
  ];
};

const accepted = (shown: Drawn): string[] => checkBlocks(stamped(shown, 'h'), 'message');

for (const locale of locales) {
  it(`draws every card in ${locale}`, () => {
    const drawings = Object.entries(cards(locale)).map(
      ([name, card]) => [name, drawCard(card, { classic: false })] as const,
    );
    for (const [name, drawing] of drawings) expect([name, accepted(drawing)]).toEqual([name, []]);
    expect(Object.fromEntries(drawings)).toMatchSnapshot();
  });

  it(`draws every note in ${locale}, with and without the newer blocks`, () => {
    for (const note of notes(locale)) {
      const classic = drawNote(note, { classic: true });
      expect([note.kind, accepted(classic)]).toEqual([note.kind, []]);
      expect(JSON.stringify(classic)).not.toContain('"container"');
    }
    const drawings = notes(locale).map((note) => drawNote(note, { classic: false }));
    expect(drawings.flatMap(accepted)).toEqual([]);
    expect(drawings).toMatchSnapshot();
  });
}

it('mentions nobody but the owner, and never what a prospect wrote', () => {
  for (const note of notes('en')) {
    const drawing = drawNote(note, { classic: false });
    const sections = JSON.stringify(drawing.blocks.filter((block) => block.type !== 'rich_text'));
    expect(`${drawing.text} ${sections}`).not.toContain('<!channel>');
  }
});
