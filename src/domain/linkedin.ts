// LinkedIn profiles: the handle is the person; country hosts, query and trailing parts are not.

/** What LinkedIn takes as a note from a free account, and from a paid one at most. Characters. */
export const noteLimit = 200;
export const noteLimitPaid = 300;

/** The comparing form of a profile URL ("in/ana-roy"); null for anything that is not a personal profile. */
export function linkedinKey(url: string): string | null {
  const match = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/in\/([^/?#\s]+)/i.exec(url.trim());
  const handle = match?.[1];
  return handle === undefined ? null : `in/${decoded(handle).toLowerCase().normalize('NFC')}`;
}

/** The URL to open for a profile. */
export function linkedinUrl(key: string): string {
  return `https://www.linkedin.com/in/${encodeURIComponent(key.slice('in/'.length))}`;
}

function decoded(handle: string): string {
  try {
    return decodeURIComponent(handle).replaceAll('/', '');
  } catch {
    return handle;
  }
}
