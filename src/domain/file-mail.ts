// A file as a received mail: a whole mail (.eml), or only the text (.txt) or HTML (.html) body of an answer.
import type { IncomingMail } from './mail.ts';
import { parseMail } from './parse-mail.ts';

/** Never throws. `now` stands in where no date is told. */
export async function mailOfFile(name: string, bytes: Uint8Array, now: Date): Promise<IncomingMail> {
  const placed = { providerId: name, threadId: null, labels: ['INBOX'], at: null };
  if (/\.html?$/i.test(name)) return { ...(await body(placed, now)), html: textOf(bytes) };
  if (/\.txt$/i.test(name)) return { ...(await body(placed, now)), text: textOf(bytes) };
  const mail = await parseMail(bytes, placed);
  return mail.at.getTime() === 0 ? { ...mail, at: now } : mail;
}

async function body(placed: Parameters<typeof parseMail>[1], now: Date): Promise<IncomingMail> {
  return parseMail(new Uint8Array(), { ...placed, at: now });
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 1_000_000));
}
