// Who was named instead: an address, a name, or both ("please talk to Priya Shah, priya@nord.example").

export type Referral = { readonly name: string | null; readonly address: string | null };

const address = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}/i;

const name = String.raw`(?!\p{Lu}['’]\p{Ll})\p{Lu}[\p{L}'’-]{1,20}(?: (?:(?:van|von|de|da|di|del|der|den|dos|la|le|el) ){0,2}\p{Lu}[\p{L}'’-]{1,20}){0,2}`;
const title = String.raw`(?:Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Herrn?|Frau|M\.|Mme|Monsieur|Madame|Sr\.?|Sra\.?|Signor[ae]?|Sig\.?(?:ra)?|dhr\.?|mevr\.?|mevrouw|meneer|Sr\(a\)\.?)`;

/** Words right before a name. */
const leads =
  '(?:contact|reach out to|reach|talk to|speak to|speak with|write to|e-?mail|ask|to|with|try|colleague|boss|manager|successor|copying|cc|copied|looping in|adding|an|mit|bei|Kollegin|Kollege|Kollegen|Nachfolgerin|Nachfolger|an die|zuständig ist|verantwortlich ist|contactez|contacter|écrivez à|à|avec|collègue|directrice|directeur|responsable|con|a|compañero|compañera|colega|collega|alla|al|con il|met|aan|bij|com|ao|à minha colega|minha colega|meu colega|por|is)';

const patterns: readonly RegExp[] = [
  new RegExp(`${title} (${name})`, 'u'),
  new RegExp(
    `(?<![\\p{L}])${leads}(?: (?:my|our|the|meine[nrm]?|mein|unsere[nrm]?|ma|mon|notre|mi|nuestr[oa]|il|la|mi[oa]|nostr[oa]|mijn|onze|o|a|meu|minha|noss[oa])){0,2}(?: (?:colleague|Kollegin|Kollegen?|collègue|compañer[oa]|colega|collega)s?)?,? (?:${title} )?(${name})`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}])(${name}),? (?:qui |die |der |que |che |who |quien )?(?:is|ist|est|es|è|é|handles|manages|owns|looks after|kümmert|s'en occupe|s'occupe|se encarga|lleva|gestiona|si occupa|gaat|trata|cuida)(?![\\p{L}])`,
    'u',
  ),
];

/** Capitalised words that begin sentences and are nobody. */
const nobody =
  /^(?:I|We|You|He|She|It|They|This|That|The|There|Our|My|Your|Please|Thanks|Hello|Hi|Dear|Ich|Wir|Sie|Es|Das|Die|Der|Unser\w*|Mein\w*|Bitte|Danke|Ihr\w*|Je|Nous|Vous|Il|Elle|Ce|Cela|Cette|C|Merci|Bonjour|Yo|Usted|Ella|Esto|Eso|Este|Esta|Gracias|Hola|Io|Lei|Lui|Questo|Questa|Grazie|Ik|Wij|Hij|Dit|Dat|Deze|Bedankt|Eu|Ele|Ela|Isto|Isso|Obrigad\w|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Einkauf|Marketing|Vertrieb|IT|HR|Purchasing|Procurement|What|How|Who|Which|Mr|Mrs|Herr|Frau|Kolleg\w*|Projekt\w*|Thema|Budget|Team|Abteilung)$/;

/** Null when neither a name nor an address is found. */
export function referralIn(text: string): Referral | null {
  const found = address.exec(text)?.[0].toLowerCase() ?? null;
  const straight = text.replaceAll('’', "'");
  const named =
    patterns.map((pattern) => pattern.exec(straight)?.[1] ?? '').find((one) => isPerson(one)) ?? null;
  return found === null && named === null ? null : { name: named, address: found };
}

function isPerson(name: string): boolean {
  return name !== '' && !nobody.test(name.split(' ')[0] ?? '');
}
