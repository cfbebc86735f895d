// What a personal link is for: which vendor's mailbox, and whether reading is asked for as well. Sending is asked
// first; reading is a permission of its own that a member gives later, or never.
import type { MailVendor } from './mailbox.ts';

export const connectPurposes = ['google', 'google_read', 'microsoft', 'microsoft_read'] as const;
export type ConnectPurpose = (typeof connectPurposes)[number];

/** The purpose of a link to this vendor. */
export function connectPurpose(vendor: MailVendor, read: boolean): ConnectPurpose {
  return read ? `${vendor}_read` : vendor;
}

/** Every purpose that ends at this vendor. */
export function purposesOf(vendor: MailVendor): readonly ConnectPurpose[] {
  return [connectPurpose(vendor, false), connectPurpose(vendor, true)];
}

/** Whether a link asks for reading, too. */
export function asksToRead(purpose: ConnectPurpose): boolean {
  return purpose.endsWith('_read');
}
