// The table against ids.ts and the manifest: nothing is drawn that nobody handles.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { en } from '#text/en.ts';
import { fr } from '#text/fr.ts';
import { ids } from './ids.ts';
import { actionRoute, actionRoutes, commandRoutes, shortcutRoutes, viewRoutes } from './routes.ts';

const manifest = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string() })),
      shortcuts: z.array(z.object({ callback_id: z.string() })),
    }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8')));

const known = [actionRoutes, viewRoutes, shortcutRoutes].flatMap((routes) => Object.keys(routes));

it('has a row for every id', () => {
  const all = Object.values(ids).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one)));
  expect(all.filter((id) => !known.includes(id))).toEqual([]);
});

it('knows the shortcut and the command of the manifest, and hears its events', () => {
  expect(manifest.features.shortcuts.map((shortcut) => shortcut.callback_id)).toEqual(
    Object.keys(shortcutRoutes),
  );
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/prospect']);
  expect(manifest.settings.event_subscriptions.bot_events.sort()).toEqual([
    'app_home_opened',
    'app_uninstalled',
    'message.im',
    'tokens_revoked',
    'user_change',
  ]);
});

it('names every command in the help', () => {
  for (const word of Object.keys(commandRoutes).filter((word) => word !== 'home' && word !== 'help')) {
    expect(en['help.commands']).toContain(`/prospect ${word}`);
  }
});

it.each([en, fr])('says beside each command what it does, in both languages', (text) => {
  const lines = text['help.commands'].split('\n').filter((line) => line.startsWith('`/prospect '));
  expect(lines.filter((line) => !/^`[^`]+` \p{L}/u.test(line))).toEqual([]);
  expect(lines.length).toBeGreaterThanOrEqual(Object.keys(commandRoutes).length - 2);
});

it('finds the row of a button that stands beside others of its kind', () => {
  expect(actionRoute(`${ids.home.tab}.leads`)).toBe(actionRoutes[ids.home.tab]);
  expect(actionRoute('prospect.nothing')).toBeUndefined();
});

it('leaves configuring, resuming, roles and unblocking to admins, and nothing outward to viewers', () => {
  const admin = ['config', 'offer', 'resume', 'unblock'];
  expect(admin.map((word) => commandRoutes[word]?.may)).toEqual(admin.map(() => 'admin'));
  const looks = Object.entries(commandRoutes).filter(([, route]) => route.may === 'viewer');
  expect(looks.map(([word]) => word)).toEqual([
    'help',
    'home',
    'leads',
    'lead',
    'why',
    'stats',
    'costs',
    'status',
  ]);
});
