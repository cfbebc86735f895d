// More notices: of mailbox providers, Exchange and filters, as notices.ts has those of mail servers.
import type { Notice } from './notices.ts';

const daemon = 'Mail Delivery Subsystem <MAILER-DAEMON@mx.rayo.example>';

export const noticesOfProviders: readonly Notice[] = [
  {
    system: 'a provider that names its people without a domain',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@kita.example>',
    subject: 'Mail Delivery Problem',
    body: 'Your mail to the following recipients could not be delivered because they take none with pictures:\n\tmio\n',
    type: 'soft',
  },
  {
    system: 'a relay that says the address in a header alone',
    from: daemon,
    subject: 'Mail delivery failed',
    headers: 'X-Failed-Recipients: mio@kita.example\n',
    body: 'A message sent by\n\n  <ana@rayo.example>\n\ncould not be delivered.\n',
    type: 'soft',
  },
  {
    system: 'Exchange, Swedish',
    from: 'Microsoft Outlook <postmaster@kita.example>',
    subject: 'Olevererbart: Hej',
    body: 'Leverans till dessa mottagare misslyckades:\n\nmio@kita.example\nDen e-postadress du angav hittades inte.\n',
    type: 'hard',
  },
  {
    system: 'Exchange, Italian',
    from: 'Microsoft Outlook <postmaster@kita.example>',
    subject: 'Non recapitabile: Ciao',
    body: "Recapito non riuscito per i seguenti destinatari:\n\nmio@kita.example\nImpossibile trovare l'indirizzo di posta elettronica.\n",
    type: 'hard',
  },
  {
    system: 'a provider whose customer wrote to herself',
    from: daemon,
    subject: 'Undelivered Mail',
    body: 'Your message could not be delivered to:\n\n<ana@rayo.example>: mailbox is full\n',
    type: 'soft',
    to: ['ana@rayo.example'],
  },
  {
    system: 'Exchange Online without a report',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec@rayo.example>',
    subject: 'Undeliverable: Hello',
    body: "Your message to mio@kita.example couldn't be delivered.\n\nmio wasn't found at kita.example.\n",
    type: 'hard',
  },
  {
    system: 'a Korean provider',
    from: 'MAILER-DAEMON@kita.example',
    subject: '메일이 전달되지 않았습니다',
    body: 'mio@kita.example: 존재하지 않는 사용자입니다.\n',
    type: 'hard',
  },
  {
    system: 'a provider that says whom to ask',
    from: daemon,
    subject: 'Undelivered Mail',
    body: 'Your message could not be delivered.\n\n<mio@kita.example>: 550 User unknown, please contact lena@help.example\n\nFor assistance, please write to team@help.example.\n',
    type: 'hard',
  },
  {
    system: 'a mail filter that blocks a mail of ours',
    from: 'MailMarshal <mailmarshal@kita.example>',
    subject: 'Content violation',
    body: 'Your message to mio@kita.example was blocked: 550 attachment not allowed\n',
    type: 'sender',
  },
  {
    system: 'Exchange 5.5',
    from: 'Haus-Post <post@kita.example>',
    subject: 'Undeliverable: Hello',
    headers: 'X-MS-Embedded-Report:\n',
    body: 'Your message did not reach the following recipient(s):\n\nmio@kita.example on Sunday\n    The recipient name is not recognized\n',
    type: 'hard',
  },
];
