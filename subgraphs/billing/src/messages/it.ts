export const it = {
  'order.ALREADY_PAID': "L'ordine è già stato pagato.",
  'order.ORDER_CANCELLED': "L'ordine è stato annullato.",
  'order.ORDER_EXPIRED': "L'ordine è scaduto perché non è stato pagato entro 30 giorni.",
  'order.ORDER_UNCLAIMED': "L'ordine non è ancora di nessuno: registrati indicando il suo claimToken.",
  'order.PAYMENT_IN_PROGRESS': "È in corso un pagamento di questo ordine: attendi l'esito.",
  'order.SLOW_MEANS_ONLY':
    'Un ripristino può non riuscire: questo ordine si paga solo con bonifico o bollettino.',
  'order.PROMO_CODE_INVALID': 'Il codice promozionale non è valido.',
  'order.PROMO_CODE_EXPIRED': 'Il codice promozionale è scaduto.',
  'order.PROMO_CODE_BELOW_MINIMUM': "L'ordine non raggiunge l'importo minimo del codice promozionale.",
  'order.PROMO_CODE_OTHER_PRODUCTS': "Il codice promozionale non vale per i prodotti dell'ordine.",
  'order.PROMO_CODE_FIRST_ORDER_ONLY': 'Questo codice promozionale vale solo per il primo ordine.',
  'order.PROMO_CODE_USED_BY_YOU': 'Hai già usato questo codice promozionale tutte le volte consentite.',
  'order.PROMO_CODE_USED_UP': 'Gli usi disponibili di questo codice promozionale sono esauriti.',
  'order.PROMO_CODE_NEEDS_PROFILE':
    'Questo codice promozionale ha un numero limitato di usi: per usarlo devi prima registrarti e accedere.',
  'order.TERMS_CHANGED':
    'Le condizioni di vendita sono cambiate: leggi e accetta quelle in vigore prima di ordinare.',
  'order.QUOTE_EXPIRED': 'Il preventivo non è più valido: chiedine uno nuovo.',
  'order.QUOTE_CHANGED': 'Qualcosa costa diversamente da quanto preventivato: chiedi un nuovo preventivo.',
  'order.NOT_OFFERED_AGAIN': 'Non è più possibile ordinarlo: non è più tuo, o non è più offerto.',
  'order.CLAIM_TOKEN_INVALID':
    "Il token dell'ordine non è valido: l'ordine è scaduto o è già stato associato.",
  'order.NOT_SOLD': 'Questo prodotto non è in vendita per la durata scelta.',

  'quoteWarning.NAMES_NOT_HELD': 'I nomi non sono riservati finché non ordini.',
  'quoteWarning.PRICES_CHANGE_SOON':
    'Un prezzo o l’IVA cambia prima della fine del preventivo: da allora non si potrà più ordinare a questo prezzo.',
  'quoteWarning.PROMO_CODE_ENDS_SOON': 'Il codice promozionale scade prima della fine del preventivo.',

  'fault.randomKey': 'deve avere almeno {least} caratteri casuali, per esempio un UUID, se non accedi',
  'fault.autoRenewMeans': 'vale solo per una carta o un account PayPal',
  'fault.autoRenewUncharged':
    'vale solo con un metodo di pagamento già salvato, perché per questo ordine non si addebita nulla',
  'fault.claimed': "L'ordine di questa chiave di idempotenza è già stato associato o è scaduto.",

  'claim.NAME_TAKEN':
    "Il dominio è stato registrato da altri prima che l'ordine fosse associato all'anagrafica.",
  'claim.ALREADY_ORDERED': "Il dominio era già in un altro ordine dell'anagrafica.",
  'claim.PROMO_CODE_INVALID':
    "Il codice promozionale non era più utilizzabile quando l'ordine è stato associato all'anagrafica.",
  'claim.OTHER': "Il dominio non si poteva più ordinare quando l'ordine è stato associato all'anagrafica.",

  'line.register': 'Registrazione {name}, {years, plural, one {# anno} other {# anni}}',
  'line.transferIn':
    'Trasferimento di {name} da un altro fornitore{years, plural, =0 {} one {, con # anno} other {, con # anni}}',
  'line.restore': 'Ripristino di {name}, con 1 anno',
  'line.renew': 'Rinnovo {name}, {years, plural, one {# anno} other {# anni}}',
  'line.change-owner': 'Cambio intestatario di {name}',
  'line.add-third-level': 'Terzo livello {name}, {years, plural, one {# annualità} other {# annualità}}',
  'line.add-service':
    '{service, select, HOSTING {Hosting} MAILBOXES {Caselle e-mail} DATABASE {Database} BACKUP {Backup} DNS_MANAGEMENT {Gestione DNS} CERTIFICATE {Certificato} other {{service}}} {plan, select, PLUS {Plus } other {}}per {name}, {years, plural, one {# annualità} other {# annualità}}',
  'line.renew-service':
    'Rinnovo: {service, select, HOSTING {Hosting} MAILBOXES {Caselle e-mail} DATABASE {Database} BACKUP {Backup} DNS_MANAGEMENT {Gestione DNS} CERTIFICATE {Certificato} other {{service}}} {plan, select, PLUS {Plus } other {}}per {name}, {years, plural, one {# annualità} other {# annualità}}',
  'line.upgrade-service':
    'Ampliamento: {service, select, HOSTING {Hosting} MAILBOXES {Caselle e-mail} DATABASE {Database} BACKUP {Backup} DNS_MANAGEMENT {Gestione DNS} CERTIFICATE {Certificato} other {{service}}} {plan, select, PLUS {Plus } other {}}per {name}, {months, plural, one {# mese} other {# mesi}}',

  'retransmission.INVOICE_NOT_REJECTED':
    "Il documento non è stato scartato: non c'è nulla da inviare di nuovo.",
  'retransmission.RESEND_TOO_LATE':
    'I cinque giorni per inviarlo di nuovo con lo stesso numero sono trascorsi.',
  'retransmission.STILL_NOT_ACCEPTED':
    'Il Sistema di Interscambio lo scarterebbe di nuovo: prima vanno corretti i dati del cliente.',
  'creditAdjustment.CREDIT_NOT_THERE': 'Il credito disponibile è meno di quanto si vuole togliere.',
  'refund.NOT_REFUNDABLE': 'Questo pagamento non ha pagato un ordine: non può essere rimborsato.',
  'refund.BEYOND_PAID': "L'importo supera quanto resta del pagamento.",
  'refund.NOTHING_LEFT': "L'importo supera quanto resta della fattura: una parte è già stata accreditata.",
  'refund.REFUND_NOT_WAITING': 'Il rimborso non attende questa decisione.',
  'refund.REFUND_NEEDS_ANOTHER': 'Chi ha chiesto il rimborso non può approvarlo: serve un altro operatore.',
  'means.CARD': 'Carta',
  'means.PAYPAL': 'PayPal',
  'means.BANK_TRANSFER': 'Bonifico',
  'means.POSTAL_SLIP': 'Bollettino postale',
  'means.CREDIT': 'Credito',
  'means.OTHER': 'Altro metodo',
  'payment.PAYMENT_DECLINED': 'Il pagamento è stato rifiutato: scegli un altro metodo.',
  'payment.AUTHENTICATION_REQUIRED':
    "La banca chiede di autenticare il pagamento: ripeti il pagamento completando l'autenticazione.",
  'payment.TOKEN_INVALID': 'I dati di pagamento non sono validi: inseriscili di nuovo.',
  'payment.MEANS_NOT_AVAILABLE': 'Questo metodo di pagamento non è disponibile al momento.',
  'payment.PAYMENT_NOT_CONFIRMED':
    'Il pagamento non è stato confermato e nulla è stato addebitato: puoi riprovare.',
  'payment.CREDIT_INSUFFICIENT': "Il credito disponibile non basta per pagare l'ordine.",
  'payment.SPENDING_LIMIT_REACHED.delegation':
    'Con i metodi di pagamento e il credito di questa anagrafica la delega può spendere {limit, number, cents} al mese e ha già speso {spent, number, cents}: questo pagamento supera il limite. Puoi pagare con una tua carta.',
  'payment.SPENDING_LIMIT_REACHED.profile':
    'Hai fissato un limite di {limit, number, cents} al mese e hai già speso {spent, number, cents}: questo pagamento lo supera. Puoi aumentarlo, o pagare con un bonifico.',
  'payment.SPENDING_LIMIT_REACHED.api-key':
    'La chiave API può spendere {limit, number, cents} al mese e ha già speso {spent, number, cents}: questo pagamento supera il limite.',

  'instructions.BANK_TRANSFER':
    'Esegui un bonifico di {amount, number, cents} a {name}, IBAN {iban}. Come causale scrivi soltanto il numero {number}.',
  'instructions.POSTAL_SLIP':
    'Paga {amount, number, cents} con un bollettino sul conto corrente postale {postal} intestato a {name}. Come causale scrivi soltanto il numero {number}.',
  'instructions.PRE_FILLED_SLIP':
    "Stampa il bollettino premarcato e paga {amount, number, cents}: il suo codice porta il numero {number} e l'importo.",
  'instructions.VERIFYING':
    "Stiamo verificando il pagamento: l'esito apparirà a breve sull'ordine {number}. Non serve pagare di nuovo.",
  'instructionsPdf.title': 'Come pagare: {reference}',
  'instructionsPdf.transfer': 'Con un bonifico',
  'instructionsPdf.transferLines':
    'Beneficiario: {beneficiary}\nIBAN: {iban}\nBIC: {bic}\nImporto: {amount, number, cents}\nCausale, da sola: {reference}\nOppure inquadra il codice con l’app della tua banca.',
  'instructionsPdf.slip': 'Con il bollettino premarcato',
  'instructionsPdf.slipLines':
    'Conto corrente postale: {account}\nIntestato a: {beneficiary}\nImporto: {amount, number, cents}\nCausale: {reference}\nCodice: {code}',
  'payBy.ORDER_EXPIRED': "L'ordine {number} scade e non si può più pagare.",
  'payBy.AT_ONCE': "L'addebito è immediato.",
  'payBy.BANK_TRANSFER':
    '{confidence, select, POSSIBLE {Un bonifico istantaneo fa ancora in tempo; uno ordinario può impiegare} other {Un bonifico può impiegare}} {longest, plural, one {# giorno lavorativo bancario} other {# giorni lavorativi bancari}}.',
  'payBy.POSTAL_SLIP':
    'Un bollettino compilato a mano impiega da {shortest} a {longest} giorni lavorativi{confidence, select, POSSIBLE {: fa in tempo solo se arriva presto} other {}}.',
  'payBy.PRE_FILLED_SLIP':
    'Un bollettino premarcato è noto il giorno stesso, o al più tardi dopo {longest, plural, one {# giorno lavorativo} other {# giorni lavorativi}}.',
  'order.PLAN_EXPIRED': 'Questo piano non si può più ordinare: creane uno nuovo.',
  'order.PLAN_CHANGED': 'I prezzi sono cambiati dopo la creazione del piano: guardane uno nuovo.',
  'renewalLeftOut.DOMAIN_NOT_FOUND': "In questa anagrafica non c'è un dominio così.",
  'renewalLeftOut.OVER_BUDGET': 'Il budget non basta per questo dominio.',
  'methodRemoval.RENEWALS_USE_IT':
    "Con questo metodo si {count, plural, one {rinnova da solo} other {rinnovano da soli}} {names}{others, plural, =0 {} one { e un altro dominio} other { e altri # domini}}. Se lo rimuovi e non c'è un altro metodo, il rinnovo automatico non potrà più essere pagato. Vuoi rimuoverlo comunque?",
  'cancellation.MONEY_ANNOUNCED':
    "Hai annunciato un pagamento per questo ordine. Se il denaro è in viaggio, quando arriva diventa credito. Vuoi annullare comunque l'ordine?",
  'billingData.RECIPIENT_CODE_SHAPE': 'Il codice destinatario ha 7 lettere e cifre, 6 per un ente pubblico.',
  'billingData.RECIPIENT_CODE_ABROAD': "XXXXXXX è il codice di chi è all'estero, e l'unico.",
  'billingData.PEC_REQUIRED': 'Con il codice 0000000 serve un indirizzo PEC.',
  'billingData.EMAIL_INVALID': "L'indirizzo email non è valido.",
  'billingData.PURCHASE_ORDER_SHAPE':
    "Il numero d'ordine può avere fino a 20 lettere senza accenti, cifre e segni.",
  'billingData.CIG_SHAPE': 'Il CIG ha 10 lettere e cifre.',
  'billingData.CUP_SHAPE': 'Il CUP ha 15 caratteri, per esempio J52D20000000001.',
  'billingData.ADDRESS_INCOMPLETE':
    "L'indirizzo non è completo: servono via, città e CAP, in Italia anche la provincia.",
  'billingData.ADDRESS_IN_OTHER_COUNTRY': "L'indirizzo deve essere nello stesso paese dell'anagrafica.",
  'bankStatement.NOT_UPLOADED': 'Il file non è ancora stato inviato.',
  'bankStatement.NOT_XML': 'Il file non è XML ben formato.',
  'bankStatement.DOCTYPE_NOT_ALLOWED': 'Il file dichiara un DOCTYPE, che un estratto conto non ha.',
  'bankStatement.ENCODING_UNKNOWN': 'La codifica dei caratteri del file non è leggibile: esportalo in UTF-8.',
  'bankStatement.NOT_A_STATEMENT': 'Il file non è un estratto conto camt.053.001.02 o camt.053.001.08.',
  'bankStatement.NOT_A_TABLE': 'Il file non è una tabella leggibile.',
  'bankStatement.COLUMN_MISSING': 'Manca una colonna indicata nella mappa.',
  'bankStatement.AMOUNT_INVALID': 'Un importo non è valido.',
  'bankStatement.DATE_INVALID': 'Una data non esiste.',
  'bankStatement.CURRENCY_NOT_EURO': 'Un movimento non è in euro.',
  'bankStatement.FOREIGN_ACCOUNT': 'Il conto non è del venditore.',
  'bankStatement.BALANCE_MISSING': 'Manca il saldo iniziale o finale.',
  'bankStatement.BALANCE_DIFFERS': 'Saldo iniziale più movimenti non fanno il saldo finale: manca qualcosa.',
  'bankStatement.TOO_LARGE': 'Il file supera 5 MB: esporta un periodo più breve.',
  'bankLineReview.NO_ORDER': "Nella causale non c'è il numero di un ordine.",
  'bankLineReview.SEVERAL_ORDERS': 'La causale contiene i numeri di più ordini.',
  'bankLineReview.AMOUNT_DIFFERS': "L'importo non è quello dovuto.",
  'bankLineReview.OUTGOING': "È un'uscita.",
  'bankLineReview.REVERSED': 'La banca storna un movimento.',
  'bankLineReview.COLLECTIVE': 'Più movimenti in uno, senza i singoli importi.',
  'bankLineReview.REFERENCE_REUSED': 'La banca ha già usato questo riferimento per un altro movimento.',
  'bankLineReview.MARKED_BY_STAFF': "L'ordine è già stato segnato come pagato: può essere lo stesso denaro.",
  'bankLineReview.TOLD_ELSEWHERE': 'Un altro file riporta un movimento uguale: può essere lo stesso.',
  'bankLineReview.BOOKED_EARLIER': 'È stato registrato prima del suo ordine.',
  'bankLine.LINE_DECIDED': 'Il movimento è già stato registrato o deciso.',
  'bankLine.LINE_WAITS': "L'estratto conto è ancora in lavorazione.",
  'bankLine.NOTHING_RECEIVED': "Il movimento è un'uscita: si può solo chiudere.",
  'bankLine.MARKED_OTHERWISE':
    "L'ordine è stato segnato come pagato con un altro importo: va abbinato prima quello.",
  'markPaid.ORDER_NOT_FOUND': "Non c'è un ordine con questo numero.",
  'markPaid.ORDER_CLOSED': "L'ordine non attende più un pagamento.",
  'markPaid.REFERENCE_TAKEN': 'Questo riferimento ha già segnato altro come pagato.',
  'promoCode.PROMO_CODE_TAKEN': "C'è già un codice con questo nome.",
  'promoCode.PROMO_CODE_WITHOUT_TIME': 'Il codice scadrebbe prima di poter essere usato.',
  'withdrawal.ORDER_NOT_PAID': "L'ordine non è pagato: puoi annullarlo.",
  'withdrawal.NOT_A_CONSUMER': 'Il recesso è riservato alle persone fisiche che acquistano come consumatori.',
  'withdrawal.WITHDRAWAL_TIME_OVER': 'I 14 giorni per il recesso sono trascorsi.',
  'withdrawal.EXECUTED_AT_ONCE':
    "Hai chiesto l'esecuzione immediata e riconosciuto che con essa il diritto di recesso si estingue: il servizio è stato eseguito.",
  'withdrawal.DOMAIN_HANDED_OVER':
    "Hai dato il dominio a un'altra anagrafica: ciò che era stato pagato è stato eseguito, e il recesso è escluso.",
  'withdrawal.ALREADY_GIVEN_BACK': "L'importo è già stato restituito.",
  'withdrawal.LINE_IN_PROGRESS': 'La riga è in esecuzione: riprova quando è terminata.',
  'withdrawal.WITHDRAWAL_TOKEN_INVALID': 'La conferma non è valida o è scaduta: ricomincia il recesso.',
  'withdrawalConsequence.unknown':
    "Ciò che era stato pagato non lo è più, per quanto può essere tolto presso il registro o il fornitore; ciò che non può essere tolto resta fino alla sua scadenza, e l'importo ti viene rimborsato lo stesso.",
  'receipt.withdrawal':
    "Il {at, date, minute} abbiamo ricevuto il tuo recesso dall'ordine {number}. Ti rimborsiamo {cents, number, cents} con lo stesso mezzo di pagamento.",
};
