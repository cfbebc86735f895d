// Our mail as common clients quote it below an answer, in plain text and in HTML.
import { escapeHtml } from '#lib/escape-html.ts';
import type { Scene } from './scene.ts';

export type Body = { readonly text: string; readonly html: string };

type Style = (scene: Scene, answer: string) => Body;

const STYLES: readonly Style[] = [gmailStyle, appleStyle, outlookStyle];

/** An answer with our mail quoted below, in the style of the client that this prospect uses. */
export function quoteBelow(scene: Scene, answer: string): Body {
  const style = scene.pick('client', STYLES) ?? gmailStyle;
  return style(scene, answer);
}

function gmailStyle(scene: Scene, answer: string): Body {
  const line = `${attribution(scene, 'short')} <${scene.sender.address}> ${wrote(scene)}`;
  const html = `<div dir="ltr">${paragraphs(answer)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escapeHtml(line)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${original(scene)}</blockquote></div>`;
  return { text: `${answer}\n\n${line}\n\n${marked(scene)}\n`, html };
}

function appleStyle(scene: Scene, answer: string): Body {
  const line = `${attribution(scene, 'long')} <${scene.sender.address}> ${wrote(scene)}`;
  const html = `<html><body>${paragraphs(answer)}<div><br><blockquote type="cite"><div>${escapeHtml(line)}</div><br><div>${original(scene)}</div></blockquote></div></body></html>`;
  return { text: `${answer}\n\n> ${line}\n> \n${marked(scene)}\n`, html };
}

function outlookStyle(scene: Scene, answer: string): Body {
  const french = scene.language === 'fr';
  const names = french ? ['De :', 'Envoyé :', 'À :', 'Objet :'] : ['From:', 'Sent:', 'To:', 'Subject:'];
  const sent = new Date(scene.mail.at).toLocaleString(french ? 'fr-FR' : 'en-US', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: scene.tz,
  });
  const values = [
    `${scene.sender.name} <${scene.sender.address}>`,
    sent,
    `${scene.prospect.name} <${scene.prospect.address}>`,
    scene.mail.subject,
  ];
  const lines = names.map((name, index) => `${name} ${values[index] ?? ''}`);
  const head = names.map((name, index) => `<b>${name}</b> ${escapeHtml(values[index] ?? '')}`).join('<br>');
  const html = `<html><body><div>${paragraphs(answer)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif">${head}</font><div>&nbsp;</div></div>${original(scene)}</body></html>`;
  return { text: `${answer}\n\n${'_'.repeat(32)}\n${lines.join('\n')}\n\n${scene.mail.text}\n`, html };
}

function attribution(scene: Scene, length: 'short' | 'long'): string {
  const sent = new Date(scene.mail.at);
  const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone: scene.tz } as const;
  const weekday = length === 'short' ? ({ weekday: 'short' } as const) : {};
  const time = { hour: 'numeric', minute: '2-digit', timeZone: scene.tz } as const;
  if (scene.language === 'fr') {
    const date = sent.toLocaleDateString('fr-FR', { ...day, ...weekday });
    return `Le ${date} à ${sent.toLocaleTimeString('fr-FR', time)}, ${scene.sender.name}`;
  }
  const date = sent.toLocaleDateString('en-US', { ...day, ...weekday });
  const at = length === 'short' ? ' at ' : ', at ';
  return `On ${date}${at}${sent.toLocaleTimeString('en-US', time)} ${scene.sender.name}`;
}

function wrote(scene: Scene): string {
  return scene.language === 'fr' ? 'a écrit :' : 'wrote:';
}

function marked(scene: Scene): string {
  return scene.mail.text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function original(scene: Scene): string {
  return scene.mail.html ?? paragraphs(scene.mail.text);
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : escapeHtml(line)}</div>`)
    .join('');
}
