/** Locks, codes and transfers to and from other registrars. */
export const itTransfer = {
  'transferLock.DOMAIN_NOT_FOUND': 'Questo non è uno dei tuoi domini.',
  'transferLock.DOMAIN_NOT_REGISTERED': 'Il dominio non è ancora registrato.',
  'transferLock.DOMAIN_GONE': 'Il dominio non è più presso di noi, o sta per essere cancellato.',
  'transferLock.NO_TRANSFER_OF_THIRD_LEVELS':
    'Un terzo livello non si trasferisce da solo: segue il dominio sotto cui si trova.',
  'transferLock.NO_TRANSFER_LOCK':
    'Il registro di questa estensione non ha un blocco del trasferimento: tieni segreto il codice di autorizzazione.',
  'transferLock.TRANSFER_UNDER_WAY': 'Il trasferimento del dominio è già in corso.',
  'transferLock.TRANSFER_LOCK_CHANGING': 'Il blocco sta cambiando in questo momento: riprova tra poco.',
  'transferLock.SECOND_FACTOR_RESET_LATELY':
    'Il secondo fattore è stato reimpostato da poco: per 7 giorni i domini restano bloccati.',
  'transferLock.OWNER_CHANGED_LATELY':
    "L'intestatario è cambiato da poco: per ora il dominio non può andare a un altro fornitore.",
  'transferLock.OWNER_CHANGING':
    'È in corso il cambio di intestatario del dominio: riprova quando è terminato.',
  'authCode.DOMAIN_NOT_REGISTERED': 'Il dominio non è ancora registrato.',
  'authCode.DOMAIN_GONE': 'Il dominio non è più presso di noi, o sta per essere cancellato.',
  'authCode.NO_TRANSFER_OF_THIRD_LEVELS':
    'Un terzo livello non ha un codice: lo ha il dominio sotto cui si trova.',
  'authCode.OWNER_CHANGED_LATELY':
    "L'intestatario è cambiato da poco: per ora il dominio non può andare a un altro fornitore.",
  'authCode.OWNER_CHANGING': 'È in corso il cambio di intestatario del dominio: riprova quando è terminato.',
  'authCode.SECOND_FACTOR_RESET_LATELY':
    'Il secondo fattore è stato reimpostato da poco: per 7 giorni non si mostrano codici.',
  'authCode.REGISTRY_SILENT': 'Il registro non risponde: riprova più tardi.',
  'authCode.CODE_REFUSED_BY_REGISTRY': 'Per ora il registro non accetta un nuovo codice per questo dominio.',
  'transferOut.NO_TRANSFER': 'Nessun altro fornitore ha chiesto questo dominio.',
  'transferOut.TRANSFER_BEING_DECIDED': 'Una decisione contraria sta già andando al registro.',
  'transferOut.SECOND_FACTOR_RESET_LATELY':
    'Il secondo fattore è stato reimpostato da poco: per 7 giorni i domini non possono lasciarci.',
  'transferOut.OWNER_CHANGED_LATELY':
    "L'intestatario è cambiato da poco: per ora il dominio non può andare a un altro fornitore.",
  'transferOut.OWNER_CHANGING':
    'È in corso il cambio di intestatario del dominio: riprova quando è terminato.',
  'transferFailure.TRANSFER_WITHDRAWN': "L'altro fornitore ha già annullato il trasferimento.",
  'transferFailure.TRANSFER_DONE': 'Il registro aveva già eseguito il trasferimento.',
  'transferFailure.TRANSFER_PROTECTED':
    'Per alcuni giorni dopo una modifica ai tuoi accessi o ai dati dell’intestatario il dominio non può lasciarci.',
  'transferFailure.TRANSFER_DECISION_REFUSED': 'Il registro non accetta la decisione.',
  'transferIn.NAME_NOT_REGISTERED': 'Nessuno ha questo dominio: si può registrare.',
  'transferIn.NAME_ALREADY_HERE':
    'Questo dominio è già con noi: il suo titolare può passarlo a un altro profilo.',
  'transferIn.NAME_BEING_DELETED': 'Il fornitore attuale ha cancellato questo dominio.',
  'transferIn.NAME_TRANSFER_LOCKED':
    'Questo dominio è bloccato contro i trasferimenti: chiedi al fornitore attuale di togliere il blocco.',
  'transferIn.NAME_BEING_TRANSFERRED': 'Questo dominio è già in corso di trasferimento.',
  'transferIn.TOO_YOUNG_TO_TRANSFER':
    'Questo dominio è stato registrato o trasferito da troppo poco per essere trasferito di nuovo.',
  'transferIn.TRANSFER_TERM_FULL':
    'Questo dominio è registrato per così tanto tempo che l’anno del trasferimento non ci sta: si può trasferire dal {from, date, day}.',
  'transferIn.WRONG_AUTH_CODE': 'Il registro dice che questo non è il codice di autorizzazione del dominio.',
  'transferIn.AUTH_CODE_NEEDED':
    'Un preventivo non conserva il codice di autorizzazione: ordina il dominio indicando il codice.',
  'transferInFailure.TRANSFER_REJECTED': 'Il fornitore attuale ha rifiutato il trasferimento.',
  'transferInFailure.TRANSFER_CALLED_OFF': 'Il trasferimento è stato annullato.',
  'transferInFailure.TRANSFER_PROHIBITED': 'Per ora il registro non lascia andare il dominio: è bloccato.',
  'transferInFailure.TRANSFER_CODE_REFUSED': 'Il codice di autorizzazione non è quello del dominio.',
  'transferInFailure.TRANSFER_OF_NOTHING': 'Il dominio non è più registrato.',
  'transferInFailure.TRANSFER_ELSEWHERE':
    'Il dominio è con noi, o in viaggio verso un altro fornitore, per un’altra richiesta.',
  'transferInFailure.TRANSFER_CODE_FORGOTTEN':
    'L’ordine è arrivato così tardi che il suo codice di autorizzazione è stato dimenticato: ordinalo di nuovo.',
  'cancelTransfer.NO_TRANSFER_IN': 'Il dominio non è in viaggio verso di noi.',
  'cancelTransfer.TRANSFER_NOT_PAID': 'Il trasferimento non è ancora pagato: annulla il suo ordine.',
  'approval.nameServers': '{name}: name server {hosts}',
  'approval.hostRecord': '{name}: {host} {addresses, select, none {da dimenticare} other {a {addresses}}}',
  'approval.dsRecords':
    '{name}: DNSSEC {records, select, none {disattivato} other {con i record DS {records}}}',
  'delegation.DOMAIN_NOT_REGISTERED': 'Il dominio non è ancora registrato.',
  'delegation.DOMAIN_GONE': 'Il dominio non è più presso di noi, o sta per essere cancellato.',
  'delegation.NO_DELEGATION_OF_THIRD_LEVELS':
    'Un terzo livello non ha name server propri: sta nella zona del dominio sotto cui si trova.',
  'delegation.TRANSFER_UNDER_WAY': 'Il trasferimento del dominio è in corso.',
  'delegation.GLUE_MISSING': 'Un name server si trova nel dominio stesso: indica prima i suoi indirizzi.',
  'delegation.HOST_IN_USE': 'È uno dei name server del dominio: prima scegline altri.',
  'delegation.DELEGATION_CHANGING': "Un'altra modifica sta andando al registro: riprova tra poco.",
  'delegationFailure.HOST_IN_USE_ELSEWHERE':
    'Un altro dominio usa questo name server: non è stato possibile eliminarlo.',
  'delegation.SECOND_FACTOR_RESET_LATELY':
    'Il secondo fattore è stato reimpostato da poco: per 7 giorni i name server restano come sono.',
  'fault.noHost': 'non è il nome di un host, come ns1.example.com',
  'fault.hostTwice': 'lo stesso host compare due volte',
  'fault.hostOutside': 'non si trova nel dominio',
  'fault.noAddress': 'non è un indirizzo IPv4 o IPv6 pubblico',
  'fault.noDsRecord': 'non è un record DS',
  'changedOwner.CHANGE_NOT_PASSED':
    'Non è ancora stato approvato tutto ciò che le parti devono fornire: il cambio intestatario si paga dopo.',
  'changedOwner.CHANGE_ORDERED':
    'Il cambio intestatario è già stato ordinato: paga o annulla quell’ordine, oppure attendi.',
  'changedOwner.CHANGE_OVER': 'Il cambio intestatario è terminato: avviane un altro.',
  'changedOwner.CHANGE_NEEDS_RENEWAL':
    'Un dominio del cambio intestatario è scaduto: rinnovalo prima, o nello stesso ordine, dove il cambio intestatario non costa nulla.',
  'changedOwner.CHANGE_DOMAIN_NOT_ACTIVE':
    'Un dominio del cambio intestatario è sospeso o cancellato: prima conferma l’indirizzo del suo intestatario, o ripristinalo.',
  'changedOwner.CHANGE_DOMAIN_GONE': 'Il dominio non è più nell’anagrafica, o non è registrato.',
  'changedOwner.CHANGE_REFUSED_BY_REGISTRY': 'Il registro non accetta il nuovo intestatario.',
  'operationWait.OTHER_WORK':
    'Sul dominio è ancora in corso altro: un ordine aperto, un’operazione o un rinnovo.',
  'operationWait.DNS_CHECK':
    'Un name server non risponde ancora per il dominio: lo interroghiamo di nuovo, e fino ad allora restano quelli di prima.',
} as const;
