import { itExport } from './it-export';
import { itLife } from './it-life';
import { itOwnerChange } from './it-owner-change';
import { itRegistrant } from './it-registrant';
import { itTransfer } from './it-transfer';

export const it = {
  'name.NAME_EMPTY': 'Inserisci un nome a dominio.',
  'name.NAME_TOO_LONG': 'Il nome a dominio è troppo lungo.',
  'name.EMPTY_LABEL': 'Il nome a dominio contiene punti di troppo.',
  'name.TLD_MISSING': 'Manca l’estensione, per esempio .it o .com.',
  'name.TLD_NOT_SUPPORTED': 'Questa estensione non è disponibile.',
  'name.TOO_MANY_LABELS':
    'Con questa estensione si può registrare solo un nome di secondo livello, per esempio nome.it.',
  'name.FORBIDDEN_CHARACTER': 'Sono ammessi solo lettere, cifre e trattini.',
  'name.HYPHEN_POSITION':
    'Il trattino non può stare all’inizio, alla fine, né insieme in terza e quarta posizione.',
  'name.IDN_INVALID': 'Il nome contiene caratteri non ammessi nei nomi a dominio internazionali.',
  'name.LABEL_TOO_SHORT': 'Il nome è troppo corto per questa estensione.',
  'name.LABEL_TOO_LONG': 'Il nome può avere al massimo 63 caratteri (meno, se contiene lettere accentate).',
  'name.RESERVED_GEOGRAPHIC_NAME':
    'È un nome geografico riservato: si può registrare un nome al suo interno, per esempio nome.milano.it.',
  'name.MIXED_SCRIPT': 'Il nome mescola lettere di alfabeti diversi.',
  'name.SCRIPT_NOT_ALLOWED': 'Questa estensione non ammette l’alfabeto usato.',
  'name.CHARACTER_NOT_IN_REPERTOIRE': 'Il nome contiene una lettera che questa estensione non ammette.',
  'renewal.NOT_REGISTERED': 'Il dominio non è ancora registrato.',
  'renewal.TRANSFERRED_AWAY': 'Il dominio è stato trasferito a un altro operatore, presso cui va rinnovato.',
  'renewal.DELETED': 'Il dominio è stato cancellato e non si può più rinnovare.',
  'renewal.PENDING_DELETE': 'Il dominio è in cancellazione presso il Registro e non si può più recuperare.',
  'renewal.REDEMPTION_ONLY':
    'Il dominio è in redemption: si può recuperare solo con la procedura dedicata, a un costo maggiore e senza garanzia di riuscita.',
  'renewal.RENEWAL_IN_PROGRESS': 'Un rinnovo di questo dominio è già in lavorazione.',
  'renewal.AUTO_RENEW_ON':
    'Il dominio si rinnova da solo prima della scadenza: per rinnovarlo a mano disattiva il rinnovo automatico.',
  'renewal.RENEWED_RECENTLY': 'Il dominio è stato rinnovato da meno di 7 giorni.',
  'renewal.YEARS_ALREADY_PAID': 'Per questo dominio sono già pagati più anni.',
  'renewal.TERM_NOT_OFFERED': 'Il dominio non si può rinnovare per questo numero di anni.',
  'renewal.TOTAL_TERM_TOO_LONG': 'La durata complessiva supererebbe il massimo ammesso dal Registro.',
  'renewal.OWNER_CHANGING': 'È in corso il cambio di intestatario del dominio: riprova quando è terminato.',
  'renewal.RENEWAL_ALREADY_ORDERED':
    'Un rinnovo di questo dominio è già stato ordinato: paga o annulla quell’ordine.',
  'renewal.RENEWED_WITH_PARENT': 'Il dominio è un terzo livello: si rinnova con il dominio a cui appartiene.',
  'restore.NOT_IN_REDEMPTION':
    'Il dominio non richiede un ripristino: non è stato cancellato, o basta un rinnovo per recuperarlo.',
  'restore.RESTORE_TOO_LATE': 'Il dominio non si può più ripristinare.',
  'restore.RESTORE_ALREADY_ORDERED': 'Il dominio è già in un ordine aperto: pagalo o annullalo.',
  'restore.RESTORE_IN_PROGRESS': 'Un ripristino di questo dominio è già in corso.',
  'renewalWarning.LATE_RENEWAL':
    'Mancano meno di 15 giorni alla scadenza, o il dominio è già scaduto: con un pagamento non immediato i servizi potrebbero interrompersi.',
  'registry.NAME_TAKEN': 'Il dominio è stato registrato da altri prima di questo ordine.',
  'registry.REFUSED_BY_POLICY': 'Il Registro ha rifiutato la richiesta per questo nome.',
  'registry.UNKNOWN_NAME': 'Il dominio non risulta più presso il Registro.',
  'registry.TERM_TOO_LONG': 'La durata complessiva supererebbe il massimo ammesso dal Registro.',
  'registration.NAME_TAKEN': 'Il dominio è già registrato.',
  'registration.ALREADY_ORDERED':
    'Questo dominio è già in un tuo ordine: se è ancora da pagare, pagalo o annullalo.',
  'registration.TERM_NOT_OFFERED': 'Questa estensione non si registra per un tale numero di anni.',
  'line.DOMAIN_NOT_RENEWED': 'Il dominio non è stato rinnovato, quindi nemmeno il servizio.',
  'line.SERVICE_NOT_RENEWED':
    'Il servizio è stato disdetto, o non è più lo stesso, quindi non è stato rinnovato.',
  'line.REFUSED_BY_REGISTRY': 'Il Registro non accetta questi dati.',
  'line.LINE_NOT_UNDERSTOOD': 'Questo tipo di prodotto non può essere fornito.',
  'line.GIVEN_UP': 'Il nostro personale ha rinunciato all’operazione.',
  'operation.failed': 'Non è stato possibile completare l’operazione.',
  'operationWait.PAYMENT': 'Prosegue appena l’ordine viene pagato.',
  'operationWait.REGISTRY_ANSWER': 'Il Registro ha accettato la richiesta e non ha ancora deciso.',
  'operationWait.REGISTRY_AWAY': 'Il registro non risponde: lo interroghiamo di nuovo finché risponde.',
  'operationWait.STAFF_HOLD': 'Il nostro personale mantiene il dominio per qualche tempo, benché non pagato.',
  'hold.HOLD_BEYOND_GRACE':
    'Per allora il registro addebita un altro anno: scegli un momento precedente e ancora futuro.',
  'resync.NOTHING_TO_RESYNC': 'Il dominio non è registrato, o è di terzo livello.',
  'resync.REGISTRY_SILENT': 'Il registro non risponde.',
  'resync.DIFFERENCES_CHANGED': 'Le differenze non sono più quelle mostrate: confronta di nuovo.',
  'resync.RENEWAL_RUNNING': 'È in corso un rinnovo: attendi che finisca.',
  'resync.PAID_NAME_MISSING': 'Il dominio è pagato e il registro non lo ha: va chiesto al registro.',
  'resync.SPONSORED_ELSEWHERE': 'Il nome è di un altro registrar: va chiesto al registro.',
  'hold.NOTHING_TO_HOLD': 'Il dominio non è registrato, o il registro lo ha già cancellato.',
  'hold.DOMAIN_NOT_HELD': 'Niente trattiene questo dominio.',
  'operationWait.MONEY_ON_ITS_WAY':
    'Il denaro che mantiene il dominio può essere in arrivo: lo attendiamo finché il registro lo consente.',
  'operationWait.HOST_ANSWER': 'Il servizio è in preparazione.',
  'operationWait.LATE_SERVICE':
    'L’attivazione è in ritardo: puoi aspettare, o annullare il servizio e avere il suo importo come credito.',
  'operationWait.STAFF_CHECK':
    'Il Registro non risponde: se ne occupa il nostro staff. Non occorre ordinare di nuovo.',

  'fault.profileOnly': 'è riservata a chi ha effettuato l’accesso',
  'fault.noExtension': 'non è un’estensione',
  'fault.idOrName': 'indica un id oppure un nome, uno solo dei due',
  'fault.noName': 'non è un nome a dominio',
  'ftp.EVERY_ADDRESS':
    "Questo intervallo comprende tutti gli indirizzi: per aprire l'accesso FTP rimuovi le regole.",
  'ftp.CLOSES_OTHER_ADDRESSES':
    "Con la prima regola l'accesso FTP si chiude a tutti gli altri indirizzi: conferma se è quello che vuoi.",
  'ftp.TOO_MANY_RULES': 'Hai raggiunto il numero massimo di regole FTP: prima rimuovine una.',
  'ftpNotice.PRIVATE_RANGE': 'È un intervallo privato: nessuno raggiunge i nostri server da lì.',
  'ftpNotice.VERY_WIDE_RANGE': 'Questo intervallo comprende moltissimi indirizzi.',
  'ftpNotice.RANGES_OVERLAP': "Un'altra regola comprende alcuni di questi indirizzi.",
  'ftpNotice.OWN_ADDRESS_SHUT_OUT': "Nessuna regola comprende l'indirizzo che stai usando ora.",
  'ftpPolicy.firstRule':
    "L'accesso FTP è aperto a tutti gli indirizzi. La prima regola lo chiude a tutti gli altri.",
  'ftpPolicy.furtherRule': "L'accesso FTP è aperto solo agli indirizzi delle regole.",
  'rules.RULES_TOO_SOON':
    'Le regole devono iniziare almeno tra due minuti: quelle in vigore non si cambiano.',
  'rules.RULES_OF_THIS_MOMENT_EXIST': 'In quel momento iniziano già altre regole di questa estensione.',
  'rules.RULES_UNCHANGED': 'Queste regole dicono ciò che dicono le precedenti.',
  'fault.letters': 'non è un insieme di lettere',
  'fault.basedOn': 'non è un’estensione in vendita in quel momento',
  'fault.network': 'non è né un indirizzo né una rete, come 203.0.113.7 o 203.0.113.0/24',
  'autoRenew.DOMAIN_NOT_FOUND': 'Questo non è uno dei tuoi domini.',
  'autoRenew.DOMAIN_GONE': 'Il dominio non è più presso di noi.',
  'autoRenew.DOMAIN_LET_GO': 'Il dominio non è stato rinnovato in tempo: prima va recuperato.',
  'autoRenew.RENEWED_WITH_PARENT':
    'Il dominio è un terzo livello: si rinnova con il dominio a cui appartiene.',
  'autoRenew.METHOD_NEEDED': 'Scegli una carta o un conto su cui addebitare il rinnovo.',
  'autoRenew.TERM_NOT_OFFERED': 'Il dominio non si può rinnovare per questo numero di anni.',
  'autoRenewRisk.NO_METHOD': 'Manca una carta o un conto su cui addebitare.',
  'autoRenewRisk.PRICE_ABOVE_CEILING': 'Il rinnovo costa più del limite che hai impostato.',
  'autoRenewRisk.METHOD_EXPIRES': "Una carta scade prima dell'addebito.",
  'autoRenewRisk.LAST_CHARGE_DECLINED': "L'ultimo addebito su una carta o un conto è stato rifiutato.",
  ...itLife,
  ...itOwnerChange,
  ...itTransfer,
  ...itRegistrant,
  ...itExport,
  'controlPanel.DOMAIN_SUSPENDED':
    "Il dominio è sospeso finché i dati dell'intestatario non sono verificati.",
  'controlPanel.DOMAIN_NOT_REGISTERED': 'Il dominio non è ancora registrato.',
  'controlPanel.DOMAIN_EXPIRED': 'Il dominio è scaduto: rinnovalo per usare il pannello di controllo.',
  'controlPanel.DOMAIN_GONE': 'Il dominio non è più presso di noi.',
  'controlPanel.SECOND_FACTOR_RESET_LATELY':
    "Per sette giorni dall'azzeramento di un secondo fattore i pannelli di controllo non si aprono.",
  'controlPanel.NO_CONTROL_PANEL': "Per questo dominio non c'è un pannello di controllo.",
  'verificationLabel.SUSPENDED': 'Sospeso',
  'verificationLabel.SEND_VERIFICATION': 'Invia Verifica Dati',
  'verificationLabel.VERIFIED': 'Ok verifica effettuata',
  'verification.NOTHING_TO_VERIFY': 'Per questo dominio non è richiesta alcuna verifica.',
  'verification.ALREADY_VERIFIED': "L'indirizzo dell'intestatario è già verificato.",
  'verification.SENT_RECENTLY': 'Una email di verifica è stata inviata meno di cinque minuti fa.',
  'verification.SENT_TOO_OFTEN': 'Oggi sono già state richieste cinque email di verifica.',
  'verification.LINK_NOT_GOOD': 'Questo link non è valido o è scaduto: chiedi una nuova email di verifica.',
  'verification.LINK_USED': 'Questo link è già stato usato: la verifica è fatta.',
  'registrant.INVALID_INPUT': 'Alcuni dati non sono validi o non si possono modificare.',
  'registrant.NOTHING_CHANGES': "L'intestatario ha già questi dati.",
  'registrant.REGISTRANT_NOT_READY':
    "I dati dell'intestatario non sono ancora disponibili: riprova tra un minuto.",
  'registrant.HELD_BY_OTHER':
    'Presso il registro il dominio ha un altro intestatario: serve un cambio intestatario, che si avvia qui o con l’assistenza.',
  'registrant.UPDATE_PENDING': 'Una modifica precedente è ancora in lavorazione presso il Registro.',
  'registrant.SPLIT_IS_A_TRADE':
    "Per una di queste estensioni il Registro non separa un singolo dominio dal suo intestatario: modifica l'intestatario con tutti i suoi domini.",
  'registrant.NO_LIVE_DOMAIN': 'Il dominio non è più presso di noi.',
  'registrant.REGISTRANT_OF_PARENT': 'Un terzo livello ha l’intestatario del suo dominio: modificalo lì.',
  'registrant.TOO_MANY_REGISTRANTS':
    'I domini scelti hanno più di 20 intestatari: modificane meno alla volta.',
  'registrantProblem.IMMUTABLE':
    "Chi è l'intestatario non si cambia qui: per un altro intestatario serve il cambio di intestatario, per un errore di battitura una rettifica con documento.",
  'fault.registrantOrDomains': 'indica un intestatario oppure dei domini, uno solo dei due',
  'preview.changed': "Qualcosa è cambiato dopo l'anteprima: chiedine una nuova.",
  'preview.expired': "L'anteprima è scaduta: chiedine una nuova.",
  'thirdLevel.THIRD_LEVEL_NEEDS_ACTIVE_DOMAIN':
    'Il dominio non è attivo: un terzo livello si aggiunge a un dominio registrato, non scaduto e non sospeso.',
  'thirdLevel.THIRD_LEVEL_OWNER_CHANGING':
    'È in corso il cambio di intestatario del dominio: riprova quando è terminato.',
  'thirdLevel.THIRD_LEVEL_OF_THIRD_LEVEL':
    'Sotto un terzo livello non si può aggiungere altro: aggiungilo al suo dominio.',
  'thirdLevel.THIRD_LEVEL_TAKEN': 'Il dominio ha già questo terzo livello, oppure è in un altro ordine.',
  'thirdLevel.LABEL_RESERVED': "Questa etichetta è usata dal dominio stesso: scegline un'altra.",
  'thirdLevelLogin.NOT_A_THIRD_LEVEL':
    'Questo dominio non è un terzo livello: lo vedono tutte le login dell’anagrafica.',
  'thirdLevelLogin.THIRD_LEVEL_NOT_THERE': 'Il terzo livello non è ancora attivo, oppure è cessato.',
  'thirdLevelLogin.OWN_LOGIN': 'Non puoi limitare la login che stai usando.',
  'thirdLevelLogin.LAST_ORDINARY_LOGIN':
    'È l’ultima login che vede tutta l’anagrafica: creane prima un’altra.',
  'thirdLevelLogin.LOGIN_HAS_THIRD_LEVEL': 'Questa login ha un altro terzo livello: toglilo prima.',
  'thirdLevelLogin.LOGIN_GUARDS_APPROVALS':
    'Le azioni con doppia approvazione richiedono questa login: togli prima la protezione.',
  'service.SERVICE_NOT_SOLD': 'Questo servizio non è in vendita in questa dimensione.',
  'service.SERVICE_NEEDS_ACTIVE_DOMAIN':
    'Il dominio non è attivo: i servizi si aggiungono a un dominio registrato, non scaduto e non sospeso.',
  'service.SERVICE_OWNER_CHANGING':
    'È in corso il cambio di intestatario del dominio: riprova quando è terminato.',
  'service.SERVICE_DOMAIN_RENEWING':
    'Il dominio è in rinnovo: i servizi si aggiungono o si ampliano quando quell’ordine è eseguito o annullato.',
  'service.SERVICE_ALREADY_THERE': 'Il dominio ha già questo servizio, o lo ha già ordinato.',
  'service.SERVICE_NOT_PAID': 'Il servizio è in attesa di pagamento: annulla il suo ordine.',
  'service.SERVICE_BEING_SET_UP': 'Il servizio è in attivazione nei tempi previsti.',
  'service.SERVICE_NOT_ACTIVE': 'Il servizio ora non è attivo.',
  'service.SERVICE_LARGEST_PLAN': 'Il servizio ha già questa dimensione, o non ne esiste una maggiore.',
  'service.SERVICE_ENDED': 'Il servizio è cessato.',
  'tags.DOMAIN_NOT_FOUND': 'Questo dominio non esiste.',
  'tags.NO_TAGS_ON_THIRD_LEVELS': 'I terzi livelli non hanno etichette: assegnale al loro dominio.',
  'tags.TOO_MANY_TAGS': 'Un dominio può avere al massimo 20 etichette.',
  'fault.addedAndRemoved': 'una stessa etichetta non si può aggiungere e togliere insieme',
  'notice.NOTICE_MANDATORY':
    'Gli avvisi a un mese, a una settimana e a un giorno dalla scadenza, e quello dopo, arrivano sempre.',
  'host.HOST_REFUSED': 'Il servizio non si può attivare.',
  'host.SERVICE_GIVEN_UP': 'Il servizio è stato annullato perché in ritardo.',
  'withdrawalOutlook.NOT_PAID_ANY_MORE':
    '{name} non è più pagato da subito: il rinnovo automatico si spegne e, se nessuno lo rinnova, il dominio viene cancellato presso il registro con le regole della sua estensione.',
  'withdrawalOutlook.PAID_LESS_LONG':
    '{name} resta pagato fino al {until, date, day}; il rinnovo automatico si spegne.',
  'withdrawalOutlook.DELETED_AT_ONCE':
    '{name} viene cancellato subito presso il registro: non si può recuperare, e chiunque può registrarlo.',
  'withdrawalOutlook.SERVICE_PAID_LESS_LONG':
    'Il servizio di {name} resta pagato fino al {until, date, day}, poi cessa.',
  'withdrawalOutlook.SERVICE_ENDS':
    'Il servizio di {name} cessa subito e i suoi contenuti vengono eliminati.',
  'withdrawalOutlook.KEPT':
    "Ciò che è stato attivato non può essere tolto presso il registro o il fornitore: resta fino alla sua scadenza, e l'importo ti viene rimborsato lo stesso.",
  'withdrawalOutlook.HANDED_OVER':
    "Hai dato il dominio a un'altra anagrafica: ciò che era stato pagato è stato eseguito, e il recesso è escluso.",
  'push.DOMAIN_NOT_FOUND': 'Questo dominio non esiste.',
  'push.GOES_WITH_PARENT': 'Un terzo livello passa insieme al dominio sotto cui si trova.',
  'push.DOMAIN_NOT_ACTIVE': 'Il dominio non è attivo: deve essere registrato, non scaduto e non sospeso.',
  'push.HELD_BY_ORDER': 'Un ordine sul dominio è aperto: prima pagalo o annullalo.',
  'push.OWNER_CHANGING': 'È in corso il cambio di intestatario del dominio: riprova quando è terminato.',
  'push.OPERATION_OPEN': 'È in corso un’operazione sul dominio: riprova quando è terminata.',
  'push.OWNER_CHANGE_OPEN': 'Per questo dominio c’è già un cambio intestatario aperto.',
  'push.PAYMENT_UNDER_WAY': 'È in corso l’addebito del rinnovo automatico del dominio: riprova più tardi.',
  'push.HOLDER_DIFFERS':
    'La login non esiste, o i suoi dati non sono quelli dell’intestatario del dominio. Per un altro intestatario serve il cambio intestatario.',
  'push.OWN_LOGIN_NAMED': 'La login è della stessa anagrafica del dominio.',
  'push.SECOND_FACTOR_RESET_FIRST':
    'Un secondo fattore è stato reimpostato da poco: per alcuni giorni i domini restano dove sono.',
  'push.TOO_MANY_PUSHES': 'Ci sono 50 offerte in attesa di risposta: prima ritirane qualcuna.',
  'push.PUSH_OVER': 'Questa offerta è terminata.',
};
