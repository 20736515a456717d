/** Why a change of owner does not go on. */
export const itOwnerChange = {
  'approval.changeOwner':
    '{names}{email, select, none {} other { a {email}}} ({occasion, select, SALE {vendita o cessione} HEIRS {successione} other {operazione societaria}}{lock, select, declined {, senza blocco dei trasferimenti} other {}})',
  'approval.push': '{names} a {username}',
  'ownerChange.MIXED_REGISTRIES':
    'I domini seguono procedure diverse: avvia un cambio intestatario per i .it, uno per i .eu e uno per le altre estensioni.',
  'ownerChange.LOCK_NOT_OPTIONAL':
    'Per questa estensione dopo il cambio non c’è alcun blocco a cui rinunciare.',
  'ownerChange.SECOND_FACTOR_RESET_FIRST':
    'Un secondo fattore di chi ha i domini è stato reimpostato da poco: per alcuni giorni i domini restano dove sono.',
  'ownerChange.OWNER_ADDRESS_NOT_CONFIRMED': 'Prima di invitare qualcuno conferma il tuo indirizzo e-mail.',
  'ownerChange.NEW_OWNER_KNOWN': 'Il nuovo intestatario ha già accettato.',
  'ownerChange.TOO_MANY_INVITATIONS': 'Hai già inviato 10 inviti nelle ultime 24 ore: riprova domani.',
  'ownerChange.OWNER_INVITATION_OVER':
    'Questo invito non è più valido: chiedine un altro a chi cede i domini.',
  'ownerChange.OWN_PROFILE_INVITED':
    'I domini sono già in questa anagrafica: accedi con quella che deve riceverli.',
  'ownerChange.OWNER_DATA_INCOMPLETE':
    'Nell’anagrafica manca qualcosa che il registro vuole sapere: completa indirizzo, telefono ed e-mail.',
  'ownerChange.ITEM_NOT_ASKED': 'Questo non è richiesto alla tua parte, o non in questo modo.',
  'ownerChange.DOCUMENT_TOO_LARGE': 'Il documento supera i 10 MB.',
  'ownerChange.DOCUMENT_TYPE_NOT_TAKEN': 'Sono accettati solo PDF, JPEG e PNG.',
  'ownerChange.TOO_MANY_DOCUMENTS': 'Per questa voce ci sono già 5 documenti: ritirane uno.',
  'ownerChange.NEW_OWNER_AWAITED': 'Nessuno ha ancora accettato di diventare il nuovo intestatario.',
  'ownerChange.OWNER_CHANGE_OVER': 'Il cambio intestatario è terminato, o è troppo avanti per questo.',
  'ownerChange.REGISTRANT_ADDRESS_UNKNOWN':
    'L’intestatario del dominio non è ancora noto: riprova fra un minuto.',
  'ownerChange.REGISTRANT_ADDRESS_NOT_CONFIRMED':
    'L’indirizzo e-mail dell’intestatario non è confermato, o le nostre e-mail tornano indietro: verificalo prima, perché la conferma va chiesta lì.',
  'ownerChange.REGISTRANT_ADDRESS_CHANGED_LATELY':
    'Il nome o l’indirizzo e-mail dell’intestatario è cambiato da poco: può confermare quando l’indirizzo vale da 30 giorni.',
  'ownerChange.CONFIRM_BY_LETTER':
    'L’intestatario conferma con il link nella lettera al suo indirizzo e-mail.',
  'ownerChange.CONFIRMATION_SENT_LATELY':
    'Una lettera è appena partita: aspetta 10 minuti prima di chiederne un’altra.',
  'ownerChange.TOO_MANY_CONFIRMATIONS':
    'All’intestatario sono già state spedite 10 lettere: per un’altra rivolgiti all’assistenza.',
  'ownerChange.CONFIRMATION_LINK_NOT_GOOD': 'Questo link non è più valido: usa quello dell’ultima lettera.',
  'ownerChange.OWNER_CHANGE_OBJECTED':
    'Un’opposizione ha fermato il cambio intestatario: il nostro staff sta verificando.',
  'ownerChange.OBJECTION_LINK_NOT_GOOD': 'Questo link non è valido.',
  'ownerChange.NO_OBJECTION': 'Il cambio intestatario non ha opposizioni su cui decidere.',
  'conflict.documentSent': 'Un documento è già stato inviato a questo indirizzo, o non è più atteso.',
  'fault.documentType': 'non è un PDF, JPEG o PNG come annunciato',
  'conflict.documentDecided': 'Qualcuno ha già deciso su questo documento, o non è più da decidere.',
  'fault.whyRefused': 'indica perché il documento non è accettato',
};
