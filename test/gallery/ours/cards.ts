// All other cards, and the entries of a lead's thread.
import type { Card, DigestCard, TaskCard, ThreadNote } from '#domain/card.ts';
import type { HandoverCard } from '#domain/handover.ts';
import type { LinkedinDayCard } from '#domain/linkedin-day.ts';
import type { RunCard } from '#domain/run-card.ts';
import { type Locale, leadId, now, strange } from './facts.ts';
import { findingCards } from './finding.ts';

function runs(locale: Locale): Record<string, Card> {
  const run: RunCard = {
    ...{ kind: 'run', locale, runId: leadId, name: 'fair.csv', purpose: 'leads', by: 'U1', state: 'done' },
    counts: { total: 1_204, added: 1_110, duplicate: 86, suppressed: 3, invalid: 5, pending: 0 },
    ...{ reason: null, undoneBy: null },
  };
  return {
    'import running': { ...run, state: 'running', counts: { ...run.counts, pending: 400 } },
    'import done': run,
    'import failed': { ...run, state: 'failed', counts: { ...run.counts, total: 0 }, reason: strange },
    'import undone': { ...run, state: 'undone', undoneBy: 'U2' },
    'exclusions done': { ...run, purpose: 'exclusions', name: strange.repeat(20) },
  };
}

function tasks(locale: Locale): Record<string, Card> {
  const task: TaskCard = {
    ...{ kind: 'task', locale, taskId: leadId, task: 'unknown_outcome', leadId, who: 'Camille Roux' },
    ...{ owner: 'U1', detail: '', done: null },
  };
  const handover: HandoverCard = {
    ...{
      kind: 'handover',
      locale,
      taskId: leadId,
      who: 'U1',
      name: 'Ana Costa',
      admins: ['U2', 'U3'],
      done: null,
    },
    left: { waiting: 4, approved: 1, underWay: 12, answered: 2 },
  };
  return {
    'task unknown outcome': task,
    'task dead letter': { ...task, task: 'dead_letter', detail: '0f3a9c' },
    ...linkedinDays(locale),
    'task weak match': {
      ...task,
      task: 'weak_match',
      detail: 'c.roux@globex-group.example · Re: Hiring at Globex · Thursday at ten works for me.',
    },
    handover,
    'handover done': { ...handover, done: { kind: 'handed_over', to: 'U3', by: 'U2', at: now } },
    'task done': { ...task, done: { by: 'U2', at: now, outcome: 'sent' } },
  };
}

function linkedinDays(locale: Locale): Record<string, Card> {
  const who = { who: 'Camille Roux', company: 'Globex', step: 'linkedin_invite' } as const;
  const current = {
    ...{
      ...who,
      taskId: leadId,
      title: 'VP Engineering',
      unsure: true,
      note: 'Hello Camille, glad to stay in touch. Ana',
    },
    linkedinUrl: 'https://www.linkedin.com/in/camille-roux-example',
  };
  const day: LinkedinDayCard = {
    ...{ kind: 'linkedin_day', locale, owner: 'U1', day: '2026-11-24', open: 9, current },
    ...{ next: Array(8).fill({ ...who, who: strange }), movedOn: 0 },
    done: [{ ...who, step: 'linkedin_visit', outcome: 'done' }],
  };
  return {
    'LinkedIn day': day,
    'LinkedIn day, last': {
      ...day,
      open: 1,
      next: [],
      current: { ...current, linkedinUrl: null, note: null },
    },
    'LinkedIn day, over': { ...day, open: 0, current: null, next: [], movedOn: 3 },
  };
}

/** Queue, imports, tasks, digest, alert. */
export function otherCards(locale: Locale): Record<string, Card> {
  const digest: DigestCard = {
    ...{ kind: 'digest', locale, day: '2026-11-23', hour: 8, found: 46, aboveThreshold: 12, threshold: 75 },
    ...{ sent: 18, capacity: 30, replies: 3, costMicros: 1_840_000, waiting: 12, oldestWaiting: now },
    ...{ openTasks: 1, stoppedMailboxes: [{ address: 'ana@brightlane.example', reason: 'paused' }] },
  };
  const reason = { code: 'mailbox_reconnect', params: { address: 'ana@brightlane.example' } };
  return {
    queue: { kind: 'queue', locale, waiting: 12, shown: 5, oldest: now },
    'queue empty': { kind: 'queue', locale, waiting: 0, shown: 0, oldest: null },
    ...runs(locale),
    ...findingCards(locale),
    ...tasks(locale),
    digest,
    'digest quiet': {
      ...digest,
      ...{ found: 0, aboveThreshold: 0, sent: 0, replies: 0, costMicros: null, waiting: 0 },
      ...{ oldestWaiting: null, openTasks: 0, stoppedMailboxes: [] },
    },
    alert: {
      kind: 'alert',
      locale,
      alertId: 'a',
      reason,
      url: 'https://prospect.brightlane.example/connect',
    },
  };
}

/** One of each kind. */
export function threadNotes(locale: Locale): Record<string, ThreadNote> {
  const base = { key: 'k', leadId, locale, now };
  const mails = [
    { step: 0, subject: 'Hiring at Globex', body: 'Hi Camille,\n\nShort.' },
    { step: 3, subject: 'Hiring at Globex', body: 'An example.' },
  ];
  const footer = 'Ana Costa\n\n--\nBrightlane SAS\nNot interested?';
  const who = 'Camille Roux';
  const [address, from] = ['camille@globex.example', 'ana@brightlane.example'];
  const company = { name: 'Globex', held: 2, holdId: leadId };
  const judged = { intent: 'interested', judgedBy: 'rules', referral: null, snoozedUntil: null } as const;
  const open = { closed: false, none: false, back: false, answer: null } as const;
  const seen = { kind: 'reply', messageRowId: leadId, owner: 'U1', who, at: now, company } as const;
  const reply = { ...seen, ...judged, ...open };
  const draft = { state: 'draft', by: null, at: null, reason: null } as const;
  const left = { state: 'sent', by: 'U1', at: now, reason: null } as const;
  const lost = {
    state: 'unknown',
    by: 'U1',
    at: null,
    reason: { code: 'answer_unknown', params: {} },
  } as const;
  const full = { ...lost, state: 'failed', reason: { code: 'answer_limit', params: {} } } as const;
  const named = { name: 'Priya Nair', address: 'priya@globex.example' };
  return {
    'note approved': { ...base, kind: 'approved_text', by: 'U1', mails, footer },
    'note first send': {
      ...{ ...base, kind: 'first_send', to: address, from, leavesAt: now, zone: 'Europe/Paris' },
      subject: 'Hiring at Globex',
    },
    'note sent': { ...base, kind: 'sent', step: 0, subject: 'Hiring at Globex', text: 'Hi Camille' },
    'note reply': { ...base, ...reply, text: 'Thursday works.', mailUrl: 'https://mail.example/1' },
    'note reply, draft': { ...base, ...reply, text: 'Thursday?', mailUrl: null, answer: draft },
    'note reply, answered': { ...base, ...reply, text: 'Thursday?', mailUrl: null, answer: left },
    'note reply, nobody knows': { ...base, ...reply, text: 'Thursday?', mailUrl: null, answer: lost },
    'note reply, not sent': { ...base, ...reply, text: 'Thursday?', mailUrl: null, answer: full },
    'note reply, referral': { ...base, ...reply, text: 'Ask Priya.', mailUrl: null, referral: named },
    'note reply, later': { ...base, ...reply, text: 'In March.', mailUrl: null, snoozedUntil: now },
    'note reply, none': { ...base, ...reply, text: 'Hm.', mailUrl: null, closed: true, none: true },
    'note reply, extreme': { ...base, ...reply, text: strange.repeat(200), mailUrl: null },
    'note away': {
      ...{ ...base, kind: 'away', holdId: leadId, who, text: 'Back on 8 December.', resumesAt: now },
      ...{ zone: 'Europe/Paris', changedBy: 'U2', over: false },
    },
    'note away, back on a day off': {
      ...{ ...base, kind: 'away', holdId: leadId, who, text: 'Back on 8 December.', resumesAt: now },
      ...{ zone: 'Europe/Paris', backOn: '2026-12-08', changedBy: null, over: false },
    },
    'note auto reply': { ...base, kind: 'auto_reply', who, subject: 'Away', text: 'Back on Monday.' },
    'note bounced': { ...base, kind: 'bounced', address, hard: true, detail: '5.1.1 no such user' },
    'note delayed': { ...base, kind: 'bounced', address, hard: false, detail: '' },
    'note unsubscribed': { ...base, kind: 'unsubscribed', who, how: 'one_click' },
    'note unsubscribed, in words': {
      ...{ ...base, kind: 'unsubscribed', who, how: 'words', text: 'Please stop writing to me.' },
    },
    'note held': { ...base, kind: 'held', reason: { code: 'paused', params: { by: 'U2' } } },
    'note log': { ...base, kind: 'log', reason: { code: 'closed', params: { by: 'U1' } }, by: null },
  };
}
