// Our Message-ID: made before the claim, so that a mailbox can be searched for it after a crash (RFC 5322 §3.6.4).

/** `<uuid@domain of the sender>`. */
export function ownMessageId(uuid: string, senderAddress: string): string {
  return `<${uuid}@${senderAddress.split('@').at(-1) ?? 'localhost'}>`;
}

/** The matching form of a Message-ID: no brackets, no white space. Null when nothing is left. */
export function bareMessageId(id: string | null | undefined): string | null {
  return id?.replace(/[<>\s]/g, '') || null;
}

/** All Message-IDs of a References or In-Reply-To line, bare, at most 50 (the newest stand last). */
export function messageIdsIn(line: string | null | undefined): string[] {
  const text = (line ?? '').slice(-20_000);
  const found = text.match(/<[^<>\s]{1,500}>/g)?.map((id) => id.slice(1, -1));
  // Some programs leave the brackets out.
  return (found ?? text.split(/\s+/).filter((word) => /^[^<>@]+@[^<>@]+$/.test(word))).slice(-50);
}
