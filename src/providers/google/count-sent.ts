// How much left a mailbox, by whichever program: Google's own limit counts all of it.
import type { SignedIn } from './client.ts';

const pageSize = 500;
/** More than any limit of Google's: nobody needs the exact number beyond. */
const mostPages = 6;

/** Mails in Sent since `at`; from 3,000 on "at least". */
export async function countSent({ gmail, read }: SignedIn, at: Date): Promise<number> {
  const q = `in:sent after:${Math.floor(at.getTime() / 1_000)}`;
  let count = 0;
  let pageToken: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const asked = { userId: 'me', q, maxResults: pageSize, ...(pageToken ? { pageToken } : {}) };
    const { data } = await read(() => gmail.users.messages.list(asked));
    count += data.messages?.length ?? 0;
    if (!data.nextPageToken) return count;
    pageToken = data.nextPageToken;
  }
  return count;
}
