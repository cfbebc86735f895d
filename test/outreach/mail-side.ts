// The two vendors, as the tests of the mail path need them: a local server that counts, the real adapter in front of
// it, and where each has its doors.
import type { MailVendor } from '#domain/mailbox.ts';
import type { MailPush } from '#ports/mail-push.ts';
import type { MailVendors } from '#ports/mailbox.ts';
import { createGoogle } from '#providers/google/mailbox.ts';
import { createPushCaller } from '#providers/google/push.ts';
import { createMicrosoft } from '#providers/microsoft/mailbox.ts';
import { type LocalGmail, startLocalGmail } from '#sandbox/gmail/local-gmail.ts';
import { type LocalGraph, startLocalGraph } from '#sandbox/graph/local-graph.ts';
import type { Fault } from '#sandbox/mail/faults.ts';
import type { LocalMail } from '#sandbox/mail/local-mail.ts';
import type { LocalMailOptions } from '#sandbox/mail/types.ts';

export type MailSide = {
  readonly vendor: MailVendor;
  readonly mail: LocalMail;
  readonly mailVendors: MailVendors;
  /** The request after which a mail has left. */
  readonly sendRoute: RegExp;
  /** Every request that makes something: also a draft. */
  readonly writeRoute: RegExp;
  /** Every request that looks for a mail or reads one. */
  readonly readRoute: RegExp;
  /** A search that doesn't know yet what has just left. */
  readonly lag: Fault;
  readonly sendScope: string;
  /** What the vendor's calls are known by. */
  readonly mailPush: MailPush;
  /** Its calls go to this origin from now on, whatever name they are made for. */
  readonly callAt: (origin: string) => void;
  /** The same, for what only one of them has. */
  readonly gmail: LocalGmail | null;
  readonly graph: LocalGraph | null;
};

/** In whose name Pub/Sub calls, and for whom its tokens are made. */
export const pushAccount = 'push@lumen.iam.example';
export const pushAudience = 'http://localhost:3000/hooks/gmail';

const app = { clientId: 'local-client', clientSecret: 'local-secret' };

type SideOptions = Pick<LocalMailOptions, 'accounts' | 'now'>;

/** Starts a vendor's server and its adapter. */
export async function openMailSide(vendor: MailVendor, options: SideOptions): Promise<MailSide> {
  return vendor === 'google' ? googleSide(options) : microsoftSide(options);
}

async function googleSide(options: SideOptions): Promise<MailSide> {
  const mail = await startLocalGmail({ ...app, ...options });
  const at = { apiUrl: `${mail.url}/`, oauthUrl: mail.url, timeoutMs: 2000 };
  const google = createGoogle({ ...app, ...at, topic: 'projects/lumen/topics/mail' });
  return {
    vendor: 'google',
    mail,
    mailVendors: { google, microsoft: null },
    sendRoute: /POST .*messages\/send/,
    writeRoute: /POST .*messages/,
    readRoute: /GET .*messages/,
    lag: {
      route: /GET .*\/messages$/,
      asks: /^rfc822msgid:|^in:sent(?: to:\S*)?$/,
      status: 200,
      body: { resultSizeEstimate: 0 },
    },
    sendScope: 'https://www.googleapis.com/auth/gmail.send',
    mailPush: { google: createPushCaller({ ...app, ...at }, pushAccount), microsoft: null },
    callAt: (origin) =>
      mail.pubsub.subscribe({
        endpoint: `${origin}/hooks/gmail`,
        audience: pushAudience,
        account: pushAccount,
      }),
    gmail: mail,
    graph: null,
  };
}

async function microsoftSide(options: SideOptions): Promise<MailSide> {
  const mail = await startLocalGraph({ ...app, ...options });
  const at = { tenant: 'common', graphUrl: mail.apiUrl, loginUrl: mail.url, timeoutMs: 2000 };
  return {
    vendor: 'microsoft',
    mail,
    mailVendors: { google: null, microsoft: createMicrosoft({ ...app, ...at }) },
    sendRoute: /POST .*(?:\/send|\/sendMail)$/,
    writeRoute: /POST .*messages/,
    readRoute: /GET .*messages/,
    lag: {
      route: /GET .*sentitems\/messages$/,
      asks: /^internetMessageId eq|^singleValueExtendedProperties/,
      status: 200,
      body: { value: [] },
    },
    sendScope: 'Mail.Send',
    mailPush: { google: null, microsoft: { clientState: (id) => `state-of-${id}` } },
    callAt: (origin) => {
      mail.callings.origin = origin;
    },
    gmail: null,
    graph: mail,
  };
}
