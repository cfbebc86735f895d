// The local Microsoft 365: consent of Microsoft's identity platform and the mail half of Graph.
import type { Desk } from '../mail/desk.ts';
import type { Answer, Call } from '../mail/http-call.ts';
import { type LocalMail, startLocalMail } from '../mail/local-mail.ts';
import { consentRoutes } from '../mail/oauth/authorize.ts';
import { giveTokens } from '../mail/oauth/token.ts';
import type { LocalMailOptions } from '../mail/types.ts';
import { answerGraph, isGraphPath } from './graph-api.ts';
import { graphFault } from './graph-error.ts';
import { type Callings, type Lifecycle, postLifecycle, postMail } from './subscriptions.ts';
import type { Quirks } from './visit.ts';

export type LocalGraph = LocalMail & {
  /** Root of Graph, as MICROSOFT_GRAPH_URL wants it; the consent is at `url`. */
  readonly apiUrl: string;
  /** From now on the server replaces (or keeps) the Message-IDs of what leaves. A reset does not change it. */
  readonly rewriteMessageIds: (on: boolean) => void;
  /** Who is called when mail comes in; a reset does not change it. */
  readonly callings: Callings;
  /** Says that the subscription of a mailbox needs care. */
  readonly tellLifecycle: (mailbox: string, event: Lifecycle) => Promise<void>;
};

const consent = consentRoutes({
  vendor: 'Microsoft',
  keepsEarlier: () => false,
  isOffline: (asked) => (asked.get('scope') ?? '').split(/\s+/).includes('offline_access'),
  renews: true,
});

/** Starts it; every tenant's name is good. */
export async function startLocalGraph(options: LocalMailOptions): Promise<LocalGraph> {
  const callings: Callings = { subscriptions: new Map(), posted: [], origin: null };
  const quirks: Quirks = { rewritesMessageIds: false, callings };
  const answer = (desk: Desk, call: Call) => route(desk, call, quirks);
  const mail = await startLocalMail(options, { answer, words: graphFault });
  mail.onReceived((received) => postMail(callings, received, options.now?.() ?? Date.now()));
  return {
    ...mail,
    callings,
    tellLifecycle: (mailbox, event) => postLifecycle(callings, mailbox, event),
    apiUrl: `${mail.url}/v1.0/`,
    rewriteMessageIds: (on) => {
      quirks.rewritesMessageIds = on;
    },
  };
}

function route(desk: Desk, call: Call, quirks: Quirks): Answer | Promise<Answer> {
  if (isGraphPath(call.path)) return answerGraph(desk, call, quirks);
  const [, tenant = '', step] = /^\/([\w.-]+)\/oauth2\/v2\.0\/(.+)$/.exec(call.path) ?? [];
  switch (`${call.method} ${step}`) {
    case 'GET authorize':
      return consent.ask(desk, call);
    case 'POST authorize/callback':
      return consent.take(desk, call);
    case 'POST token':
      return giveTokens(desk, call, {
        issuer: `https://login.microsoft.example/${tenant}/v2.0`,
        rolls: true,
      });
    default:
      return { status: 404, body: graphFault(404) };
  }
}
