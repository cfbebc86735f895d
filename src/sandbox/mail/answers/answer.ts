// Plays the prospect: turns a click in the Mail tab into the mail that such a person, or their mail system,
// would send back.
import type { AnswerKind, MailAct, SandboxMail } from '../../protocol.ts';
import { bounceNote } from './bounce.ts';
import { composeAnswer, replySubject } from './compose.ts';
import { awayNote } from './out-of-office.ts';
import { PHRASES } from './phrases.ts';
import { quoteBelow } from './quote.ts';
import { fill, type Moment, type Scene, setScene } from './scene.ts';

export type AnswerAct = Extract<MailAct, { kind: 'answer' }>;

/** The source of the answer that an act asks for. */
export function answerTo(mail: SandboxMail, act: AnswerAct, when: Moment): Promise<Buffer> {
  const scene = setScene(mail, when);
  if (act.answer === 'bounce') return Promise.resolve(bounceNote(scene));
  if (act.answer === 'out_of_office') return awayNote(scene, act.until);
  return composeAnswer(scene, {
    subject: replySubject(mail.subject),
    body: quoteBelow(scene, wordsOf(scene, act.answer, act.text)),
    tag: act.answer.replaceAll('_', '-'),
  });
}

/** The address for a one-click unsubscribe (RFC 8058), or null when the mail does not offer one. */
export function oneClickUrl(mail: SandboxMail): string | null {
  return mail.unsubscribe.oneClick ? mail.unsubscribe.url : null;
}

function wordsOf(
  scene: Scene,
  kind: Exclude<AnswerKind, 'bounce' | 'out_of_office'>,
  text: string | null,
): string {
  if (kind === 'custom') return text ?? '';
  return fill(scene.pick(kind, PHRASES[scene.language][kind]) ?? '', scene.words);
}
