// "Please stop" in a person's own words. Only new text is looked at: the word in our own quoted footer means nothing.

/** A whole answer that is nothing but the wish. */
const alone =
  /^\W*(?:please\s+|merci\s+|svp\s+)?(?:stop|unsubscribe|remove(?: me)?|opt[- ]?out|d[ée]sinscription|d[ée]sabonnement|d[ée]sinscrire)(?:\s+(?:please|me|thanks?|merci|svp))*\W*$/i;

const wishes: readonly RegExp[] = [
  /\bunsubscribe\s+(?:me|us|my|this)\b/i,
  /\b(?:please|kindly|want to|wish to|like to|could you)\s+(?:unsubscribe|opt[- ]out)\b/i,
  /\b(?:remove|delete|take)\s+(?:me|us|my (?:e-?mail|name|address|data|details|contact)\S*|this (?:e-?mail|address)\S*)\b/i,
  /\b(?:do not|don['’]?t|never|stop)\s+(?:ever\s+)?(?:e-?mail|mail|contact|contacting|e-?mailing|mailing|writ(?:e|ing)|send|sending|spam|spamming)\w*\b(?:[^.!?\n]{0,40}\b(?:me|us|again|any\s?more|anymore|e-?mails?|messages?)\b|\s*[.!]?$)/im,
  /\bdo(?: not|n['’]t) (?:want|wish) to (?:receive|get|hear)\b/i,
  /\bopt(?:ing)? (?:me )?out\b/i,
  /\bno (?:more|further) (?:e-?mails?|messages?|mails?)\b/i,
  /\b(?:d[ée]sinscri(?:re|vez|s)|d[ée]sabonne[rz])\b[^.!?\n]{0,12}\b(?:moi|nous|mon|notre)?/i,
  /\b(?:me|nous)\s+(?:d[ée]sinscrire|d[ée]sabonner|retirer|supprimer|enlever)\b/i,
  /\b(?:retire[rz]|supprime[rz]|enleve[rz]|enlève)[- ](?:moi|nous|mon|mes|notre|cette)\b/i,
  /\bne (?:plus|pas) (?:m['’]|me |nous )(?:[ée]crire|contacter|recontacter|solliciter|envoyer|d[ée]marcher)/i,
  /\bne (?:m['’]|me |nous )(?:[ée]crivez|contactez|recontactez|sollicitez|envoyez)[^.!?\n]{0,30}\bplus\b/i,
  /\bne (?:veux|voulons|souhaite|souhaitons|d[ée]sire)\s+plus\s+(?:recevoir|[êe]tre)\b/i,
  /\bplus (?:de|aucun) (?:e-?mails?|mails?|messages?|courriels?)\b/i,
];

/** True when the new text of a mail asks us to stop writing (English and French). */
export function asksToStop(newText: string): boolean {
  const text = newText.slice(0, 5000).trim();
  return alone.test(text.slice(0, 100)) && text.length <= 100 ? true : wishes.some((wish) => wish.test(text));
}
