// Hasty, angry, polite and legal ways to say "no more mail", and what comes near and is none: our own set, invented
// people only. One line each: language, text.

const wishes = `
en we dont want any of this, leave our staff alone
en I'm not interested, so please don't write back.
en I want out of this list
fr Pas intéressé, merci de me supprimer de vos fichiers.
de Nehmen Sie Abstand von weiteren Mails.
en Kindly expunge our details, we don't deal with cold callers.
en whoa, do NOT pitch me again. ever.
en I dont rember subscribing to this. Remvoe me
en Tell your boss to take us off the sheet
en this address is not for marketing, stop using it
en Please make sure neither I nor my colleagues hear from you again.
en No. And don't try my colleagues either.
fr Merci d'effacer toute trace de mon contact chez vous
fr je vous interdis de réutiliser cette adresse
fr pas la peine de relancer, sortez nous de vos fichiers
fr STOP SVP MERCI
fr J'exerce mon droit d'opposition.
fr vous pouvez m'enlever de votre listing
fr Je ne veux plus de vos relances
de Bitte unsere Kontaktdaten aus Ihren Unterlagen tilgen
de lasst das mit den mails
de ich untersage Ihnen die weitere Nutzung meiner Adresse
de Bin raus, bitte nicht nochmal schreiben.
de Wir möchten künftig nicht mehr von Ihnen angesprochen werden.
de Auskunft nach Art. 15 und anschließend Löschung nach Art. 17 DSGVO bitte
es Hagan el favor de no escribir más a esta cuenta
es quítenme de ahí
es Les prohíbo que usen mi correo
es bajenme de la lista xfa
es Ni a mí ni a mis compañeros nos escriban más
es Que me borréis, hombre
it Eliminateci dal vostro CRM
it Stop, non insistete
it chiedo la rimozione immediata del contatto
it vi prego, niente più messaggi
it Non usate più questo indirizzo per le vostre offerte
it Mi tolga per cortesia dagli invii
nl Graag mijn mailadres uit jullie administratie
nl ik wil hier van af
nl Verzoek: contact met ons bedrijf staken
nl niet nog een keer mailen!
nl u mag mijn gegevens niet meer gebruiken
nl Meld mij af
pt Favor tirar o meu nome daí
pt não me contatem nunca mais
pt Retirem-nos das vossas listagens
pt dispenso os vossos emails, apaguem o meu registo
pt não usem mais este endereço
pt Solicito a remoção imediata
en Can you please wipe whatever info of mine you're holding? I don't know how you found me.
en I've asked twice already. Next mail goes to the ICO.
en How did this reach me? I want my address gone from your systems today.
en DELETE ALL MY INFO
fr Bonsoir, je n'ai rien demandé, merci d'arrêter là.
fr désabonement
fr En application du RGPD je vous mets en demeure de supprimer toute donnée nous concernant
de Nerven Sie jemand anderen
de nehmt mich da bitte raus
de Hallo Lea, wir sind versorgt. Bitte auch keine Kollegen von mir anschreiben. VG
es Ruego eliminen cualquier dato mío
es quien os dio mi mail?? fuera de vuestra base ya
es No deseo que me envíen nada
es no kiero mas mails
it mai più mail grazie
it Vi diffido dal contattarmi ulteriormente
it Buongiorno Sara, grazie ma no. Vi prego inoltre di non inviare altro ai miei colleghi.
nl uitschijven
nl Beste, geen behoefte. Benader ook mijn collega's niet meer.
nl mij graag uit het systeem gooien
pt Tirem-me daí por favor
pt desinscrever
pt Agradeço que não me voltem a enviar nada
pt Olá Rita, obrigada, mas já temos. Já agora, não escrevam aos meus colegas.
`;

const nearMisses = `
en As I said before, call me in March.
en I told you already, we use a competitor.
en I asked my boss twice, no answer yet. Ping me next week?
en I was told before that the price is 100 a month. Is that right?
en We refuse most cold mails but yours was good. Call me.
en Does your tool respect the right to erasure (art. 17 GDPR)?
en I never subscribed to such a tool before, how does it work?
en We already asked for a demo twice, nobody came back.
en Sounds like an end to our troubles with mails! Tell me more.
en Do not use this address, use jane@kita.example.
en I'd like to be removed from the decision, my colleague decides.
de Bitte senden Sie mir keine Präsentation, sondern nur den Preis.
de Nehmen Sie bitte meinen Kollegen mit in den Verteiler.
es No me mandes la presentación, solo el precio.
es ¿De dónde sacó mi correo? Me interesa igual.
pt Seu email caiu no spam. Tenho interesse.
en My boss wants no more than two vendors on the list, are you cheap?
en Don't forget to send me the contract again
en We had no contact with your company before. What do you do?
en Can your product delete our customers' data on request?
en Please take me off CC for the calendar, but yes to Tuesday's demo
en I never got your second email, send it again?
en Our spam filter ate it. Please resend.
en We do not want to change vendors this year.
en Please write to my colleagues in procurement instead of me.
en We'd like to get out of our contract first, then talk.
en Kill two birds with one stone: come Tuesday
en Without permission from our CFO I cannot decide. Ask me in May.
fr Nous n'avons pas besoin de cela, merci.
fr Pas d'autorisation budgétaire avant juin.
fr Je ne suis plus dans cette entreprise, contactez Paul
fr Pouvez-vous nous aider à supprimer nos doublons ?
fr Nous avons trop de mails à trier, votre outil aide ?
fr Cela ne nous concerne plus, merci quand même.
fr Encore merci, mais je n'ai pas le temps
fr Où en est notre contact chez vous ?
de Nein, wir haben dafür keinen Bedarf mehr.
de Ich bin nicht mehr zuständig, schreiben Sie bitte Frau Kern
de Mehr als drei Mails pro Woche schreiben wir nicht. Lohnt sich das?
de Unser Kontakt bei Ihnen war Herr Voss, ist er noch da?
de Wir haben das Budget gestrichen.
de Ohne Zustimmung des Betriebsrats geht nichts, melden Sie sich im Mai.
de Keine Zeit gerade, schicken Sie mir mehr Infos.
de Wie nutzen Sie unsere Daten?
es No tenemos más tiempo este mes
es Ya no necesitamos este servicio
es ¿Puede quitar el IVA y enviarme otra vez la oferta?
es Nunca hemos trabajado con ustedes, cuénteme más
es Sin autorización del director no puedo decidir
it Non abbiamo più bisogno di questo servizio
it Senza autorizzazione del direttore non posso decidere
it Mi tolga una curiosità: quanto costa?
it Non ho più il suo numero, me lo manda?
nl Wij hebben dit niet meer nodig
nl Zonder toestemming van de directie kan ik niets beslissen
nl Mijn collega is weg, ik neem contact op
nl Niemand heeft mij nog gebeld
pt Já não precisamos deste serviço
pt Sem autorização da direção não posso decidir
pt Tire-me uma dúvida: quanto custa?
pt Nunca recebi o vosso contacto, pode enviar de novo?
en Could you drop the pricing page from the deck and resend?
fr Supprimez la ligne 3 du devis et renvoyez-le
de Mehr Informationen bitte
es Póngame en su lista
it Non ci siamo più sentiti, come procede?
pt Apaguei o seu email sem querer, pode reenviar?
en how do your customers opt out?
en We had to stop our project last month, but come back in June
fr retirez le deuxième paragraphe de l'offre svp
fr Nous cherchons à arrêter les mails de prospection faits à la main
de dieses Jahr kein Budget mehr
es por favor borre el adjunto anterior, tenía errores
es ¿Cumplen con el RGPD?
it tolga il secondo paragrafo dell'offerta
it non lavoro più agli acquisti, contatti Luca
nl geen budget meer dit jaar
pt apague o anexo anterior, estava errado
pt cumprem o RGPD?
`;

type Said = { readonly language: string; readonly text: string };

const linesOf = (list: string): readonly Said[] =>
  list
    .trim()
    .split('\n')
    .map((line) => ({ language: line.slice(0, 2), text: line.slice(3) }));

/** Each of these wants to be left alone. */
export const saidWishes = (): readonly Said[] => linesOf(wishes);

/** None of these does. */
export const saidNearMisses = (): readonly Said[] => linesOf(nearMisses);
