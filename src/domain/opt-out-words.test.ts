import { expect, it } from 'vitest';
import { asksToStop } from './opt-out-words.ts';

it.each([
  'STOP',
  'stop.',
  'Please stop',
  'Unsubscribe',
  'Please unsubscribe me from this list.',
  'Please take me off your list and do not write to me again.',
  'Hello,\n\nI do not want to receive any more e-mails from you. Please remove my address.',
  'Remove me from your mailing list',
  'Do not contact me again!',
  "Don't email me anymore",
  'Stop emailing me',
  'I would like to opt out.',
  'No more emails please',
  'No cold emails please.',
  'Merci, pas de prospection.',
  'Bitte keine Werbung',
  'désinscription',
  'Merci de me retirer de votre liste et de ne plus m’écrire.',
  'Je ne souhaite plus recevoir vos e-mails. Merci de supprimer mon adresse.',
  'Bonjour, veuillez me désinscrire.',
  'Désabonnez-moi svp',
  'Ne me contactez plus.',
  'Retirez-moi de votre base',
  'How do I unsubscribe?',
  'I withdraw my consent.',
  'Bitte aus dem Verteiler nehmen',
  'No autorizo el uso de mis datos.',
  'Sluta mejla mig.',
  'Fjern meg fra listen.',
  'Ota minut pois listalta ja poistakaa osoitteeni.',
  'Proszę nie pisać do mnie więcej.',
  'Удалите меня из рассылки.',
  '配信停止してください',
  '请不要再给我发邮件',
  '수신거부',
])('hears "%s"', (text) => {
  expect(asksToStop(text)).toBe(true);
});

it.each([
  'Thank you, but we are not interested. We already have a solution that we are happy with.',
  'Not now, please ask me again in March.',
  'I am not the right person. Please write to my colleague Priya (priya@nord.example).',
  'We never stop learning. Can you call me on Tuesday?',
  'Do you also offer a stop-loss option?',
  'How do your customers unsubscribe?',
  'Please send me the price list.',
  'Non merci, cela ne correspond pas à nos besoins.',
  'Ce n’est pas le bon moment. Recontactez-moi en mars.',
  'Je ne suis pas la bonne personne.',
  'Nous ne pouvons plus attendre, appelez-moi !',
  'Can you get me the price by Friday?',
  'Your mail ended up in my spam folder, but it sounds good.',
  'Does it remove duplicates from our list?',
  "I don't agree with the price.",
  'Please do not hesitate to contact me.',
  'Please do not contact me before March.',
  'Stop by our office on Tuesday!',
  'Nous ne faisons pas de prospection par mail, montrez-nous.',
  'Wir machen keine Werbung. Wie hilft uns das?',
  'We send no cold emails today. How would it work?',
  'Remove, rename, sort: can it do all that?',
  'Wij versturen geen nieuwsbrieven, dus niet nodig.',
  'N’hésitez pas à me contacter.',
  'Merci de ne pas me relancer avant septembre.',
  'Je n’ai plus reçu de mail de votre part, pouvez-vous le renvoyer ?',
  'Wir haben keine Anfragen dazu.',
  'Ich habe keine E-Mail mehr von Ihnen bekommen, bitte nochmal senden.',
  'No me contactaron ayer, ¿pueden llamarme?',
  'Non ho ricevuto la mail, può inviarla di nuovo?',
  'Stuur me geen pdf maar een link.',
  '',
])('does not hear it in "%s"', (text) => {
  expect(asksToStop(text)).toBe(false);
});

it('answers fast on a very long text', () => {
  const start = performance.now();
  asksToStop('do not '.repeat(100_000));
  asksToStop('ne me '.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(500);
});
