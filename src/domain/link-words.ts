// Links in a mail, however they are written: with or without "https://", as "hxxp", with "[.]" for a dot, with
// invisible letters inside.
import { getDomain } from 'tldts';
import { visible } from './unmasked.ts';

/** Links without what closes a sentence. */
export function linksIn(text: string): string[] {
  return [...unfolded(text).matchAll(/\bhttps?:\/\/[^\s<>)\]]+/gi)].map(([link]) =>
    link.replace(/[.,;:!?]+$/, ''),
  );
}

/** Hosts that are written out ("evil.example/x", "ana@lumen.example"), lower case. Names of tools ("Node.js") are none. */
export function hostsIn(text: string): string[] {
  const shape = /(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24}(?![\p{L}\p{N}])/gu;
  const mails = /@((?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24})/gu;
  const plain = unfolded(text);
  const written = [...plain.matchAll(shape)].map(([host]) => host);
  const addressed = [...plain.matchAll(mails)].flatMap(([, host]) => host ?? []);
  return [...new Set([...written, ...addressed].map((host) => host.toLowerCase()))].filter(isHost);
}

/** Ends in a public suffix, or in a name that is reserved for examples. "end.Next" of a missing space is none. */
function isHost(host: string): boolean {
  if (tools.has(host)) return false;
  if (/\.(?:example|test|invalid|localhost)$/.test(host)) return true;
  return (
    getDomain(host, { allowIcannDomains: true, validateHostname: true }) !== null && hasKnownEnding(host)
  );
}

function hasKnownEnding(host: string): boolean {
  return common.has(host.slice(host.lastIndexOf('.') + 1));
}

const tools = new Set(['asp.net', 'vb.net', 'ml.net', 'socket.io', 'draw.io']);

/** Endings that links in mails have; rarer ones are words that lost a space more often than hosts. */
const common = new Set(
  'com net org info biz io ai app dev co me eu fr de es it nl pt be ch at uk us ca pl se dk no fi ie lu cz ru cn jp in br xyz top site online shop club live link click page cloud tech store website space ly gl gd cc to tv'.split(
    ' ',
  ),
);

function unfolded(text: string): string {
  return visible(text)
    .normalize('NFKC')
    .replace(/\bhxxp/gi, 'http')
    .replace(/\s?[[({]\s?(?:\.|dot|point|punkt|punto|ponto)\s?[\])}]\s?/gi, '.')
    .replace(/。/g, '.');
}
