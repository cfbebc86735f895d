// The mail vendor of a journey: a local server that counts what it accepts, and the variables that point the product
// at it.
import type { MailVendor } from '#domain/mailbox.ts';
import { startLocalGmail } from '#sandbox/gmail/local-gmail.ts';
import { startLocalGraph } from '#sandbox/graph/local-graph.ts';
import type { LocalMail } from '#sandbox/mail/local-mail.ts';
import type { LocalMailOptions } from '#sandbox/mail/types.ts';

/** Where the product says that it can be reached. */
export const publicUrl = 'https://prospect.lumen.example';
/** In whose name Gmail's calls come. */
export const pushAccount = 'push@lumen.iam.example';

const app = { clientId: 'test', clientSecret: 'test' };

export type MailServer = LocalMail & {
  /** Its calls go to this origin from now on, whatever name they are made for. */
  readonly callAt: (origin: string) => void;
  readonly vendor: MailVendor;
  readonly environment: Readonly<Record<string, string>>;
  /** The request after which a mail has left. */
  readonly sendRoute: RegExp;
  /** The requests that look for a mail, and the answer of a vendor that does not allow reading. */
  readonly searchRoute: RegExp;
  readonly mayNotRead: unknown;
};

/** Starts it. */
export function startMailServer(
  vendor: MailVendor,
  options: Pick<LocalMailOptions, 'accounts' | 'now'>,
): Promise<MailServer> {
  return vendor === 'google' ? gmailServer(options) : graphServer(options);
}

async function gmailServer(options: Pick<LocalMailOptions, 'accounts' | 'now'>): Promise<MailServer> {
  const server = await startLocalGmail({ ...app, ...options });
  const words = 'Request had insufficient authentication scopes.';
  const errors = [{ reason: 'insufficientPermissions', domain: 'global', message: words }];
  return {
    ...server,
    vendor: 'google',
    callAt: (origin) => {
      const audience = `${publicUrl}/hooks/gmail`;
      server.pubsub.subscribe({ endpoint: `${origin}/hooks/gmail`, audience, account: pushAccount });
    },
    environment: {
      GOOGLE_CLIENT_ID: app.clientId,
      GOOGLE_CLIENT_SECRET: app.clientSecret,
      GOOGLE_API_URL: `${server.url}/`,
      GOOGLE_OAUTH_URL: server.url,
    },
    sendRoute: /POST .*messages\/send/,
    searchRoute: /GET .*\/messages$/,
    mayNotRead: { error: { code: 403, message: words, status: 'PERMISSION_DENIED', errors } },
  };
}

async function graphServer(options: Pick<LocalMailOptions, 'accounts' | 'now'>): Promise<MailServer> {
  const server = await startLocalGraph({ ...app, ...options });
  const callAt = (origin: string) => {
    server.callings.origin = origin;
  };
  // The product's public name leads nowhere from here.
  callAt('http://127.0.0.1:9');
  return {
    ...server,
    vendor: 'microsoft',
    callAt,
    environment: {
      MICROSOFT_CLIENT_ID: app.clientId,
      MICROSOFT_CLIENT_SECRET: app.clientSecret,
      MICROSOFT_GRAPH_URL: server.apiUrl,
      MICROSOFT_LOGIN_URL: server.url,
    },
    sendRoute: /POST .*\/send$/,
    searchRoute: /GET .*\/messages$/,
    mayNotRead: { error: { code: 'ErrorAccessDenied', message: 'Access is denied.' } },
  };
}
