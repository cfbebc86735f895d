// Hasty writing made regular before it is judged: the words that matter most, mistyped, and apostrophes left out.
// Only words whose neighbours mean nothing else are mended; "anmelden" is no mistyped "abmelden".

const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/);

const keywords = wordsOf(`
  unsubscribe unsubscribed unsubscribing subscription remove delete erase contact contacting email emails
  emailing messages mailing address please sending database desabonner desabonnez desabonnement desinscrire
  desinscrivez desinscription supprimer supprimez retirer retirez contacter contactez envoyer envoyez
  arretez adresse coordonnees donnees abmelden austragen abbestellen loschen loeschen entfernen streichen
  kontaktieren schreiben verteiler werbung unterlassen widerspreche eliminar eliminen elimine borrar
  borrenme borrame desuscribir suscripcion escribir escriban contactar contacten enviar correos publicidad
  cancellatemi cancellare cancellazione rimuovere rimuovetemi rimuovimi disiscrivetemi disiscrivimi
  disiscrizione scrivetemi scrivermi contattatemi contattarmi indirizzo uitschrijven uitschrijving afmelden
  verwijder verwijderen gegevens benaderen contacteren remover remova descadastrar descadastre cancelar
  apagar inscricao mensagens escrevam contactem exclua
`);

/** Words of their own that look like one above: never mended. */
const ownWords = new Set(
  wordsOf(`
    anmelden apaga benadeelen beschreiben cancela contatar contato contatti contatto contracting dressed
    ease eliminan lease mail plase rumoured schrieben subscribe subscriptions unsubscriber unsubscribes
    verteilen
  `),
);

const wide = 8;
const known = new Set(keywords);
const byStart = Map.groupBy(keywords, (word) => word.charAt(0));
const missingApostrophe = /(?<!\p{L})(do|did|does|wo|ca|is|are|would|should)nt(?!\p{L})/gu;
const looseElision = /(?<![\p{L}'])([dlmnjs]) (?=[aeiouh]\p{L})/gu;

/** The same plain words with the keywords spelt right. Of each word, at most one slip: a letter lost, doubled or swapped. */
export function mendTypos(words: string): string {
  return words
    .replace(missingApostrophe, "$1n't")
    .replace(looseElision, "$1'")
    .replace(/(?<!\p{L})ur(?!\p{L})/gu, 'your')
    .replace(/\p{L}{5,15}/gu, mended);
}

function mended(word: string): string {
  if (known.has(word) || ownWords.has(word)) return word;
  const like = byStart.get(word.charAt(0)) ?? [];
  return like.find((keyword) => isSlip(word, keyword)) ?? word;
}

/** Whether `word` is `keyword` with one slip. A wrong or added letter counts only in long words. */
function isSlip(word: string, keyword: string): boolean {
  const longer = word.length - keyword.length;
  if (longer < -1 || longer > 1) return false;
  const from = firstDifference(word, keyword);
  const rest = (text: string, skipped: number) => text.slice(from + skipped);
  if (longer === -1 && from === word.length) return keyword.length > wide;
  if (longer === -1) return rest(word, 0) === rest(keyword, 1);
  if (longer === 1) return isAdded(word, keyword, from) && rest(word, 1) === rest(keyword, 0);
  const swapped = word[from] === keyword[from + 1] && word[from + 1] === keyword[from];
  if (swapped) return rest(word, 2) === rest(keyword, 2);
  return isWide(keyword, from) && rest(word, 1) === rest(keyword, 1);
}

function isAdded(word: string, keyword: string, at: number): boolean {
  return isWide(keyword, at) || (at > 0 && at < keyword.length && word[at] === keyword[at - 1]);
}

/** Endings change the meaning ("unsubscribed"), so a strange letter is a slip only inside a long word. */
function isWide(keyword: string, at: number): boolean {
  return keyword.length >= wide && at > 1 && at < keyword.length - 1;
}

function firstDifference(word: string, keyword: string): number {
  let at = 0;
  while (at < word.length && word[at] === keyword[at]) at += 1;
  return at;
}
