// GET /t/o/:token.gif – the pixel: always the same 43 bytes, whatever the token. GET /c/:token – a link: on to the
// target that its signature covers, or 404. What is genuine is in the journal before the answer leaves; HEAD, which
// only scanners send, never counts.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHitNotes, type Hit, type Noting } from '#features/tracking/note-hit.ts';
import { readClickTarget } from '#features/tracking/tracking-token.ts';
import { networkOf } from '#lib/network.ts';
import { type Bare, type BareAnswer, bareAnswer, isLook, sendBare } from './bare.ts';

/** GIF89a, 1 × 1, transparent. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
const notKept = [
  ...['Cache-Control', 'no-store, no-cache, must-revalidate, private, max-age=0'],
  ...['Pragma', 'no-cache', 'Expires', '0'],
  ...['X-Robots-Tag', 'noindex, nofollow', 'X-Content-Type-Options', 'nosniff'],
];
const pixel = bareAnswer(
  200,
  ['Content-Type', 'image/gif', ...notKept, 'Cross-Origin-Resource-Policy', 'cross-origin'],
  gif,
);
const unknown = bareAnswer(
  404,
  ['Content-Type', 'text/plain; charset=UTF-8', ...notKept, 'Referrer-Policy', 'no-referrer'],
  Buffer.from('Not found.\n'),
);
/** Longer ones are none of ours. Characters. */
const longestToken = 4_000;

/** Takes what begins with /t/o/ and /c/, but for other methods than GET and HEAD. */
export function createTracking(world: Noting): Bare {
  const note = createHitNotes(world);
  return (request, response) => {
    const { url = '' } = request;
    if (!isLook(request)) return false;
    if (url.startsWith('/t/o/')) {
      void answerPixel(world, note, { request, response });
      return true;
    }
    if (!url.startsWith('/c/')) return false;
    void answerClick(world, note, { request, response });
    return true;
  };
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };
type Note = (hit: Hit) => Promise<void>;

async function answerPixel({ secrets }: Noting, note: Note, { request, response }: Exchange): Promise<void> {
  const token = /^\/t\/o\/([^/?]+)\.gif(?:\?|$)/.exec(request.url ?? '')?.[1] ?? '';
  const parts = token.length > longestToken ? null : secrets.verify('open', token);
  if (parts && counts(request)) await note({ kind: 'open', parts, ...visitOf(request) });
  sendBare(request, response, pixel);
}

async function answerClick({ secrets }: Noting, note: Note, { request, response }: Exchange): Promise<void> {
  const token = /^\/c\/([^/?]+)(?:\?|$)/.exec(request.url ?? '')?.[1] ?? '';
  const click = token.length > longestToken ? null : readClickTarget(secrets, token);
  if (click && counts(request)) await note({ kind: 'click', parts: click.parts, ...visitOf(request) });
  sendBare(request, response, click ? onwards(click.target) : unknown);
}

function onwards(target: string): BareAnswer {
  const headers = ['Location', new URL(target).href, ...notKept, 'Referrer-Policy', 'no-referrer'];
  return bareAnswer(302, headers, Buffer.alloc(0));
}

function counts({ method }: IncomingMessage): boolean {
  return method !== 'HEAD';
}

function visitOf(request: IncomingMessage) {
  return { network: networkOf(request), agent: request.headers['user-agent'] ?? '' };
}
