// `/prospect <word> <rest>` as people type it: spaces, capitals, and the links that Slack makes of addresses.

/** The first word in lower case and everything behind it. */
export function commandWord(text: string): { readonly word: string; readonly rest: string } {
  const plain = withoutLinks(text).trim();
  const [first = ''] = plain.split(/\s+/, 1);
  return { word: first === '' ? 'home' : first.toLowerCase(), rest: plain.slice(first.length).trim() };
}

/** `<mailto:a@b.example|a@b.example>` and `<http://b.example|b.example>` become what was typed. */
function withoutLinks(text: string): string {
  return text
    .replace(/<(?:mailto:|https?:\/\/)[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<mailto:([^>|]*)>/g, '$1')
    .replace(/<(https?:\/\/[^>|]*)>/g, '$1');
}
