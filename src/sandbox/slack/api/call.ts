// One call of the Web API from token to answer: whose token, which fault strikes, what the method says.
import { SlackError } from '../errors.ts';
import { type Fault, replacesAnswer } from '../faults.ts';
import type { Team } from '../state.ts';
import { type Call, noteCall, type World } from '../world.ts';
import { exchangeCode } from './account.ts';
import type { Answer } from './method.ts';
import { METHODS } from './methods.ts';

export type Asked = { method: string; token: string | null; args: Readonly<Record<string, unknown>> };
export type Reply = { status: number; headers: Readonly<Record<string, string>>; body: Answer };
type OpenSocket = (appToken: string) => string;

const ok = (answer: Answer): Reply => ({ status: 200, headers: {}, body: { ok: true, ...answer } });

/** What a fault answers instead. */
export function faultReply(fault: Fault): Reply {
  const status = fault.status ?? (fault.retryAfterS === undefined ? 200 : 429);
  const headers = fault.retryAfterS === undefined ? {} : { 'retry-after': String(fault.retryAfterS) };
  const error = fault.error ?? (status === 429 ? 'ratelimited' : 'internal_error');
  return { status, headers, body: { ok: false, error } };
}

/** The team that a bot token belongs to; refuses unknown tokens and those of a removed app. */
function teamOfToken(world: World, token: string | null): Team {
  if (token === null) throw new SlackError('not_authed');
  const team = world.state.teams.find((one) => one.botToken === token);
  if (!team) throw new SlackError('invalid_auth');
  if (team.removed) throw new SlackError('account_inactive');
  return team;
}

async function run(world: World, asked: Asked, openSocket: OpenSocket): Promise<Reply> {
  if (asked.method === 'api.test') return ok({ args: asked.args });
  if (asked.method === 'oauth.v2.access') return ok(exchangeCode(world, asked.args));
  if (asked.method === 'apps.connections.open') {
    const known = world.state.teams.some((one) => one.appToken === asked.token);
    if (!known || asked.token === null) throw new SlackError('invalid_auth');
    return ok({ url: openSocket(asked.token) });
  }
  const method = Object.hasOwn(METHODS, asked.method) ? METHODS[asked.method] : undefined;
  if (!method) throw new SlackError('unknown_method', { req_method: asked.method });
  const team = teamOfToken(world, asked.token);
  return ok(await method(asked.args, { world, team }));
}

/** Slack's refusal as a reply; a bug of ours is passed on. */
export function refusal(cause: unknown): Reply {
  if (!(cause instanceof SlackError)) throw cause;
  const body = { ok: false, error: cause.code, ...cause.details };
  if (cause.code === 'ratelimited') return { status: 429, headers: { 'retry-after': '1' }, body };
  return { status: 200, headers: {}, body };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers one call; it is noted in `world.calls` with its outcome. */
export async function answerCall(world: World, asked: Asked, openSocket: OpenSocket): Promise<Reply> {
  const teamId = world.state.teams.find((team) => team.botToken === asked.token)?.id ?? null;
  const call: Call = { method: asked.method, teamId, args: asked.args, at: Date.now(), error: null };
  noteCall(world, call);
  const fault = world.faults.take(asked.method);
  if (fault?.hangMs) await pause(fault.hangMs);
  const replaced = fault !== null && replacesAnswer(fault);
  const reply =
    replaced && !fault.applied ? faultReply(fault) : await run(world, asked, openSocket).catch(refusal);
  const final = replaced ? faultReply(fault) : reply;
  call.error = typeof final.body.error === 'string' ? final.body.error : null;
  return final;
}
