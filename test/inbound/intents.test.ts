// How well rules alone understand answers, on our own labelled set. An opt-out that is missed costs most.
import { describe, expect, it } from 'vitest';
import { intents, meaningOf } from '#domain/intent.ts';
import { asksToStop } from '#domain/opt-out-words.ts';
import { newText } from '#domain/quote.ts';
import { saidNearMisses, saidWishes } from './labelled-opt-outs.ts';
import { labelledReplies } from './labelled-replies.ts';

const sunday = new Date('2026-11-22T10:00:00Z');
const replies = labelledReplies();
const heard = (text: string) => meaningOf(newText(text), sunday).intent;

const footers = [
  'If you do not want to hear from us, unsubscribe here: https://mail.example/u/1\nStop these e-mails: reply STOP.',
  'Pour ne plus recevoir nos messages, désinscrivez-vous : https://mail.example/u/1',
  'Wenn Sie keine E-Mails mehr erhalten möchten, melden Sie sich ab: https://mail.example/u/1',
  'Si no desea recibir más correos, dese de baja: https://mail.example/u/1',
  'Per non ricevere altre e-mail, si cancelli dalla lista: https://mail.example/u/1',
  'Geen e-mails meer ontvangen? Schrijf u uit: https://mail.example/u/1',
  'Para não receber mais e-mails, cancele a subscrição: https://mail.example/u/1',
];
const quotes = footers.flatMap((footer) => [
  `On Tue, Nov 24, 2026 at 3:14 PM Ana Ruiz <ana@rayo.example> wrote:\n> Hello,\n>\n> ${footer.replaceAll('\n', '\n> ')}`,
  `-----Original Message-----\nFrom: Ana Ruiz <ana@rayo.example>\nSent: Tuesday, November 24, 2026 3:14 PM\nTo: Ada\nSubject: Hello\n\nHello,\n\n${footer}`,
  `Le mar. 24 nov. 2026 à 15:14, Ana Ruiz <ana@rayo.example> a écrit :\n\nBonjour,\n\n${footer}`,
  `Von: Ana Ruiz <ana@rayo.example>\nGesendet: Dienstag, 24. November 2026 15:14\nAn: Ada\nBetreff: Hallo\n\n${footer}`,
]);

function scoreOf(intent: string): number {
  const right = replies.filter((one) => one.intent === intent && heard(one.text) === intent).length;
  const said = replies.filter((one) => heard(one.text) === intent).length;
  const wanted = replies.filter((one) => one.intent === intent).length;
  return (2 * right) / (said + wanted);
}

describe('the labelled answers', () => {
  it('are 150 and more in seven languages', () => {
    expect(replies.length).toBeGreaterThanOrEqual(150);
    expect(new Set(replies.map(({ language }) => language)).size).toBe(7);
    expect(new Set(replies.map(({ intent }) => intent))).toEqual(new Set(intents));
  });

  it('of those who want to be left alone are heard, 99 of 100', () => {
    const wishes = replies.filter(({ intent }) => intent === 'opt_out');
    const missed = wishes.filter(({ text }) => !asksToStop(newText(text))).map(({ text }) => text);
    expect(missed.length / wishes.length, missed.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('of all others opt nobody out, also above a mail of ours with its footer', () => {
    const others = replies.filter(({ intent }) => intent !== 'opt_out');
    const wrong = others.flatMap(({ text }) =>
      ['', ...quotes].filter((quote) => asksToStop(newText(`${text}\n\n${quote}`))).map(() => text),
    );
    expect(wrong).toEqual([]);
  });

  it('are understood by rules alone: macro F1 of 0.85 and more', () => {
    const wrong = replies.filter(({ intent, text }) => heard(text) !== intent);
    const list = wrong.map(({ intent, text }) => `${intent} heard as ${heard(text)}: ${text}`).join('\n');
    const macro = intents.reduce((sum, intent) => sum + scoreOf(intent), 0) / intents.length;
    expect(macro, list).toBeGreaterThanOrEqual(0.85);
  });
});

describe('hasty wishes to be left alone, and what comes near', () => {
  it('are all heard', () => {
    const missed = saidWishes().filter(({ text }) => heard(text) !== 'opt_out');
    expect(saidWishes().length).toBeGreaterThanOrEqual(60);
    expect(missed).toEqual([]);
  });

  it('opt nobody out who only came near', () => {
    expect(saidNearMisses().length).toBeGreaterThanOrEqual(40);
    expect(saidNearMisses().filter(({ text }) => asksToStop(newText(text)))).toEqual([]);
  });

  it.each(
    'Отписване,Odhlásit,Afmeld,Frameld mig,Abmelden,Διαγραφή,Unsubscribe,Baja,Loobu,Poista,Désinscription,Díliostáil,Odjava,Leiratkozás,Cancellazione,Atsisakyti,Atrakstīties,Neħħini,Afmelden,Wypisz,Descadastrar,Dezabonare,Odhlásiť,Odjavi,Avprenumerera,STOP,S.T.O.P.'.split(
      ',',
    ),
  )('"%s" as the whole answer is one', (word) => {
    expect(heard(word)).toBe('opt_out');
    expect(heard(`${word.toUpperCase()}!`)).toBe('opt_out');
  });
});

describe('the time that is named for later', () => {
  it.each([
    ['Not now, please ask again in March.', '2027-03-01'],
    ['Circle back in Q2, we are not ready right now.', '2027-04-01'],
    ['Not now. Try me in six weeks.', '2027-01-04'],
    ['Our budget is frozen until January.', '2027-01-01'],
    ['Not at the moment, next year perhaps.', '2027-01-04'],
    ['Ce n’est pas le bon moment, recontactez-moi en mars.', '2027-03-01'],
    ['Pour le moment non, revenez vers moi dans deux mois.', '2027-01-22'],
    ['Derzeit nicht, melden Sie sich im Februar wieder.', '2027-02-01'],
    ['Im Moment nicht. Bitte nächstes Quartal noch einmal melden.', '2027-01-01'],
    ['Ahora no, escríbame en mayo.', '2027-05-03'],
    ['Al momento no, ricontattateci a settembre.', '2027-09-01'],
    ['Nu niet, neem in april opnieuw contact op.', '2027-04-01'],
    ['Neste momento não, volte a contactar-me em fevereiro.', '2027-02-01'],
    ['Too busy right now, contact me again on 7 December.', '2026-12-07'],
    ['Not now.', null],
  ])('%s', (text, day) => {
    expect(meaningOf(text, sunday)).toMatchObject({ intent: 'not_now', askAgainOn: day });
  });
});

describe('the person who is named instead', () => {
  it.each([
    [
      'I am not the right person. Please contact Priya Shah (priya@nord.example).',
      'Priya Shah',
      'priya@nord.example',
    ],
    ['My colleague Marek Vos handles procurement.', 'Marek Vos', null],
    ['Bitte wenden Sie sich an Frau Jana Kühn, ich bin nicht zuständig.', 'Jana Kühn', null],
    ['C’est Hugo Petit qui s’occupe de ce sujet.', 'Hugo Petit', null],
    ['No soy la persona adecuada, escriba a lucia@costa.example', null, 'lucia@costa.example'],
    ['Di questo si occupa la mia collega Sara Conti.', 'Sara Conti', null],
    ['Neem contact op met Eva Smit, ik ben niet de juiste persoon.', 'Eva Smit', null],
    ['Não sou a pessoa certa, fale com a Rita Nunes.', 'Rita Nunes', null],
    ['I am not the right person, sorry.', null, null],
  ])('%s', (text, name, address) => {
    const wanted = name === null && address === null ? null : { name, address };
    expect(meaningOf(text, sunday)).toMatchObject({ intent: 'referral', referral: wanted });
  });
});
