// The addresses of the local server: the Web API, response URLs, uploads, downloads, the install page.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerCall, faultReply, type Reply, refusal } from './api/call.ts';
import { respond } from './api/respond.ts';
import { replacesAnswer } from './faults.ts';
import { fillFile, findFile } from './files.ts';
import { readArgs, readBody, readToken, readUpload, sendJson } from './http.ts';
import { type Call, noteCall, type World } from './world.ts';

type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL; rest: string };
type Route = (world: World, exchange: Exchange) => Promise<void>;
export type OpenSocket = (appToken: string) => string;

const typeOf = (request: IncomingMessage): string => request.headers['content-type'] ?? '';
const NOT_FOUND = { status: 404, body: { ok: false, error: 'not_found' } };

const api =
  (openSocket: OpenSocket): Route =>
  async (world, { request, response, url, rest }) => {
    const args = readArgs(url, typeOf(request), await readBody(request));
    const asked = { method: rest, token: readToken(request, args), args };
    sendJson(response, await answerCall(world, asked, openSocket));
  };

const responseUrl: Route = async (world, { request, response, rest }) => {
  const said = readArgs(new URL('http://local/'), 'application/json', await readBody(request));
  const fault = world.faults.take('response_url');
  const teamId = rest.split('/')[0] ?? null;
  const call: Call = { method: 'response_url', teamId, args: said, at: Date.now(), error: null };
  noteCall(world, call);
  const reply = fault && replacesAnswer(fault) ? faultReply(fault) : takeAnswer(world, rest, said);
  call.error = typeof reply.body.error === 'string' ? reply.body.error : null;
  sendJson(response, reply);
};

/** Shows what was posted to a response URL; a refusal is a 404 with its reason. */
function takeAnswer(world: World, id: string, said: unknown): Reply {
  try {
    respond(world, world.tickets.use(id), said);
    return { status: 200, headers: {}, body: { ok: true } };
  } catch (cause) {
    return { ...refusal(cause), status: 404 };
  }
}

const upload: Route = async (world, { request, response, rest }) => {
  const [teamId, fileId] = rest.split('/');
  const team = world.state.teams.find((one) => one.id === teamId);
  const file = team ? findFile(team, fileId ?? '') : null;
  if (!file) return sendJson(response, NOT_FOUND);
  await fillFile(world, file, await readUpload(typeOf(request), await readBody(request)));
  response.end(`OK - ${file.size}`);
};

/** Bytes go only to the bot of the team that the file belongs to; anybody else gets a page, as at Slack. */
const download: Route = async (world, { request, response, rest }) => {
  const fileId = rest.split('/')[0] ?? '';
  const token = readToken(request, {});
  const team = world.state.teams.find((one) => Object.hasOwn(one.files, fileId));
  const bytes = team ? await world.storage.getFile(fileId) : null;
  if (!team || !bytes) return sendJson(response, NOT_FOUND);
  if (token !== team.botToken || team.removed) {
    response.writeHead(200, { 'content-type': 'text/html' });
    return void response.end('<!doctype html><title>Sign in</title>');
  }
  response.writeHead(200, { 'content-type': team.files[fileId]?.mimetype ?? 'application/octet-stream' });
  response.end(bytes);
};

/** The consent page of an install, which always consents: `team` picks the workspace, the first by default. */
const authorize: Route = async (world, { response, url }) => {
  const teamId = url.searchParams.get('team') ?? world.state.teams[0]?.id ?? '';
  const redirect = url.searchParams.get('redirect_uri');
  if (!redirect || !URL.canParse(redirect)) return sendJson(response, NOT_FOUND);
  const code = randomUUID();
  world.installCodes.set(code, teamId);
  const back = new URL(redirect);
  back.searchParams.set('code', code);
  back.searchParams.set('state', url.searchParams.get('state') ?? '');
  response.writeHead(302, { location: back.href });
  response.end();
};

/** Answers one request; everything in progress counts as activity. */
export function router(openSocket: OpenSocket) {
  const routes: readonly [prefix: string, route: Route][] = [
    ['/api/', api(openSocket)],
    ['/response/', responseUrl],
    ['/upload/', upload],
    ['/files/', download],
    ['/oauth/v2/authorize', authorize],
  ];
  return async (world: World, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', world.url);
    const found = routes.find(([prefix]) => url.pathname.startsWith(prefix));
    if (!found) return sendJson(response, NOT_FOUND);
    const [prefix, route] = found;
    const end = world.activity.begin();
    try {
      await route(world, {
        request,
        response,
        url,
        rest: decodeURIComponent(url.pathname.slice(prefix.length)),
      });
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause);
      sendJson(response, { status: 500, body: { ok: false, error: 'internal_error', detail } });
    } finally {
      end();
    }
  };
}
