// What an open or a click is counted for: one mail of one person, or, where no person may be followed, everything
// that left a mailbox for a segment on a day.

export type TrackingSubject =
  | {
      readonly form: 'person';
      readonly workspaceId: string;
      readonly touchId: string;
      readonly leadId: string;
    }
  | {
      readonly form: 'aggregate';
      readonly workspaceId: string;
      readonly mailboxId: string;
      readonly segmentId: string;
      /** YYYY-MM-DD, UTC. */
      readonly day: string;
    };

/** A link of the mail by its place in the body, or the one that no person sees. */
export type LinkPlace = number | 'trap';
