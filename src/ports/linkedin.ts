// A vendor that does LinkedIn steps in a member's name. Whatever happens is an answer, never an exception: after a
// request went out, only the vendor knows whether the person saw something.

export type LinkedinPerson = {
  /** The vendor's id of the person. */
  readonly personId: string;
  /** The member and this person are connected. */
  readonly connected: boolean;
  /** An invitation of ours waits already. */
  readonly invited: boolean;
};

export type LinkedinAnswer<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** Nothing happened; the same may be asked again after so long. `spent`: LinkedIn's own limit for the account is. */
  | { readonly kind: 'later'; readonly afterMs: number; readonly detail: string; readonly spent?: true }
  /** Nothing happened, and will not for this person. */
  | { readonly kind: 'never'; readonly detail: string }
  /** The vendor has lost the member's account: nothing works until the member signs in again. */
  | { readonly kind: 'lost'; readonly detail: string }
  /** Nobody knows whether it happened. */
  | { readonly kind: 'unknown'; readonly detail: string };

/** `profile`: the handle in the address of the profile ("ana-roy-example"). */
export type ProfileAsk = { readonly accountId: string; readonly profile: string };

export interface LinkedinVendor {
  /** Who it is, without being seen. */
  look(ask: ProfileAsk): Promise<LinkedinAnswer<LinkedinPerson>>;
  /** The same, and the person sees the visit. */
  visit(ask: ProfileAsk): Promise<LinkedinAnswer<LinkedinPerson>>;
  /** With these words, or without any (null). Already invited or connected counts as done. */
  invite(ask: {
    readonly accountId: string;
    readonly personId: string;
    readonly note: string | null;
  }): Promise<LinkedinAnswer<null>>;
  /** The handles of the newest connections of an account, at most a hundred. */
  connections(accountId: string): Promise<LinkedinAnswer<readonly string[]>>;
  /** A page of the vendor on which a member signs in; the vendor then calls `notifyUrl`, naming `reference`. */
  connectLink(ask: {
    readonly reference: string;
    readonly notifyUrl: string;
    readonly expiresAt: Date;
  }): Promise<LinkedinAnswer<string>>;
}
