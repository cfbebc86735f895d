// manifest.yml is what Slack takes, and asks for exactly what the code uses.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ids } from '#slack/ids.ts';
import { actionRoutes, commandRoutes, shortcutRoutes, viewRoutes } from '#slack/routes.ts';
import { found, read, sources } from './repository.ts';
import { scopesOfEvent, scopesOfFeature, scopesOfMethod } from './slack-scopes.ts';

const manifestSchema = z.looseObject({
  features: z.looseObject({
    slash_commands: z.array(z.looseObject({ command: z.string(), usage_hint: z.string() })),
    shortcuts: z.array(z.looseObject({ callback_id: z.string() })),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
    socket_mode_enabled: z.boolean(),
  }),
});

const text = read('manifest.yml');
const raw: unknown = parse(text);
const manifest = manifestSchema.parse(raw);
const scopes = manifest.oauth_config.scopes.bot;
const events = manifest.settings.event_subscriptions.bot_events;
const slack = sources('src/slack');
const code = slack.map((source) => source.text).join('\n');

const methods = [
  ...new Set(
    found(
      slack,
      /\b(?:client|slack|web)\.((?:apps|auth|chat|conversations|files|pins|reactions|team|users|views)(?:\.[a-zA-Z]+)+|filesUploadV2)\(/g,
    ),
  ),
];

const accepts = new Ajv2020({ strict: true }).compile(JSON.parse(read('test/ground/manifest.schema.json')));

it('keeps to the rules of Slack for a manifest', () => {
  const fine = accepts(raw);
  expect(accepts.errors).toBeNull();
  expect(fine).toBe(true);
});

it('would be refused with an unknown key, a long name or a plain http address', () => {
  const features = manifest.features;
  const command = { command: '/prospect', description: 'x', url: 'http://a.example/slack/events' };
  expect(accepts({ ...manifest, colour: 'red' })).toBe(false);
  expect(accepts({ ...manifest, display_information: { name: 'P'.repeat(36), description: 'x' } })).toBe(
    false,
  );
  expect(accepts({ ...manifest, features: { ...features, slash_commands: [command] } })).toBe(false);
});

it('is still accepted in HTTP mode, with the three addresses filled in', () => {
  const filled = text
    .replaceAll(/# ((?:request_)?url: )https:\/\/YOUR-HOST/g, '$1https://prospect.acme.example')
    .replace('socket_mode_enabled: true', 'socket_mode_enabled: false');
  expect([...filled.matchAll(/url: https:\/\/prospect\.acme\.example\/slack\/events/g)]).toHaveLength(3);
  expect(accepts(parse(filled))).toBe(true);
});

it('has the shortcuts that the code has, by the same ids', () => {
  const named = manifest.features.shortcuts.map((shortcut) => shortcut.callback_id).sort();
  expect(named).toEqual(Object.values(ids.shortcut).sort());
  expect(named).toEqual(Object.keys(shortcutRoutes).sort());
});

it('has the one slash command, and hints only at words that it knows', () => {
  expect(manifest.features.slash_commands.map((command) => command.command)).toEqual(['/prospect']);
  const hinted = manifest.features.slash_commands[0]?.usage_hint.split(' | ') ?? [];
  expect(hinted.filter((word) => !(word in commandRoutes))).toEqual([]);
});

it('subscribes to the events that the code listens to, and to no other', () => {
  const heard = found(slack, /app\.event\('([a-z_]+)'/g);
  const messages = /app\.message\(/.test(code) ? ['message.im'] : [];
  expect([...events].sort()).toEqual([...heard, ...messages].sort());
});

it('has every permission that a called method or an event asks for', () => {
  expect(methods.length).toBeGreaterThan(5);
  expect(methods.filter((method) => !(method in scopesOfMethod))).toEqual([]);
  const needed = [
    ...methods.flatMap((method) => scopesOfMethod[method] ?? []),
    ...events.flatMap((event) => scopesOfEvent[event] ?? ['?']),
  ];
  expect(needed.filter((scope) => !scopes.includes(scope))).toEqual([]);
});

it('asks for no permission that nothing uses', () => {
  const used = new Set([
    ...methods.flatMap((method) => scopesOfMethod[method] ?? []),
    ...events.flatMap((event) => scopesOfEvent[event] ?? []),
    ...Object.entries(scopesOfFeature).flatMap(([scope, sign]) => (sign.test(code) ? [scope] : [])),
  ]);
  expect(scopes.filter((scope) => !used.has(scope))).toEqual([]);
});

it('knows every id of ids.ts: each button, menu, modal and shortcut has its route', () => {
  const routed = { ...actionRoutes, ...viewRoutes, ...shortcutRoutes };
  const all = Object.values(ids).flatMap((group) =>
    typeof group === 'string' ? [group] : Object.values(group),
  );
  expect(all.filter((id) => !(id in routed))).toEqual([]);
  expect(Object.keys(routed).filter((id) => !all.some((known) => known === id))).toEqual([]);
});
