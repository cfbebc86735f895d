// The HTML of a mail whose opens or clicks may be counted. Links of the body lead by way of us; those below it (way
// out, signature, notice) never do. The words that are shown stay as they were approved.
import { escapeHtml } from '#lib/escape-html.ts';
import { mailHtml } from './mail-text.ts';

export type Tracks = {
  /** Address of the pixel; null = none. */
  readonly pixel: string | null;
  /** Where links lead instead, and one that nobody sees, only programs that open everything; null = as they are. */
  readonly links: { hrefOf(url: string, index: number): string; readonly trap: string } | null;
};

/** Body and footer as `mailHtml` draws them, with what counts. */
export function trackedHtml(
  { body, footer }: { readonly body: string; readonly footer: string },
  { pixel, links }: Tracks,
): string {
  let index = 0;
  const hrefOf = (url: string) => (links ? links.hrefOf(url, index++) : url);
  const trap = links
    ? `<a href="${escapeHtml(links.trap)}" rel="nofollow" style="display:none" aria-hidden="true" tabindex="-1"></a>\n`
    : '';
  const image = pixel ? `<img src="${escapeHtml(pixel)}" width="1" height="1" alt="">\n` : '';
  return `${mailHtml(body, hrefOf)}${mailHtml(footer)}${trap}${image}`;
}
