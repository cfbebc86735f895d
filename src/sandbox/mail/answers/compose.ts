// Puts an answer into MIME with the headers that a mail client or an auto-responder would set.
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Body } from './quote.ts';
import type { Scene } from './scene.ts';

export type Composed = {
  readonly subject: string;
  readonly body: Body | { readonly text: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** Part of the Message-ID, so that two kinds of answer to one mail differ. */
  readonly tag: string;
};

/** The source of a mail from the prospect to us, threaded below the mail that it answers. */
export function composeAnswer(scene: Scene, answer: Composed): Promise<Buffer> {
  const { mail } = scene;
  const domain = scene.prospect.address.split('@')[1] ?? 'company.example';
  const earlier = mail.headers.find((each) => each.name.toLowerCase() === 'references')?.value ?? '';
  const composer = new MailComposer({
    from: { name: scene.prospect.name, address: scene.prospect.address },
    to: { name: scene.sender.name, address: scene.sender.address },
    subject: answer.subject,
    date: scene.at,
    messageId: `<${answer.tag}.${mail.id}.${scene.serial}@${domain}>`,
    inReplyTo: `<${mail.messageId}>`,
    references: `${earlier} <${mail.messageId}>`.trim(),
    headers: { ...answer.headers },
    baseBoundary: `${answer.tag}-${mail.id}`,
    newline: 'win',
    ...answer.body,
  });
  return composer.compile().build();
}

/** "Re:" once, whatever stood there before. */
export function replySubject(subject: string): string {
  return /^re\s*:/i.test(subject) ? subject : `Re: ${subject}`;
}
