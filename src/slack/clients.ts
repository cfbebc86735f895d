// Which Web API client speaks for which workspace. A client belongs to one token; nothing is shared between teams.
import { WebClient } from '@slack/web-api';
import { Gone, Unavailable } from '#lib/errors.ts';
import { clientOptions, type SlackOptions, type SlackParts } from './options.ts';

export type Installation = NonNullable<Awaited<ReturnType<SlackParts['installations']['get']>>>;
export type Connection = { readonly client: WebClient; readonly installation: Installation };

export type Clients = {
  /** The client of a workspace. Throws Gone('slack') after a removal, Unavailable before the first connection. */
  readonly of: (workspaceId: string) => Promise<Connection>;
  readonly byToken: (token: string) => WebClient;
};

/** Clients are kept by token: a new token is a new client. */
export function createClients(world: SlackParts, options: SlackOptions): Clients {
  const known = new Map<string, WebClient>();
  const byToken = (token: string): WebClient => {
    const client = known.get(token) ?? new WebClient(token, clientOptions(options, world.log));
    known.set(token, client);
    return client;
  };
  const of = async (workspaceId: string): Promise<Connection> => {
    const installation = await world.installations.get(workspaceId);
    if (!installation) throw new Unavailable('this workspace is not connected to Slack yet', 15_000);
    if (installation.brokenAt) throw new Gone('slack', installation.brokenReason ?? 'removed');
    return { client: byToken(world.secrets.open(installation.botToken)), installation };
  };
  return { of, byToken };
}
