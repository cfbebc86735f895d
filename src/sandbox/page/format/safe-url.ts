// Which addresses the page may turn into a link or an image. Anything else is shown as text.

/** The address when a click on it is harmless (web or mail), else null. */
export function safeUrl(url: string): string | null {
  return /^(?:https?:\/\/|mailto:)/iu.test(url) ? url : null;
}

/** The address of an image that needs no request outside this machine, else null. */
export function localImage(url: string): string | null {
  return /^(?:data:image\/(?:png|jpeg|gif|svg\+xml);|\/(?!\/)|https?:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]))/iu.test(
    url,
  )
    ? url
    : null;
}
