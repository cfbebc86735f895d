// A request that Slack signed once is carried out once. Bolt accepts a signature for five minutes, so whoever caught
// a request could send it again; here the same signature is answered a second time and changes nothing. Slack itself
// signs a repeat anew. Per process: with several bots, what a repeat could do rests on the database anyway.
import type { RequestListener } from 'node:http';

const keptMs = 6 * 60_000;
const most = 50_000;

/** Serves each signature once; only what was accepted counts as served. `now` is real time in milliseconds. */
export function onceSigned(serve: RequestListener, now: () => number = Date.now): RequestListener {
  const served = new Map<string, number>();
  return (request, response) => {
    const signature = String(request.headers['x-slack-signature'] ?? '');
    forget(served, now() - keptMs);
    if (served.has(signature)) {
      request.resume();
      response.writeHead(200).end();
      return;
    }
    response.once('finish', () => {
      if (signature !== '' && response.statusCode < 300) served.set(signature, now());
    });
    serve(request, response);
  };
}

/** Oldest first: a Map keeps the order in which things came. */
function forget(served: Map<string, number>, before: number): void {
  for (const [signature, at] of served) {
    if (at >= before && served.size <= most) return;
    served.delete(signature);
  }
}
