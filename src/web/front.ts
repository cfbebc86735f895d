// Which part of this process answers a request: extra pages first (the sandbox), then Slack, then our own routes.
import type { RequestListener } from 'node:http';

export type Front = {
  readonly web: RequestListener;
  /** POST /slack/* in HTTP mode; null = this process takes none. */
  readonly slack: RequestListener | null;
  /** Answers what it knows and says so; null = there are none. */
  readonly pages: ((...request: Parameters<RequestListener>) => boolean) | null;
};

/** One listener over the three. */
export function createFront({ web, slack, pages }: Front): RequestListener {
  return (request, response) => {
    if (pages?.(request, response)) return;
    if (slack && request.url?.startsWith('/slack/')) slack(request, response);
    else web(request, response);
  };
}
