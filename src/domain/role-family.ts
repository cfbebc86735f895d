// A whole department in one word ("engineers", "ventes"): whoever holds a role of that family is meant.
import type { RoleWords } from './role-words.ts';
import { phrasesOf } from './role-words-abroad.ts';
import { says, spaced } from './words.ts';

const families: ReadonlyMap<string, string> = new Map(
  Object.entries({
    engineering:
      'engineer|engineering|tech|technology|ingenieur|ingenieure|ingenierie|technique|ingenier(o/a)|ingenieria|ingegnere|ingegneria|engenheir(o/a)|engenharia|technik',
    it: 'it|informatique|informatik|informatica|ict',
    sales: 'sales|ventes|vertrieb|ventas|vendite|verkoop|vendas',
    marketing: 'marketing',
    finance: 'finance|finanzen|finanzas|finanza|financien|financas|accounting|comptabilite',
    people: 'hr|rh|people|human resources|ressources humaines|personal|recursos humanos|risorse umane',
    product: 'product|produit|produkt|producto|prodotto|produto',
    data: 'data|donnees|daten|datos|dati|dados',
    legal: 'legal|juridique|recht|juridico|legale',
    design: 'design',
    customer: 'customer|customer support|service client|kundenservice',
  }).flatMap(([family, words]) => phrasesOf(words).map((word) => [spaced(word), family] as const)),
);

/** Families whose people may be called engineers. */
const technical = new Set(['engineering', 'data', 'it', 'security']);

/** Whether the roles that a title holds are of the department that was asked for; null when none was, or none is known. */
export function holdsFamily(
  title: string,
  { wanted, held }: { wanted: string; held: readonly RoleWords[] },
): boolean | null {
  const family = families.get(spaced(wanted));
  if (family === undefined || held.length === 0) return null;
  if (held.some((role) => role.family === family)) return true;
  return technical.has(family) && says(title, wanted) && held.every((role) => technical.has(role.family));
}
