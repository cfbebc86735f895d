// Encryption at rest and signed links. Keys come from the environment (config) and rotate.

export type LinkPurpose = 'unsubscribe' | 'connect' | 'open' | 'click' | 'proof' | 'hook' | 'linkedin';

export interface Secrets {
  /** AES-256-GCM with the first key; the answer names the key. */
  seal(plain: string): string;
  /** Opens with whichever key sealed it. Throws when no key fits. */
  open(sealed: string): string;
  /** A token that cannot be forged or used for another purpose. No expiry unless the payload has one. */
  sign(purpose: LinkPurpose, payload: readonly string[]): string;
  /** The payload, or null for anything cut, changed or of another purpose. Old keys still verify. */
  verify(purpose: LinkPurpose, token: string): readonly string[] | null;
}
