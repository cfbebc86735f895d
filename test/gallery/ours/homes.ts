// App Home on each of its tabs, for each role, from the first day on.
import type { HomeView, LeadRow } from '#domain/home.ts';
import { leadStates } from '#domain/lifecycle-states.ts';
import { type Locale, now, strange } from './facts.ts';

const rows: readonly LeadRow[] = leadStates.map((state, n) => ({
  ...{ leadId: `0193a0c0-0000-7000-8000-0000000000${10 + n}`, name: n === 2 ? strange : 'Camille Roux' },
  ...{ title: 'VP Engineering', company: n === 3 ? 'Globex '.repeat(60) : 'Globex', state },
  reason: state === 'parked' ? { code: 'below_threshold', params: { score: 64, threshold: 75 } } : null,
  ...{ score: n < 2 ? null : 97 - 4 * n, at: now },
}));

const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const stats: HomeView['stats'] = {
  days: 7,
  perDay: days.map((day, n) => ({ day, found: 46 - 9 * n, sent: 18 + n, replies: n })),
  ...{ found: 251, aboveThreshold: 61, approved: 44, rejected: 9, sent: 96, contacted: 96, replies: 6 },
  ...{ bounced: 1, unsubscribed: 2, costMicros: 5_520_000 },
};

function base(locale: Locale): HomeView {
  const steps = ['icp', 'offer', 'sender', 'channel', 'mailbox', 'leads', 'approve'] as const;
  return {
    ...{ locale, now, role: 'admin', tab: 'leads', paused: null, waiting: 12, sandbox: false, notices: [] },
    checklist: steps.map((item) => ({ item, done: true })),
    leads: { rows, total: 1_284, offset: 40, filter: 'all', sort: 'score', words: '' },
    review: rows.slice(0, 3),
    stats,
  };
}

/** By name. */
export function homes(locale: Locale): Record<string, HomeView> {
  const home = base(locale);
  const none = { ...home.leads, rows: [], total: 0, offset: 0 };
  const trial = ['trial_import', 'trial_edit', 'trial_approve', 'trial_answer', 'trial_find'] as const;
  const notice = { code: 'channel_is_archived', params: { channel: '#prospects' } };
  return {
    'home leads': home,
    'home review': { ...home, tab: 'review' },
    'home review empty': { ...home, tab: 'review', waiting: 0, review: [] },
    'home analytics': { ...home, tab: 'analytics' },
    'home analytics, nothing yet': {
      ...home,
      tab: 'analytics',
      stats: { ...stats, ...{ found: 0, sent: 0, contacted: 0, replies: 0, costMicros: null, perDay: [] } },
    },
    'home config, admin': { ...home, tab: 'config' },
    'home config, viewer': { ...home, tab: 'config', role: 'viewer' },
    'home first day': {
      ...home,
      checklist: home.checklist.map(({ item }, n) => ({ item, done: n < 2 })),
      leads: none,
      waiting: 0,
    },
    'home sandbox': {
      ...home,
      sandbox: true,
      sampleList: 'http://localhost:3000/sandbox/more-leads.csv',
      checklist: trial.map((item, n) => ({ item, done: n < 1 })),
    },
    'home paused, with trouble': {
      ...home,
      paused: { by: 'U2', at: now, reason: strange },
      notices: [notice, { code: 'mailbox_reconnect', params: { address: 'ana@brightlane.example' } }],
    },
    'home paused, approver': { ...home, role: 'approver', paused: { by: 'U2', at: now, reason: null } },
    'home nothing found': { ...home, leads: { ...none, words: strange } },
  };
}
