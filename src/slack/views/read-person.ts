// What a piece of text says about a person: an address, and the name in front of it ("Camille Roux <c@globex.example>").

export type FoundPerson = { readonly email: string; readonly name: string };

const address = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/u;

/** The first address and the words before it on its line, when they look like a name. */
export function readPerson(text: string): FoundPerson {
  const plain = text
    .slice(0, 4000)
    .replace(/<mailto:([^|>]*)(?:\|[^>]*)?>/g, '$1')
    .replace(/<@[^>]*>/g, ' ');
  const line = plain.split('\n').find((one) => address.test(one)) ?? '';
  const email = address.exec(line)?.[0] ?? '';
  const before = line
    .slice(0, line.indexOf(email))
    .replace(/[<>(),;:"·|–-]+/g, ' ')
    .trim();
  return { email: email.toLowerCase(), name: nameAtEnd(before) };
}

/** Words that begin a sentence before a name. */
const opening = /^(met|hi|hello|dear|from|contact|ask|with|de|bonjour|cher|chère|avec|vu)$/i;

/** Two to four capitalised words at the end. */
function nameAtEnd(text: string): string {
  const words = text.split(/\s+/).filter((word) => !opening.test(word));
  const small = words.findLastIndex((word) => !/^\p{Lu}[\p{L}'’.-]*$/u.test(word));
  const name = words.slice(small + 1).slice(-4);
  return name.length >= 2 ? name.join(' ') : '';
}
