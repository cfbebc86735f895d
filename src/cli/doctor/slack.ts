// Slack: the bot token, the scopes that it was given against those of the manifest, and the way events come in.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SlackConfig } from '#config/config.ts';
import { type Answer, ask } from './ask.ts';
import type { Check, Finding } from './finding.ts';

const what = 'doctor.slack' as const;
const manifestUrl = new URL('../../../manifest.yml', import.meta.url);
const manifestSchema = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});
const authSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  team: z.string().optional(),
  user: z.string().optional(),
});

export const checkSlack: Check = async ({ config }) => {
  if (config === null) return [];
  if (config.slack === null) {
    return [{ level: 'open', what, said: { key: 'doctor.slack.none' }, todo: { key: 'doctor.slack.start' } }];
  }
  const { slack } = config;
  const answer = await ask(`${slack.apiUrl}auth.test`, { method: 'POST', token: slack.botToken });
  const bot = botFinding(answer);
  if (answer.kind === 'none') return [bot];
  const granted = answer.headers.get('x-oauth-scopes');
  const scopes = bot.level === 'ok' && granted !== null ? await scopeFindings(granted) : [];
  return [bot, ...scopes, await wayFinding(slack)];
};

function botFinding(answer: Answer): Finding {
  if (answer.kind === 'none') return unreachable(answer.why);
  const said = authSchema.safeParse(answer.json).data;
  if (!said) return unreachable(`HTTP ${answer.status}`);
  if (!said.ok) {
    return {
      level: 'wrong',
      what,
      said: { key: 'doctor.slack.bot_refused', params: { error: said.error ?? '?' } },
      todo: { key: 'doctor.slack.bot_do' },
    };
  }
  const params = { team: said.team ?? '?', user: said.user ?? '?' };
  return { level: 'ok', what, said: { key: 'doctor.slack.bot', params } };
}

async function scopeFindings(granted: string): Promise<Finding[]> {
  const manifest = manifestSchema.parse(parse(await readFile(manifestUrl, 'utf8')));
  const has = new Set(granted.split(',').map((scope) => scope.trim()));
  const missing = manifest.oauth_config.scopes.bot.filter((scope) => !has.has(scope));
  if (missing.length === 0) return [{ level: 'ok', what, said: { key: 'doctor.slack.scopes' } }];
  const said = { key: 'doctor.slack.scopes_missing', params: { scopes: missing.join(', ') } } as const;
  return [{ level: 'wrong', what, said, todo: { key: 'doctor.slack.scopes_do' } }];
}

/** Socket Mode needs an app token that may open connections; HTTP mode a secret, which can't be tried from here. */
async function wayFinding({ mode, apiUrl }: SlackConfig): Promise<Finding> {
  if (mode.kind === 'http') return { level: 'ok', what, said: { key: 'doctor.slack.http' } };
  const answer = await ask(`${apiUrl}apps.connections.open`, { method: 'POST', token: mode.appToken });
  if (answer.kind === 'none') return unreachable(answer.why);
  const said = authSchema.safeParse(answer.json).data;
  if (said?.ok) return { level: 'ok', what, said: { key: 'doctor.slack.socket' } };
  return {
    level: 'wrong',
    what,
    said: { key: 'doctor.slack.app_refused', params: { error: said?.error ?? `HTTP ${answer.status}` } },
    todo: { key: 'doctor.slack.app_do' },
  };
}

function unreachable(why: string): Finding {
  const said = { key: 'doctor.slack.unreachable', params: { why } } as const;
  return { level: 'wrong', what, said, todo: { key: 'doctor.slack.network' } };
}
