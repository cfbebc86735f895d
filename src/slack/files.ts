// Files to and from people: a list of rejected rows to one person, an uploaded CSV from a modal. Our token is only
// ever sent to Slack's own hosts.
import { Refusal, Unavailable } from '#lib/errors.ts';
import type { Chat } from '#ports/chat.ts';
import { quiet } from './answers.ts';
import type { Clients } from './clients.ts';
import type { Trouble } from './trouble.ts';

export type Files = Pick<Chat, 'sendFile' | 'openFile'>;

/** The half of ports/chat that moves bytes. */
export function createFiles(clients: Clients, trouble: Trouble): Files {
  return {
    async sendFile(workspaceId, slackUserId, file) {
      const { client } = await clients.of(workspaceId);
      try {
        const opened = await client.chat.postMessage({ channel: slackUserId, text: file.title, ...quiet });
        const upload = { file: Buffer.from(file.bytes), filename: file.name, title: file.title };
        const at = { channel_id: opened.channel ?? slackUserId, thread_ts: opened.ts ?? '' };
        await client.filesUploadV2({ ...upload, ...at });
      } catch (error) {
        throw await trouble.report(workspaceId, error);
      }
    },
    async openFile(workspaceId, file) {
      const { client } = await clients.of(workspaceId);
      const url = trustedUrl(file.url, client.slackApiUrl);
      return download(url, { token: client.token ?? '', maxBytes: file.maxBytes });
    },
  };
}

/** Slack's file hosts, or the host of the configured API (a local Slack). */
function trustedUrl(address: string, apiUrl: string): URL {
  const url = URL.parse(address);
  const own = URL.parse(apiUrl)?.origin;
  const trusted = url?.protocol === 'https:' && /(^|\.)slack(-files)?\.com$/.test(url.hostname);
  if (!url || !(trusted || url.origin === own)) throw new Refusal('file_not_from_slack');
  return url;
}

async function download(
  url: URL,
  { token, maxBytes }: { token: string; maxBytes: number },
): Promise<AsyncIterable<Uint8Array>> {
  const init = { headers: { authorization: `Bearer ${token}` }, redirect: 'error' } as const;
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(120_000) }).catch(
    (error: unknown) => {
      throw new Unavailable('the file could not be fetched', 10_000, { cause: error });
    },
  );
  if (response.status === 404 || response.status === 410) throw new Refusal('file_gone');
  if (!response.ok || response.body === null)
    throw new Unavailable(`the file host answered ${response.status}`);
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  return limited(response.body, maxBytes);
}

async function* limited(body: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Uint8Array> {
  let read = 0;
  for await (const chunk of body) {
    read += chunk.byteLength;
    if (read > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal('file_too_large', { megabytes: Math.floor(maxBytes / 1_000_000) });
}
