// Receipts that are only words: "it arrived" and "it was read" (or deleted unread), from many programs and languages.
const mio = 'Mio <mio@kita.example>';
const exchange = 'Microsoft Outlook <postmaster@kita.example>';
const daemon = 'Mail Delivery System <MAILER-DAEMON@kita.example>';
const about = 'Your message\n\n  To: Mio\n  Subject: Hello\n\n';

/** Kind, who writes, subject, text. */
export const receipts: readonly (readonly [string, string, string, string])[] = [
  [
    'delivery_notice',
    exchange,
    'Delivered: Hello',
    `${about}was delivered to the following recipients:\nMio`,
  ],
  [
    'delivery_notice',
    exchange,
    'Relayed: Hello',
    'Delivery to these recipients is complete, but no delivery notification was sent by the other server:\nmio@kita.example',
  ],
  [
    'delivery_notice',
    exchange,
    'Relayé : Bonjour',
    'La remise à ces destinataires est terminée, mais aucune notification de remise n’a été envoyée :\nmio@kita.example',
  ],
  [
    'delivery_notice',
    exchange,
    'Weitergeleitet: Hallo',
    'Die Zustellung an diese Empfänger ist abgeschlossen, es wurde keine Zustellbenachrichtigung gesendet:\nmio@kita.example',
  ],
  [
    'delivery_notice',
    daemon,
    'Successful Mail Delivery Report',
    'Your message was successfully delivered.\n\n<mio@kita.example>: delivery via mx: 250 2.1.5 Ok',
  ],
  [
    'delivery_notice',
    daemon,
    'Mail Delivery Status Report',
    'Here is the report that you requested.\n\n<mio@kita.example>: delivery via mx.kita.example[192.0.2.1]:25: 250 2.1.5 Ok',
  ],
  [
    'bounce',
    daemon,
    'Mail Delivery Status Report',
    'Here is the report that you requested.\n\n<mio@kita.example>: host mx said: 550 5.1.1 User unknown',
  ],
  ['read_receipt', mio, 'Read: Hello', `${about}was read on Sunday.`],
  ['read_receipt', mio, 'Not read: Hello', `${about}was deleted without being read on Sunday.`],
  ['read_receipt', mio, 'Return Receipt', 'Your\n document: Hello\n was received\n by: Mio/Kita\n at: 10:00'],
  ['read_receipt', mio, 'Gelesen: Hello', 'Ihre Nachricht wurde am Sonntag gelesen.'],
  ['read_receipt', mio, 'Lu : Bonjour', 'Votre message a été lu dimanche.'],
  ['read_receipt', mio, 'Non lu : Bonjour', 'Votre message\n\na été supprimé sans être lu dimanche.'],
  ['read_receipt', mio, 'No leído: Hola', 'El mensaje\n\nse eliminó sin haber sido leído el domingo.'],
  ['read_receipt', mio, 'Non letto: Ciao', 'Il messaggio\n\nè stato eliminato senza essere stato letto.'],
  ['read_receipt', mio, 'Niet gelezen: Hallo', 'Uw bericht\n\nis verwijderd zonder dat het is gelezen.'],
  ['read_receipt', mio, 'Não lida: Olá', 'Sua mensagem\n\nfoi excluída sem ser lida no domingo.'],
  ['reply', mio, 'Re: Read: Hello', 'Yes, I have read it. Tuesday?'],
];
