// Answers to first mails as people write them, with what they want: our own set, invented people only. One line each:
// language, intent, text; "\n" is a line break.
export type Labelled = { readonly language: string; readonly intent: string; readonly text: string };

const lines = String.raw`
en interested Sounds interesting. Could you do Thursday at 3?
en interested Happy to have a quick chat. My calendar is pretty open next week.
en interested Yes please, send over the case study and two time slots.
en interested This is exactly what we have been looking for. Call me on my mobile.
en interested Sure, let's set up a call.\n\nThanks,\nTobias
en interested I'd love to see a demo. Mornings are best.
en question How much does it cost for a team of forty?
en question Does it integrate with our ERP? We run an older version.
en question Where did you get my address?
en question What makes you different from the usual tools?
en question Is your data hosted in Europe?
en not_now Thanks for reaching out. Not right now, but please ask again in March.
en not_now We are in the middle of a migration. Circle back in Q2?
en not_now Our budget is frozen until January. Let's talk then.
en not_now Too busy at the moment, try me in six weeks.
en referral I'm not the right person for this. Please contact Priya Shah (priya.shah@nordlicht.example).
en referral My colleague Marek Vos handles procurement, I have cc'd him.
en referral I left that team last year. Ingrid Holm took over my role.
en referral You should talk to our head of operations, Ana Ruiz.
en not_interested Thanks, but we are not interested.
en not_interested No thanks. We already have a supplier we are happy with.
en not_interested We do all of this in-house and don't need any help.
en not_interested We'll pass on this one, good luck.
en opt_out Please remove me from your list.
en opt_out Stop emailing me.
en opt_out Unsubscribe
en opt_out I never signed up for this, do not contact me again.
en opt_out Take me off your mailing list immediately, please.
en opt_out Under GDPR I object to the processing of my data. Delete my details.
en unsure Ok.
en unsure Thanks, received.
en unsure Hm, let me think about it.
fr interested Bonjour, cela m'intéresse. Êtes-vous disponible mardi matin ?
fr interested Oui, avec plaisir. Appelez-moi demain.
fr interested Pourquoi pas, envoyez-moi votre plaquette.
fr interested Votre proposition nous intéresse, calons un rendez-vous la semaine prochaine.
fr question Combien coûte votre solution pour vingt utilisateurs ?
fr question Comment avez-vous eu mon adresse ?
fr question Proposez-vous une version hébergée en France ?
fr not_now Ce n'est pas le bon moment, recontactez-moi en mars.
fr not_now Nos budgets sont bouclés pour cette année. Revenez vers moi début janvier.
fr not_now Pour l'instant nous n'avons pas le temps, peut-être dans trois mois.
fr not_now Merci de ne pas me relancer avant septembre, nous sommes débordés.
fr referral Je ne suis pas la bonne personne. Contactez ma collègue Claire Morel (claire.morel@rivage.example).
fr referral C'est Hugo Petit qui s'occupe de ces sujets chez nous.
fr referral Je transfère votre message à notre responsable achats.
fr not_interested Non merci, nous ne sommes pas intéressés.
fr not_interested Nous sommes déjà équipés et satisfaits de notre prestataire.
fr not_interested Cela ne correspond pas à nos besoins.
fr not_interested Nous ne donnerons pas suite, bonne continuation.
fr opt_out Merci de me retirer de votre liste.
fr opt_out Veuillez ne plus m'écrire.
fr opt_out Désinscription
fr opt_out Je ne souhaite plus recevoir vos messages.
fr opt_out Arrêtez de m'envoyer des mails !
fr opt_out Supprimez mes coordonnées de votre base, s'il vous plaît.
fr unsure Bien reçu.
fr unsure Je regarde et je vous dis.
de interested Klingt spannend, lassen Sie uns nächste Woche telefonieren.
de interested Ja gerne. Schicken Sie mir bitte zwei Terminvorschläge.
de interested Wir haben Interesse an einer Demo.
de interested Dienstag um 10 Uhr würde mir passen.
de question Was kostet das für 30 Mitarbeiter?
de question Woher haben Sie meine Adresse?
de question Gibt es eine Schnittstelle zu unserem System?
de not_now Derzeit haben wir keinen Bedarf, melden Sie sich gerne im März wieder.
de not_now Der Zeitpunkt ist ungünstig, wir stecken mitten im Umzug. Bitte in drei Monaten noch einmal.
de not_now Unser Budget ist für dieses Jahr verplant. Nächstes Jahr gerne.
de not_now Wir kommen nach dem Sommer auf Sie zurück, vorher geht es nicht.
de referral Ich bin nicht der richtige Ansprechpartner. Bitte wenden Sie sich an Frau Jana Kühn (jana.kuehn@uferwerk.example).
de referral Dafür ist bei uns mein Kollege Jens Ohl zuständig.
de referral Ich habe Ihre Mail an den Einkauf weitergeleitet.
de not_interested Danke, wir haben kein Interesse.
de not_interested Wir sind bereits gut versorgt und mit unserem Anbieter zufrieden.
de not_interested Das passt leider nicht zu uns.
de not_interested Nein danke, das machen wir intern.
de opt_out Bitte nehmen Sie mich aus Ihrem Verteiler.
de opt_out Bitte löschen Sie meine Daten.
de opt_out Ich möchte keine weiteren E-Mails von Ihnen erhalten.
de opt_out Hören Sie auf, mir zu schreiben.
de opt_out Abmelden
de opt_out Kontaktieren Sie mich nicht mehr. Ich widerspreche der Nutzung meiner Daten zu Werbezwecken.
de unsure Danke für die Info.
de unsure Ich gebe Ihnen Bescheid.
es interested Me interesa, ¿podemos hablar el martes?
es interested Suena bien. Envíeme más información, por favor.
es interested Sí, claro, llámeme mañana por la mañana.
es interested Nos encantaría ver una demo.
es question ¿Cuánto cuesta para veinte usuarios?
es question ¿De dónde han sacado mi correo?
es question ¿Tienen clientes de nuestro sector?
es not_now Ahora no es un buen momento, escríbame en marzo.
es not_now De momento no tenemos presupuesto, hablemos el próximo año.
es not_now Estamos muy liados con el cierre. Contácteme dentro de dos meses.
es referral No soy la persona adecuada, contacte con Lucía Prado (lucia.prado@costaverde.example).
es referral De esto se encarga mi compañero Iván Soler.
es referral Le paso su mensaje a nuestra directora de compras.
es not_interested No, gracias, no nos interesa.
es not_interested Ya trabajamos con otro proveedor y estamos contentos con él.
es not_interested No es lo que buscamos.
es opt_out Por favor, déme de baja de su lista.
es opt_out No me escriban más.
es opt_out Elimine mis datos de su base, por favor.
es opt_out No quiero recibir más correos de ustedes.
es opt_out Dejen de mandarme publicidad.
es unsure Recibido, gracias.
es unsure Lo miro.
it interested Mi interessa, possiamo sentirci giovedì?
it interested Volentieri, mi mandi qualche data.
it interested Sembra interessante, vorrei vedere una demo.
it question Quanto costa per dieci utenti?
it question Come avete avuto il mio indirizzo?
it question Avete referenze nel nostro settore?
it not_now Al momento non abbiamo tempo, mi ricontatti a marzo.
it not_now Non è il momento giusto, risentiamoci dopo l'estate.
it not_now Il budget di quest'anno è esaurito, ne riparliamo il prossimo anno.
it referral Non sono la persona giusta, scriva alla mia collega Sara Conti (sara.conti@altavia.example).
it referral Di questo si occupa Paolo Serra.
it referral Ho girato la sua mail al nostro ufficio acquisti.
it not_interested No grazie, non siamo interessati.
it not_interested Abbiamo già un fornitore e ne siamo soddisfatti.
it not_interested Non fa per noi, buon lavoro.
it opt_out Cancellatemi dalla vostra lista.
it opt_out Non scrivetemi più.
it opt_out Non desidero ricevere altre comunicazioni.
it opt_out Vi prego di rimuovere il mio indirizzo dal vostro archivio.
it opt_out Basta mail, grazie.
it unsure Ricevuto.
it unsure Ci penso e le faccio sapere.
nl interested Klinkt goed, zullen we dinsdag bellen?
nl interested Graag meer informatie over een demo.
nl interested Ja, prima. Stuur maar een uitnodiging.
nl question Wat kost het voor twintig gebruikers?
nl question Hoe komt u aan mijn adres?
nl question Werkt het ook met ons systeem?
nl not_now Nu even niet, neem in maart opnieuw contact op.
nl not_now Op dit moment hebben we geen budget, volgend jaar misschien wel.
nl not_now We zijn te druk. Mail me over zes weken nog eens.
nl referral Ik ben niet de juiste persoon, neem contact op met Eva Smit (eva.smit@duinrand.example).
nl referral Mijn collega Bas Kok gaat hierover.
nl referral Ik heb uw bericht doorgestuurd naar inkoop.
nl not_interested Nee, dank u, wij hebben geen interesse.
nl not_interested We hebben al een leverancier en zijn daar tevreden over.
nl not_interested Dit past niet bij ons.
nl opt_out Haal mij van uw lijst af.
nl opt_out Graag uitschrijven.
nl opt_out Stuur me geen e-mails meer.
nl opt_out Ik wil niet meer benaderd worden.
nl opt_out Verwijder mijn gegevens uit uw bestand.
nl unsure Bedankt voor uw bericht.
nl unsure Ik kijk ernaar.
pt interested Parece interessante, podemos falar na quinta-feira?
pt interested Sim, claro. Envie-me mais informações.
pt interested Gostaria de ver uma demonstração.
pt question Quanto custa para vinte utilizadores?
pt question Onde conseguiram o meu contacto?
pt question Têm clientes no nosso setor?
pt not_now Neste momento não, volte a contactar-me em março.
pt not_now O orçamento está fechado, falamos no próximo ano.
pt not_now Estamos muito ocupados agora, escreva-me daqui a dois meses.
pt referral Não sou a pessoa certa, fale com a Rita Nunes (rita.nunes@serramar.example).
pt referral Quem trata disto é o meu colega Tiago Reis.
pt referral Reencaminhei o seu e-mail para as compras.
pt not_interested Não, obrigado, não temos interesse.
pt not_interested Já temos um fornecedor e estamos satisfeitos com ele.
pt not_interested Não faz sentido para nós.
pt opt_out Remova-me da sua lista, por favor.
pt opt_out Não me enviem mais e-mails.
pt opt_out Não quero receber mais mensagens vossas.
pt opt_out Apaguem os meus dados da vossa base.
pt opt_out Parem de me escrever.
pt unsure Recebido, obrigado.
pt unsure Vou ver.
en interested Great timing, we were just discussing this. Can we speak on Wednesday?
en interested I would be open to a short call.
en interested Go ahead and send me an invite.
en interested Please send pricing and a proposal.
en question What exactly do you offer?
en question Who else in our industry uses it
en question Is there a free trial?
en not_now We have just started a new financial year, maybe revisit this in autumn.
en not_now Reach out again after the holidays.
en not_now We are locked into a contract until June 2027.
en referral Better to talk with Tom in purchasing.
en referral Forwarding to Lena, who owns this.
en not_interested Not something we need.
en not_interested We went with a competitor last month.
en opt_out Get me off this list.
en opt_out Kindly cease all communication.
en opt_out Quit spamming me
en opt_out please do not send any more of these
en opt_out I did not consent to this. Erase my data.
en opt_out Don't write to me
en opt_out remove
en opt_out Do not email this address again.
de interested Das hört sich gut an. Wann hätten Sie Zeit?
de interested Gern, rufen Sie mich an.
de question Wie unterscheiden Sie sich von anderen Anbietern?
de not_now Aktuell haben wir andere Prioritäten. Gerne im Herbst wieder.
de referral Zuständig ist bei uns Herr Falk.
de not_interested Wir haben keinen Bedarf.
de opt_out Bitte keine Werbung mehr.
de opt_out Bitte streichen Sie meine Adresse.
de opt_out Nehmt mich bitte raus.
de opt_out Ich wünsche keine weitere Kontaktaufnahme.
de opt_out Unterlassen Sie bitte weitere Mails.
fr interested Je veux bien en savoir plus.
fr interested Ok pour un appel jeudi.
fr question Quels sont vos tarifs ?
fr not_now Revenez vers nous après les fêtes.
fr referral Voyez avec Paul Lenoir, notre directeur technique.
fr not_interested Nous avons déjà ce qu’il faut.
fr opt_out Ne m’envoyez plus rien.
fr opt_out Retirez mon adresse de vos fichiers.
fr opt_out Stop aux mails svp
fr opt_out Merci de cesser tout envoi.
fr opt_out Je m’oppose à l’utilisation de mes données.
es interested Me gustaría saber más.
es question ¿Qué precio tiene?
es not_now Vuelva a escribirme después de Navidad.
es referral Le recomiendo hablar con Marta Gil.
es not_interested No tenemos esa necesidad.
es opt_out Bórrenme de la lista.
es opt_out Deje de escribirme.
es opt_out No vuelvan a contactarme.
es opt_out Quiero darme de baja
it interested Certo, sentiamoci domani.
it question Quali sono i costi?
it not_now Riprovi in primavera.
it referral Deve parlare con Luca Berti.
it not_interested Non ci serve.
it opt_out Non contattatemi.
it opt_out Toglietemi dalla mailing list
it opt_out Smettetela di scrivermi.
it opt_out Chiedo la cancellazione dei miei dati.
nl interested Leuk, bel me morgen.
nl question Wat zijn de kosten?
nl not_now Kom er na de zomer op terug.
nl referral Dat loopt via Karin Mol.
nl not_interested Wij hebben hier geen behoefte aan.
nl opt_out Gelieve mij niet meer te mailen.
nl opt_out Verwijder me uit je mailing.
nl opt_out Stop met mailen
pt interested Claro, marque uma reunião.
pt question Qual é o preço?
pt not_now Agora não dá. Fale comigo em abril.
pt referral O responsável é o João Pires.
pt not_interested Não precisamos.
pt opt_out Deixem de me enviar e-mails.
pt opt_out Quero sair da lista
pt opt_out Não volte a contactar-me.
pt opt_out Retire o meu e-mail
en question Do you offer an unsubscribe link to your users?
en interested Can you get me pricing by Friday? We are keen to start.
en not_interested Please note that we do not buy from cold e-mails.
en interested Take me through the demo on Monday.
en opt_out Cease and desist.
en opt_out pls remove
en opt_out Quit emailing me!!
en opt_out I unsubscribed last week, why do you still write?
en not_interested We just unsubscribed from a similar tool, it wasn't worth it for us.
en referral Please take this up with Lena in IT, she decides on tools.
en referral You want Dana Holt, she runs procurement now. dana.holt@brisk.example
en not_interested Appreciate the note but it's a no from us.
en interested You can stop by our office on Tuesday, I'd like to see it.
en question Do your mails include an unsubscribe link? Legal will ask.
fr question Ça marche avec Sage ?
fr opt_out Je vous demande de cesser tout envoi.
de referral Da müssen Sie mit unserer IT-Leiterin Frau Voss sprechen.
de opt_out Streichen Sie mich von der Liste
es referral El responsable es Luis Vega, luis.vega@rayo.example
es opt_out No me mandéis más correos por favor
it opt_out Basta email!
it referral Le lascio il contatto del collega che segue questi temi: a.neri@rayo.example
nl not_now Dit jaar niet meer, misschien in maart
nl opt_out Haal mij van de lijst af
pt not_now Voltem a contactar-me depois das férias
pt opt_out Parem de me escrever
en opt_out Stop contacting our staff, this is the third time.
en opt_out Please ensure I don't get any further mail from your company.
en not_interested Honestly this isn't something we'd spend money on.
en interested Timing couldn't be better, we start evaluating tools in December. When can you show it?
en referral That's Priya's call, not mine. priya.shah@nord.example
fr referral Je ne suis plus à ce poste, contactez Anne Royer qui me remplace.
de opt_out Ich habe dem nie zugestimmt. Keine weiteren E-Mails!
de not_now Aktuell haben wir andere Baustellen, gern im Herbst wieder.
es not_now Hasta marzo imposible, luego lo vemos.
it not_interested La ringrazio ma non fa al caso nostro.
nl opt_out Ik wil me afmelden
pt opt_out Cancelem a minha inscrição
en opt_out No thanks, remove.
en opt_out unsubscribe plz, thx
en opt_out hey, could you drop me from these sends? ta
en opt_out Please update your records, I do not accept sales emails
en opt_out I do not consent to being contacted.
fr opt_out Pas de prospection par mail, merci.
fr opt_out Je ne vous ai jamais donné mon adresse, supprimez-la
de opt_out STOP, kein Interesse an Newslettern
de opt_out Wir wünschen keinen weiteren Kontakt.
it opt_out Stop alle mail per favore
pt opt_out chega de emails
pt opt_out Tirem-me dessa lista
en question Stop, one thing first: what does it cost?
en interested Stop by on Monday, remove the second slide and we can talk.
en question Can your tool remove duplicates and unsubscribe people automatically?
en referral I've moved on to another role; Helen Moss has taken over.
en not_interested Sorry, wrong fit for a company of our size.
en not_interested Don't think this is for us
de not_interested Für uns leider uninteressant.
de not_now Im ersten Halbjahr sind wir voll, danach gern.
de referral Das entscheidet bei uns Herr Kolb aus dem Einkauf.
fr interested Votre mail tombe bien, on cherche justement ça.
fr not_now Trop de boulot là, peut-être en mars
nl referral U kunt beter bij onze inkoper zijn, Piet Bos.
`;

/** All of them. */
export function labelledReplies(): readonly Labelled[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [language = '', intent = '', ...words] = line.split(' ');
      return { language, intent, text: words.join(' ').replaceAll('\\n', '\n') };
    });
}
