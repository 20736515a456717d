import type { Terms } from '@customer-area/shared/contract';

const LETTER_STAYS = {
  it: 'La comunicazione non viene inviata.',
  en: 'The letter is not sent.',
};
const DATA_STAY = {
  it: 'Dati temporanei restano dove sono fino a una pulizia a mano.',
  en: 'Temporary data stay where they are until somebody removes them.',
};
const ROUND_SKIPPED = {
  it: 'Questo giro salta; il successivo parte al prossimo avvio del servizio.',
  en: 'This round is skipped; the next one begins when the service is started again.',
};
const NOTHING_ENDS = {
  it: "Qualcosa di scaduto resta com'è; una richiesta che lo usa lo trova comunque scaduto.",
  en: 'Something that is over stays as it is; whoever uses it finds it over all the same.',
};

/** What follows when staff give up a parked job of a kind, whichever service does such work. */
export const jobDropTerms = {
  'access-log.publish-heads': ROUND_SKIPPED,
  'api-key.remind-of-end': LETTER_STAYS,
  'approval.expire': NOTHING_ENDS,
  'attachment.forget-draft': DATA_STAY,
  'attachment.forget-profile': DATA_STAY,
  'attachment.scan': {
    it: "L'allegato resta da controllare: nessuno può aprirlo.",
    en: 'The attachment is never scanned: nobody can open it.',
  },
  'auto-renewal.charge': ROUND_SKIPPED,
  'auto-renewal.warn': LETTER_STAYS,
  'automatic-renewal.charge': {
    it: 'Il rinnovo automatico non viene addebitato.',
    en: 'The automatic renewal is not charged.',
  },
  'bank-statement.import': {
    it: "Le righe mancanti dell'estratto conto non vengono lette.",
    en: 'The lines of the bank statement that are missing are not read.',
  },
  'bank-upload.forget': DATA_STAY,
  'credit.look-after': ROUND_SKIPPED,
  'data-reminder.write': LETTER_STAYS,
  'data-export.expire': NOTHING_ENDS,
  'data-export.prepare': {
    it: 'La copia dei dati non viene preparata.',
    en: 'The copy of the data is not made.',
  },
  'delegation.end': NOTHING_ENDS,
  'disclosure.tell': {
    it: 'Il cliente non legge nel registro attività che i suoi dati sono stati comunicati a terzi.',
    en: 'The customer does not read in the audit log that its data was given to others.',
  },
  'domain-export.forget': DATA_STAY,
  'domain-push.over': {
    it: 'Le due parti non vengono avvisate che un’offerta di domini è scaduta.',
    en: 'Neither side is told that an offer of domains has expired.',
  },
  'owner-change.ready': {
    it: 'Un cambio intestatario approvato non prosegue: non si può pagare e il registro non viene informato.',
    en: 'A change of owner that has passed does not go on: it cannot be paid for and the registry is not told.',
  },
  'owner-change.forget-documents': {
    it: 'I documenti di un cambio intestatario concluso restano oltre il termine.',
    en: 'The documents of a change of owner that is over stay longer than they should.',
  },
  'owner-change.forget-bytes': {
    it: 'Una copia di un documento che nessuno vede, perché ritirato o mai arrivato del tutto, resta oltre il termine.',
    en: 'A copy of a document that nobody sees, as it was withdrawn or never came whole, stays longer than it should.',
  },
  'auth-code.end': {
    it: 'Il codice di autorizzazione mostrato resta valido finché non se ne chiede un altro.',
    en: 'The auth code that was revealed stays good until another one is asked for.',
  },
  'domain.left': {
    it: 'Un cambio intestatario aspetta fino al termine un dominio che non c’è più.',
    en: 'A change of owner waits until its last day for a domain that is not there any more.',
  },
  'domain.services': {
    it: 'I servizi di questo dominio non seguono il suo ultimo cambiamento.',
    en: 'The services of this domain do not follow its last change.',
  },
  'erasure.carry-out': {
    it: 'I dati non vengono cancellati.',
    en: 'The data are not erased.',
  },
  'erasure.forget-traces': {
    it: 'Le ultime tracce non vengono cancellate.',
    en: 'The last traces are not erased.',
  },
  'expiry-letter.write': LETTER_STAYS,
  'expiry-notices.find': ROUND_SKIPPED,
  'expiry-notices.send': LETTER_STAYS,
  'ftp-rule.expired': NOTHING_ENDS,
  'invoice-archive.forget': DATA_STAY,
  'invoice-letter.write': LETTER_STAYS,
  'invoice.ask-outcome': {
    it: "L'esito della trasmissione resta sconosciuto.",
    en: 'How the transmission ended stays unknown.',
  },
  'invoice.send': {
    it: 'La fattura non viene trasmessa.',
    en: 'The invoice is not transmitted.',
  },
  'ledger.check': ROUND_SKIPPED,
  'letter.send': LETTER_STAYS,
  'login-confirmation.expire': NOTHING_ENDS,
  'notification.forget-old': ROUND_SKIPPED,
  'order.bind-claim': {
    it: "L'ordine del nuovo cliente resta senza titolare e scade.",
    en: "The order of the new customer stays nobody's and expires.",
  },
  'order.expire': NOTHING_ENDS,
  'payment-letter.write': LETTER_STAYS,
  'payment-method.detach': {
    it: 'Il metodo di pagamento resta presso il fornitore.',
    en: 'The means of payment stays at its provider.',
  },
  'payment-method.forget-setup': DATA_STAY,
  'payment-method.warn': LETTER_STAYS,
  'payment.settle': {
    it: "L'esito del pagamento resta aperto: va deciso tra le verifiche.",
    en: 'How the payment ended stays open: it has to be decided among the cases.',
  },
  'new-owner-letter.forget': DATA_STAY,
  'new-owner-letter.write': LETTER_STAYS,
  'former-address.forget': DATA_STAY,
  'former-address.write': LETTER_STAYS,
  'former-address.take-back': {
    it: 'Un intestatario non ha ancora riavuto l’indirizzo e-mail che chi lo legge ha chiesto di rimettere.',
    en: 'A registrant has not got the e-mail address back that whoever reads it has asked for.',
  },
  'owner-confirmation.write': LETTER_STAYS,
  'owner-objection.write': LETTER_STAYS,
  'owner-objection.forget': DATA_STAY,
  'owner-change.over': {
    it: 'Un cambio intestatario scaduto resta aperto, e i suoi domini impegnati.',
    en: 'A change of owner whose time is over stays open, and its domains in it.',
  },
  'owner-change.grace-over': {
    it: 'Un cambio intestatario scaduto e non pagato resta aperto, e i suoi domini impegnati.',
    en: 'A change of owner whose time is over unpaid stays open, and its domains in it.',
  },
  'owner-change.remind': {
    it: 'Le due parti non vengono avvisate che il cambio intestatario sta per scadere.',
    en: 'Neither side is told that the change of owner ends soon.',
  },
  'owner-change.scan': {
    it: 'Un documento del cambio intestatario non viene controllato, e nessuno lo esamina.',
    en: 'A document of a change of owner is not searched, and nobody looks at it.',
  },
  'portfolio.check-counts': ROUND_SKIPPED,
  'profile-change.forget': DATA_STAY,
  'quote.forget': DATA_STAY,
  'recovery.write': LETTER_STAYS,
  'rectification.expire': NOTHING_ENDS,
  'rectification.forget-documents': DATA_STAY,
  'refund.carry-out': {
    it: 'Il rimborso resta da eseguire a mano.',
    en: 'The refund has to be carried out by hand.',
  },
  'registrant-letter.write': LETTER_STAYS,
  'registrant.remind': ROUND_SKIPPED,
  'registrant-update.forget': DATA_STAY,
  'registrant-update.send': {
    it: 'La modifica dei contatti non raggiunge il registro.',
    en: 'The change of contacts does not reach the registry.',
  },
  'registrant.attach-names': {
    it: 'I nomi restano senza il contatto del loro intestatario presso il registro.',
    en: 'Names stay without the contact of their holder at the registry.',
  },
  'registrant.data': {
    it: "I dati dell'intestatario di questo ordine non vengono letti: le sue righe restano in attesa.",
    en: 'The data of the holder of this order are not read: its lines go on waiting.',
  },
  'registrant.holds': {
    it: 'I blocchi presso i registri di questo intestatario restano come sono.',
    en: 'The holds at registries for this holder stay as they are.',
  },
  'registrant.rectify': {
    it: 'La rettifica non raggiunge i domini di questo intestatario.',
    en: 'The rectification does not reach the domains of this holder.',
  },
  'registration-draft.expire': NOTHING_ENDS,
  'registry.check-credit': ROUND_SKIPPED,
  'registry.execute': {
    it: "L'operazione è abbandonata: la riga d'ordine fallisce e il suo importo torna come credito.",
    en: 'The operation is given up: its order line fails and what was paid for it becomes credit.',
  },
  'registry.read-queue': ROUND_SKIPPED,
  'retention.delete': ROUND_SKIPPED,
  'service.late': {
    it: 'Nessuno viene avvisato che il servizio è in ritardo.',
    en: 'Nobody is told that the service is late.',
  },
  'staff-permission.end': {
    it: 'Il permesso scaduto resta finché non viene tolto a mano.',
    en: 'The permission that is over stays until somebody takes it away.',
  },
  'staff.look-after-dormant': ROUND_SKIPPED,
  'support-session.end': NOTHING_ENDS,
  'sweep.expired': ROUND_SKIPPED,
  'sweep.let-go': ROUND_SKIPPED,
  'sweep.registry-look': ROUND_SKIPPED,
  'ticket.close-unanswered': NOTHING_ENDS,
  'transfer-in.forget': {
    it: 'Il codice di autorizzazione di un ordine mai fatto resta cifrato dove è finché non viene tolto a mano.',
    en: 'The auth code of an order that was never placed stays where it is, encrypted, until somebody removes it.',
  },
  'transfer-out.guard': {
    it: 'Nessuno guarda se il dominio chiesto da un altro fornitore può lasciarci adesso.',
    en: 'Nobody looks whether the domain that another provider has asked for may leave now.',
  },
  'ticket.tell-overdue': {
    it: 'Il ritardo di questa richiesta non viene segnalato.',
    en: 'That this ticket is overdue is not told.',
  },
  'ticket.tell-closing': LETTER_STAYS,
  'unclaimed-order.expire': NOTHING_ENDS,
  'unclaimed-order.forget': DATA_STAY,
  'vat.correct': {
    it: "L'IVA degli ordini aperti resta come era.",
    en: 'The VAT of open orders stays as it was.',
  },
  'verification.due': NOTHING_ENDS,
  'verification.reminder': LETTER_STAYS,
} as const satisfies Terms;

/** For a kind that is newer than this list. */
export const otherJobDropTerm = {
  it: 'Il lavoro non viene eseguito.',
  en: 'The work is not done.',
};
