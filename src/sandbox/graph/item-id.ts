// The two kinds of ids that Outlook has: one for the life of an item, and one that changes with its folder.
import { createHash } from 'node:crypto';
import type { MailBook } from '../mail/mail-book.ts';
import type { StoredMail } from '../mail/types.ts';

/** An id that survives every move. */
export function newItemId(book: MailBook, at: number): string {
  const serial = (BigInt(Math.trunc(at)) << 20n) + BigInt(book.serial + 1);
  return `AAkALg${Buffer.from(serial.toString(16)).toString('base64url')}`;
}

/** The id of an item in the folder where it is now. */
export function movingId({ id, labelIds }: Pick<StoredMail, 'id' | 'labelIds'>): string {
  const hash = createHash('sha256')
    .update(`${id} ${labelIds[0] ?? ''}`)
    .digest('base64url');
  return `AAMkAD${hash.slice(0, 40)}`;
}
