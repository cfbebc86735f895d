// Which part of this process answers a request: what comes by the thousand first (pixel, links, the page of the way
// out), then extra pages (the sandbox), then Slack, then our own routes.
import type { RequestListener } from 'node:http';
import type { Bare } from './bare.ts';

export type Front = {
  readonly bare: readonly Bare[];
  readonly web: RequestListener;
  /** POST /slack/* in HTTP mode; null = this process takes none. */
  readonly slack: RequestListener | null;
  /** Answers what it knows and says so; null = there are none. */
  readonly pages: ((...request: Parameters<RequestListener>) => boolean) | null;
};

/** One listener over the three. */
export function createFront({ bare, web, slack, pages }: Front): RequestListener {
  return (request, response) => {
    if (bare.some((one) => one(request, response))) return;
    if (pages?.(request, response)) return;
    if (slack && request.url?.startsWith('/slack/')) slack(request, response);
    else web(request, response);
  };
}
