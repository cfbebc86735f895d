// What the footers of the 24 official languages of the EU teach people to answer: "STOP", "Abmelden", "Odhlásit". Such
// a word is a wish only when it is the whole answer. Over plain words: without accents, small letters.

const byLanguage = {
  bg: 'отписване|отписвам се|отпишете ме|отпиши ме|отказвам се|отказ|спрете|спри|прекратете|премахнете ме|изтриите ме',
  cs: 'odhlasit(?: se)?|odhlaste me|odhlaseni|odhlasuji se|prestante|dost|vymazat|vymazte(?: me)?|smazat|smazte|odstranit|odstrante me|zrusit|zruste',
  da: 'afmeld(?: mig)?|afmelding|frameld(?:ing| mig)?|opsig|slet(?: mig)?|fjern mig|ophor|hold op',
  de: 'abmelden|abmeldung|abbestellen|austragen|loschen|loeschen|aufhoren|aufhoeren|stopp|schluss|raus|entfernen',
  el: 'διαγραφη|διαγραψτε με|διακοπη|σταματηστε|σταματα|στοπ|απεγγραφη|καταργηση|τελος',
  en: 'stop+|unsubscribe|unsubscribed|unsub|remove|delete|opt[- ]?out|cancel|end|quit|enough|stop all|stop it|stop this|arret',
  es: '(?:de |la )?baja|darme de baja|dar de baja|eliminar|borrar|quitar|parar|cancelar|anular|basta|alto|desuscribir(?:me|se)?|desinscribir(?:me)?',
  et: 'lopeta(?:ge)?|loobu(?:n|da)?|loobumine|tuhista(?:da)?|eemalda(?:ge)?|kustuta(?:ge)?|katkesta',
  fi: 'poista(?:kaa)?(?: minut)?|peru(?:uta|utus)?|lopeta|lopettakaa|peru tilaus|poistu|eroa|riittaa',
  fr: 'arret(?:er|ez)?|stop pub|desinscription|desabonnement|desinscrire|desabonner|desinscrivez[- ]moi|desabonnez[- ]moi|resilier|supprimer|retirer|effacer|assez',
  ga: 'diliostail|stad(?:aigi)?|scrios|bain me|cealaigh',
  hr: 'odjav[aei]|odjaviti|odjavite me|prestanite|prestani|stani(?:te)?|ukloni(?:te)?(?: me)?|izbrisi(?:te)?(?: me)?|obrisi(?:te)?(?: me)?|dosta',
  hu: 'leiratkozas|leiratkozom|leiratkozni|leiratkozok|torles|toroljenek|torolje(?: ki)?|torolj|eleg|allj|hagyjak abba|lemondas',
  it: 'cancellazione|cancellami|cancellatemi|cancellare|disiscrizione|disiscrivimi|disiscrivetemi|disiscriviti|rimuovere|rimuovimi|rimuovetemi|basta|elimina|smettetela',
  lt: 'atsisakyti|atsisakau|atsisakymas|isregistruoti|istrinti|istrinkite|pasalinti|pasalinkite|nutraukti|sustabdyti|baikite|liaukites|stabdyti',
  lv: 'atrakstities|atrakstit|atrakstisanas|atteikties|atsakos|partraukt|partrauciet|izdzest|izdzesiet|dzest|nonemt|beidziet|pietiek',
  mt: 'ieqaf|waqqaf|waqqafni|nehhini|neħħini|hassar|ħassar|hassarni|ħassarni|nixtieq nieqaf|bizzejjed|biżżejjed',
  nl: 'uitschrijven|uitschrijving|schrijf (?:me|mij) uit|afmelden|afmelding|meld (?:me|mij) af|verwijder(?:en)?|stoppen|opzeggen|genoeg|kappen',
  pl: 'wypisz(?: mnie| sie)?|wypiszcie mnie|wypisuje sie|wypisac|rezygnuje|rezygnacja|usun(?: mnie)?|usuncie(?: mnie)?|usunac|anuluj|dosc|odsubskrybuj|nie pisac',
  pt: 'sair|cancelar(?: (?:a )?(?:inscricao|subscricao))?|remover|parar|descadastrar|apagar|eliminar|anular|desinscrever|desinscricao|chega',
  ro: 'dezabonare|dezabonati-ma|dezaboneaza-ma|dezabonez|ma dezabonez|opriti(?:-va)?|opreste|stergeti(?:-ma)?|sterge|renunt|anulare|gata|ajunge',
  sk: 'odhlasit(?: sa)?|odhlaste ma|odhlasenie|odhlasujem sa|prestante|dost|vymazat|vymazte(?: ma)?|odstranit|odstrante ma|zrusit|zruste',
  sl: 'odjav[aei]|odjavim|odjaviti se|odjavite me|prenehajte|nehajte|izbrisi(?:te)?(?: me)?|odstrani(?:te)?(?: me)?|ustavi(?:te)?|dovolj',
  sv: 'avregistrera(?: mig)?|avregistrering|avprenumerera|avprenumerering|avanmal(?:an|ning)?|avsluta|avanmala|stopp|sluta|ta bort(?: mig)?|avboj',
  beyond:
    'avmeld(?:ing)?|meld meg av|stopp|slutt|отписаться|отпишите(?: меня)?|отписка|стоп|хватит|відписатися|iptal|abonelikten cik|配信停止|退订|退訂|수신거부',
} as const;

/** All of them, as one source of alternatives. */
export const stopWords: string = Object.values(byLanguage).join('|');
