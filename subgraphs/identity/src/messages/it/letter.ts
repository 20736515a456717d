/** Letters that carry a one-time secret, and the few others that no fact can tell (decision 0017). */
export const letter = {
  'letter.greeting': 'Gentile {name},',
  'letter.closing': 'Il tuo servizio clienti',
  'letter.why':
    'Ricevi questa e-mail perché hai un rapporto con {name} come cliente, come delegato o come personale.',
  'letter.ask':
    "Per domande apri un ticket dall'Area Clienti o scrivi a {email}. Non ti chiediamo mai la password per e-mail.",
  'letter.answer': 'Puoi rispondere a questa e-mail. Non ti chiediamo mai la password per e-mail.',
  'letter.company':
    '{name}, sede legale {street}, {postalCode} {city} ({province}). P. IVA {vatNumber}, REA {office}-{rea}, capitale sociale {capital, number, cents}{soleShareholder, select, true {, socio unico} other {}}{inLiquidation, select, true {, società in liquidazione} other {}}. PEC {pec}',
  'letter.registrationConfirmed.subject': 'Conferma iscrizione',
  'letter.registrationConfirmed.body':
    'la tua iscrizione è completa. Il tuo username è {username}.\n\nPer confermare questo indirizzo e-mail apri il link (valido 7 giorni):\n{link}',
  'letter.emailConfirmation.subject': 'Conferma il tuo indirizzo e-mail',
  'letter.emailConfirmation.body':
    'per confermare questo indirizzo e-mail apri il link (valido 7 giorni):\n{link}',
  'letter.profileErased.subject': 'La tua anagrafica è stata cancellata',
  'letter.profileErased.body':
    'la tua anagrafica è stata cancellata, con le sue login e le sue chiavi API. Restano, per il tempo previsto dalla legge, le fatture e i documenti contabili. Questa è la nostra ultima comunicazione.',
  'letter.delegationInvitation.subject': 'Invito ad agire per conto di un altro cliente',
  'letter.delegationInvitation.body':
    "{giver} ti invita ad agire per suo conto nell'Area Clienti. Consente di:\n- {scopes}\n\nVale {domains, select, none {per tutta l''anagrafica} empty {per nessun dominio} other {solo per {domains}}}, fino al {until, date, day}.\n\nPer leggere l'invito e accettarlo accedi con la tua login e apri il link (valido una volta, fino al {expiresAt, date, day}):\n{link}\n\nSe non conosci chi ti invita, ignora questa e-mail: senza la tua conferma non succede nulla.",
  'letter.newOwnerInvited.subject': 'Invito a diventare intestatario di domini',
  'letter.newOwnerInvited.body':
    "chi ha questi domini vuole intestarli a te: {names}.\n\nPer leggere l'invito e accettarlo accedi con la tua login, o registrati, e apri il link (valido una volta, fino al {expiresAt, date, day}):\n{link}\n\nDopo averlo accettato vedi nell'Area Clienti che cosa serve da parte tua. Se non ne sai nulla, ignora questa e-mail: senza di te non succede nulla.",
  'letter.registrantAddressReplaced.subject': "L'intestatario dei tuoi domini ha un altro indirizzo e-mail",
  'letter.registrantAddressReplaced.body':
    "questo era l'indirizzo e-mail dell'intestatario di uno o più domini: chi li gestisce ne ha indicato un altro, e il registro ora ha quello.\n\nSe l'hai chiesto tu, non devi fare nulla. Altrimenti {link, select, none {} other {rimetti questo indirizzo aprendo il link, valido 30 giorni:\n{link}\n\nPoi }}cambia la password dell'Area Clienti, che qualcuno potrebbe avere, e scrivici subito. Finché il nuovo indirizzo è recente, da lì non si può confermare un cambio intestatario.",
  'letter.ownerConfirmation.subject': 'Conferma il cambio intestatario dei tuoi domini',
  'letter.ownerConfirmation.body':
    "sei l'intestatario di questi domini: {names}. Chi li gestisce ha chiesto di intestarli a {newOwner}{withoutLock, select, true {, rinunciando al blocco che altrimenti impedisce per un certo tempo di trasferirli a un altro fornitore} other {}}.\n\nSe lo vuoi, apri il link e conferma (valido una volta, fino al {expiresAt, date, day}):\n{link}\n\nSenza la tua conferma non succede nulla. Se non ne sai nulla, non confermare: qualcuno potrebbe avere la password dell'Area Clienti. Cambiala, annulla il cambio intestatario e scrivici.",
  'letter.ownerObjection.subject': 'Un cambio per successione dei tuoi domini: se non è vero, opponiti',
  'letter.ownerObjection.body':
    "per questi domini è stato avviato un cambio intestatario per successione, come se l'intestatario fosse deceduto: {names}.\n\nSe l'intestatario sei tu, o sai che non è vero, apri il link e opponiti: tutto si ferma finché il nostro staff non ha verificato. Puoi farlo fino a quando il registro non viene informato, al più tardi fino al {expiresAt, date, day}:\n{link}\n\nPoi cambia la password dell'Area Clienti: chi ha avviato il cambio la conosce. Se invece è vero, non devi fare nulla.",
  'letter.delegationWithdrawn.subject': 'Invito ritirato',
  'letter.delegationWithdrawn.body':
    "{giver} ha ritirato l'invito ad agire per suo conto: il link che hai ricevuto non è più valido. Non devi fare nulla.",
  'letter.recovery.subject': 'Recupero dei dati di accesso',
  'letter.recovery.body':
    "abbiamo ricevuto una richiesta di recupero dei dati di accesso. Per scegliere una nuova password apri il link sotto lo username ({usableFrom, select, none {valido 10 minuti, una sola volta} other {utilizzabile una sola volta, dal {usableFrom, date, minute} per un giorno: il tuo indirizzo e-mail è cambiato da poco, e quello precedente può fermare il recupero}}):\n\n{links}{others, select, empty {} other {\n\nAltri tuoi username, per i quali puoi chiedere il recupero uno alla volta:\n{others}}}\n\nSe non l'hai chiesto tu, non aprire il link: le tue password non cambiano.",
  'letter.recoveryNoticed.subject': 'Richiesto il recupero dei dati di accesso',
  'letter.recoveryNoticed.body':
    "è stato richiesto il recupero dei dati di accesso di {usernames}. Il link è stato inviato all'indirizzo che oggi risulta nell'anagrafica; questo indirizzo lo era fino a poco tempo fa.\n\nSe non hai cambiato tu l'indirizzo e-mail, {stopLink, select, none {contatta subito l’assistenza.} other {ferma il recupero aprendo questo link e contatta subito l’assistenza:\n{stopLink}}}",
  'letter.loginRecovered.subject': 'Password cambiata con il recupero',
  'letter.loginRecovered.body':
    'la password di {username} è stata cambiata con la procedura di recupero e tutte le sue sessioni sono state chiuse.{endLink, select, none {} other {\n\nRestano validi, perché funzionano senza la password:\n- {access}\n\nSe non riconosci tutto, apri questo link: termina le chiavi e le deleghe elencate e quelle aggiunte nel frattempo (valido 7 giorni, una sola volta):\n{endLink}}}\n\nSe non sei stato tu, contatta subito l’assistenza.',
  'letter.loginRecovered.key': 'chiave API «{name}», fino al {expiresAt, date, day}',
  'letter.loginRecovered.delegation': 'delega a {email}, fino al {until, date, day}',
  'letter.staffInvited.subject': "La tua login per l'assistenza clienti",
  'letter.staffInvited.body':
    "la tua login è {username}. Per scegliere la password apri il link (valido 72 ore, una volta sola):\n{link}\n\nDopo il primo accesso ti verrà chiesto di attivare un secondo fattore: senza di esso non puoi fare altro. Se non te l'aspettavi, avvisa chi gestisce il personale.",
  'letter.emailChanged.subject': 'Conferma il tuo nuovo indirizzo e-mail',
  'letter.emailChanged.body':
    'hai modificato questi dati della tua anagrafica: {fields}. Da ora scriviamo a questo indirizzo.\n\nPer confermarlo apri il link (valido 7 giorni):\n{link}\n\nSe non sei stato tu, cambia subito la password, chiudi tutte le sessioni dall’Area Clienti e scrivici.',
  'letter.emailReplaced.subject': 'Il tuo indirizzo e-mail è stato sostituito',
  'letter.emailReplaced.body':
    "questi dati della tua anagrafica sono cambiati: {fields}. Da ora scriviamo a {newEmail}; questo è l'ultimo messaggio a questo indirizzo.\n\nSe non sei stato tu, cambia subito la password, chiudi tutte le sessioni dall’Area Clienti e scrivici.",
  'letter.invoiceMailed.subject': '{isCreditNote, select, true {Nota di credito} other {Fattura}} {number}',
  'letter.invoiceMailed.body':
    "in allegato trovi la copia di cortesia {isCreditNote, select, true {della nota di credito} other {della fattura}} {number}, totale {totalCents, number, cents}. L'originale è il file XML: puoi scaricarlo dall'Area Clienti.",
  'letter.paymentRequested.subject': "Paga l'ordine {number}",
  'letter.paymentRequested.body':
    "puoi pagare l'ordine {number} per {names}{others, plural, =0 {} one { e un altro} other { e altri #}} senza accedere all'Area Clienti. Importo: {amountDueCents, number, cents}.\n\nPer pagare apri il link (valido fino al {expiresAt, date, day}):\n{link}\n\nChi ha il link vede soltanto questo ordine e può pagarlo. Se non l'hai chiesto tu, puoi ignorare questo messaggio.",
  'letter.paymentToAuthenticate.subject': 'Rinnovo automatico di {names}: serve la tua conferma',
  'letter.paymentToAuthenticate.body':
    "il rinnovo automatico di {names} non è ancora pagato: la tua banca chiede che sia tu ad autorizzare il pagamento di {amountDueCents, number, cents} (ordine {number}).{others, plural, =0 {} one { L'ordine comprende un altro prodotto.} other { L'ordine comprende altri # prodotti.}}\n\nPer pagare, anche senza accedere all'Area Clienti, apri il link (valido fino al {expiresAt, date, day}):\n{link}\n\nIl metodo di pagamento del rinnovo automatico non cambia.",
  'letter.orderProposed.subject':
    'Ti proponiamo un ordine per {names}{others, plural, =0 {} other { e altro}}',
  'letter.orderProposed.body':
    "il nostro personale ha preparato per te l'ordine {number} per {names}{others, plural, =0 {} one { e un altro prodotto} other { e altri # prodotti}}. Importo: {amountDueCents, number, cents}.\n\n{note}\n\nSe lo vuoi, paga dal link, anche senza accedere all'Area Clienti (valido fino al {expiresAt, date, day}):\n{link}\n\nNiente viene eseguito prima del pagamento. Se non lo vuoi non devi fare nulla: l'ordine scade da solo, oppure puoi annullarlo nell'Area Clienti.",
  'letter.verificationRequested.subject':
    'Verifica il tuo indirizzo e-mail per {domains, plural, one {il tuo dominio} other {i tuoi domini}}',
  'letter.verificationRequested.body':
    "per {names}{others, plural, =0 {} one { e un altro} other { e altri #}} l'estensione chiede di verificare l'indirizzo e-mail dell'intestatario{suspended, select, true {: {domains, plural, one {resta sospeso} other {restano sospesi}} finché non lo confermi} other { entro il {dueAt, date, day}, altrimenti {domains, plural, one {viene sospeso: sito e posta} other {vengono sospesi: siti e posta}} non funzionano più}}.\n\nPer confermare l'indirizzo apri il link (valido 30 giorni):\n{link}",
  'letter.verificationReminded.subject':
    'Ancora {daysLeft, plural, one {un giorno} other {# giorni}} per verificare il tuo indirizzo e-mail',
  'letter.verificationReminded.body':
    "il tuo indirizzo e-mail non è ancora confermato. Senza conferma entro il {dueAt, date, day} {names}{others, plural, =0 {} one { e un altro} other { e altri #}} {domains, plural, one {viene sospeso} other {vengono sospesi}}.\n\nPer confermare l'indirizzo apri il link (valido 30 giorni):\n{link}",
  'letter.dataReminder.subject': "Controlla i dati dell'intestatario dei tuoi domini",
  'letter.dataReminder.body':
    "una volta all'anno ti mostriamo i dati che i registri hanno dell'intestatario di {names}{others, plural, =0 {} other { e altri #}}, come chiede ICANN. Controlla che siano esatti: dati falsi o non aggiornati possono far perdere un dominio.\n\nSe sono esatti non devi fare nulla. Per correggere indirizzo, telefono o email apri i tuoi domini:\n{link}\n\nIl nome di un intestatario cambia solo con un cambio di intestatario o una rettifica.",
  'letter.dataReminder.button': 'Apri i domini',
  'letter.dataReminder.why':
    "Ricevi questa email perché sei l'intestatario di domini registrati presso di noi.",
  'letter.verificationLapsed.subject':
    '{domains, plural, one {Dominio sospeso} other {Domini sospesi}}: indirizzo e-mail non confermato',
  'letter.verificationLapsed.body':
    "il tuo indirizzo e-mail non è stato confermato in tempo, perciò {names}{others, plural, =0 {} one { e un altro} other { e altri #}} {domains, plural, one {è sospeso} other {sono sospesi}}: {domains, plural, one {sito} other {siti}} e posta non funzionano. La sospensione finisce appena lo confermi.\n\nPer confermare l'indirizzo apri il link (valido 30 giorni):\n{link}",
  'letter.registrationConfirmed.button': "Conferma l'indirizzo",
  'letter.emailConfirmation.button': "Conferma l'indirizzo",
  'letter.delegationInvitation.button': "Leggi l'invito",
  'letter.newOwnerInvited.button': "Leggi l'invito",
  'letter.ownerConfirmation.button': 'Leggi e conferma',
  'letter.registrantAddressReplaced.button': 'Rimetti questo indirizzo',
  'letter.ownerObjection.button': 'Leggi e opponiti',
  'letter.recovery.button': 'Scegli una nuova password',
  'letter.recoveryNoticed.button': 'Ferma il recupero',
  'letter.loginRecovered.button': 'Termina questi accessi',
  'letter.staffInvited.button': 'Scegli la password',
  'letter.emailChanged.button': "Conferma l'indirizzo",
  'letter.paymentRequested.button': "Paga l'ordine",
  'letter.orderProposed.button': "Vedi e paga l'ordine",
  'letter.paymentToAuthenticate.button': 'Autorizza e paga',
  'letter.verificationRequested.button': "Conferma l'indirizzo",
  'letter.verificationReminded.button': "Conferma l'indirizzo",
  'letter.verificationLapsed.button': "Conferma l'indirizzo",
  'letter.delegationInvitation.why':
    'Ricevi questa e-mail perché un cliente ha indicato il tuo indirizzo per una delega. Se non la accetti, non conserviamo altro.',
  'letter.newOwnerInvited.why':
    'Ricevi questa e-mail perché un cliente ha indicato il tuo indirizzo per il cambio intestatario di domini. Se non lo accetti, non succede altro.',
  'letter.formerRegistrant.why':
    "Ricevi questa e-mail perché fino a poco tempo fa questo era l'indirizzo dell'intestatario di un dominio.",
  'letter.formerAddress.why':
    "Ricevi questa e-mail perché fino a poco tempo fa questo era l'indirizzo di un'anagrafica.",
  'letter.staffInvited.why': 'Ricevi questa e-mail perché ti è stata assegnata una login per il personale.',
  'letter.ownerObjection.why':
    'Ricevi questa e-mail perché questo è, o era fino a poco tempo fa, un indirizzo di chi ha questi domini.',
  'letter.verification.why':
    "Ricevi questa e-mail perché il tuo indirizzo è quello dell'intestatario di un dominio.",
};
