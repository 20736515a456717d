import { defineEvent, type Terms } from '@customer-area/shared/contract';
import { z } from 'zod';
import { centsRow, meansRow, orderButton, orderRow } from './letter-rows';

const payment = z.object({ orderId: z.string(), number: z.string(), means: z.string() });
const method = z.object({
  methodId: z.string(),
  means: z.string(),
  /** As customers know it, e.g. `Visa 4242`. */
  label: z.string(),
});
const meansTerms = {
  CARD: { it: 'carta', en: 'card' },
  PAYPAL: { it: 'PayPal', en: 'PayPal' },
  BANK_TRANSFER: { it: 'bonifico', en: 'bank transfer' },
  POSTAL_SLIP: { it: 'bollettino postale', en: 'postal slip' },
  PRE_FILLED_SLIP: { it: 'bollettino premarcato', en: 'pre-filled slip' },
} as const satisfies Terms;
const terms = { means: meansTerms };
const numberAndMeans = { it: '{number}, {means}', en: '{number}, {means}' };
const labelOnly = { it: '{label}', en: '{label}' };

export const paymentAnnounced = defineEvent('payment.announced', {
  description: 'A payment that takes days is on its way, says the customer. About the order.',
  payload: payment.extend({
    /** How to pay; null in what was announced before it was mailed. */
    instructions: z.object({ it: z.string(), en: z.string() }).nullable().default(null),
  }),
  terms,
  log: { title: { it: 'Pagamento annunciato', en: 'Payment announced' }, detail: numberAndMeans },
  letter: {
    subject: {
      it: "{instructions, select, none {} other {Come pagare l'ordine {number}}}",
      en: '{instructions, select, none {} other {How to pay order {number}}}',
    },
    body: {
      it: "per l'ordine {number} hai scelto {means}.\n{instructions}\nL'ordine si può pagare fino al suo termine, che trovi nell'Area Clienti: lì puoi anche cambiare metodo e stampare il foglio con il codice.",
      en: 'for order {number} you have chosen to pay by {means}.\n{instructions}\nThe order can be paid until it ends, which you find in the customer area: there you can also change the means and print the sheet with its code.',
    },
    table: [orderRow, meansRow],
    button: orderButton,
  },
});

export const paymentWithdrawn = defineEvent('payment.withdrawn', {
  description: 'The customer pays another way than was announced: no money is waited for. About the order.',
  payload: payment,
  terms,
  log: {
    title: { it: 'Pagamento non più annunciato', en: 'Payment not announced any more' },
    detail: numberAndMeans,
  },
});

// Its letter carries a link that pays: identity writes it itself.
export const paymentRequested = defineEvent('payment.requested', {
  description:
    'The holder of an order is to be mailed a link that pays it, or several that are asked for at once. About the order, or the first of them.',
  payload: z.object({
    orderId: z.string(),
    /** Set when orders are asked for at once. */
    requestId: z.string().nullable().default(null),
    number: z.string(),
    amountDueCents: z.number().int(),
    currency: z.string(),
    /** A login has asked for it; the bank wants the customer, for what renews itself; or staff have proposed the order. */
    reason: z.enum(['ASKED', 'AUTHENTICATION_REQUIRED', 'PROPOSED']),
  }),
  log: {
    title: { it: 'Link di pagamento inviato', en: 'Pay link sent' },
    detail: {
      it: '{number}, {amountDueCents, number, cents}',
      en: '{number}, {amountDueCents, number, cents}',
    },
  },
  // Whoever has asked for it knows; a proposal is told as such.
  news: {
    text: {
      it: "{reason, select, AUTHENTICATION_REQUIRED {La banca chiede la tua conferma per il pagamento dell'ordine {number}} other {}}",
      en: '{reason, select, AUTHENTICATION_REQUIRED {Your bank wants you to confirm the payment of the order {number}} other {}}',
    },
    link: orderButton.link,
  },
});

export const paymentRefused = defineEvent('payment.refused', {
  description: 'A payment was declined; the order waits on. About the order.',
  payload: payment.extend({ code: z.string() }),
  terms,
  log: { title: { it: 'Pagamento non riuscito', en: 'Payment not accepted' }, detail: numberAndMeans },
});

export const paymentCaseOpened = defineEvent('payment-case.opened', {
  description: 'How a payment ended is left to staff to find out. About the order.',
  payload: payment.extend({ caseId: z.string(), kind: z.string() }),
  terms,
  log: { title: { it: 'Pagamento da verificare', en: 'Payment under review' }, detail: numberAndMeans },
});

export const paymentCaseSettled = defineEvent('payment-case.settled', {
  description: 'Staff have decided about a payment; what of it became credit is told. About the order.',
  payload: z.object({
    caseId: z.string(),
    orderId: z.string(),
    number: z.string(),
    kind: z.string(),
    creditedCents: z.number().int(),
    /** As staff have put it. */
    reason: z.string(),
  }),
  log: {
    title: { it: 'Pagamento verificato', en: 'Payment reviewed' },
    detail: {
      it: '{number}, accreditati {creditedCents, number, cents}: {reason}',
      en: '{number}, {creditedCents, number, cents} credited: {reason}',
    },
  },
});

const refund = payment.extend({ refundId: z.string(), cents: z.number().int() });
/** What an order may have been paid with. */
export const paidWithTerms = { ...meansTerms, CREDIT: { it: 'credito', en: 'credit' } };
const refundTerms = { means: paidWithTerms };
const refundAndReason = {
  it: '{number}, {means}, {cents, number, cents}{reason, select, none {} other {: {reason}}}',
  en: '{number}, {means}, {cents, number, cents}{reason, select, none {} other {: {reason}}}',
};

const refundWhy = {
  it: '{number}, {means}, {cents, number, cents}: {reason}',
  en: '{number}, {means}, {cents, number, cents}: {reason}',
};

export const refundRequested = defineEvent('refund.requested', {
  description: 'Money of a payment is to go back to the customer. About the order.',
  payload: refund.extend({
    /** Why, for the customer; null where the cause says it. */
    reason: z.string().nullable(),
  }),
  terms: refundTerms,
  log: { title: { it: 'Rimborso richiesto', en: 'Refund requested' }, detail: refundAndReason },
});

export const refundApproved = defineEvent('refund.approved', {
  description: 'A second member of staff lets money go back. About the order.',
  payload: refund.extend({ reason: z.string() }),
  terms: refundTerms,
  log: { title: { it: 'Rimborso approvato', en: 'Refund approved' }, detail: refundWhy },
});

export const refundRejected = defineEvent('refund.rejected', {
  description:
    'Money that waited for a second member of staff does not go back: refused, or the customer withdrew meanwhile. About the order.',
  payload: refund.extend({
    /** Why, for the customer; null where the customer has withdrawn from the order. */
    reason: z.string().nullable(),
  }),
  terms: refundTerms,
  log: { title: { it: 'Rimborso non approvato', en: 'Refund not approved' }, detail: refundAndReason },
});

const concludedRefund = refund.extend({
  /** What staff say of it; null where no member of staff ended it. */
  reason: z.string().nullable().default(null),
});

export const refundCompleted = defineEvent('refund.completed', {
  description: 'Money of a payment went back to the customer. About the order.',
  payload: concludedRefund,
  terms: refundTerms,
  log: { title: { it: 'Rimborso effettuato', en: 'Refund made' }, detail: refundAndReason },
  letter: {
    subject: { it: "Rimborso per l'ordine {number}", en: 'Refund for order {number}' },
    body: {
      it: "abbiamo rimborsato {cents, number, cents} dell'ordine {number} ({means}). A seconda della banca possono servire alcuni giorni perché l'importo sia visibile.\nTrovi la nota di credito nell'Area Clienti.",
      en: 'we have refunded {cents, number, cents} of order {number} ({means}). Depending on the bank it may take some days until you see the amount.\nYou find the credit note in the customer area.',
    },
    table: [orderRow, meansRow, centsRow],
    button: orderButton,
  },
});

export const refundCredited = defineEvent('refund.credited', {
  description:
    'Money of a payment could not go back the way it came and is customer credit. About the order.',
  payload: concludedRefund,
  terms: refundTerms,
  log: {
    title: { it: 'Rimborso convertito in credito', en: 'Refund turned into credit' },
    detail: refundAndReason,
  },
  letter: {
    subject: { it: "Rimborso per l'ordine {number}", en: 'Refund for order {number}' },
    body: {
      it: "non è stato possibile rimborsare {cents, number, cents} dell'ordine {number} con il metodo usato per il pagamento ({means}). Intanto li abbiamo accreditati: puoi usarli entro 12 mesi. Il nostro personale verificherà il rimborso.",
      en: 'we could not refund {cents, number, cents} of order {number} the way it was paid ({means}). Meanwhile we have credited them, to be used within 12 months. Our staff will look into the refund.',
    },
    table: [orderRow, meansRow, centsRow],
    button: orderButton,
  },
});

export const paymentMethodSaved = defineEvent('payment-method.saved', {
  description: 'A card or an account was kept for later payments. About the method.',
  payload: method,
  log: { title: { it: 'Metodo di pagamento salvato', en: 'Payment method kept' }, detail: labelOnly },
});

export const paymentMethodRemoved = defineEvent('payment-method.removed', {
  description: 'A card or an account is kept no longer. About the method.',
  payload: method,
  log: { title: { it: 'Metodo di pagamento rimosso', en: 'Payment method removed' }, detail: labelOnly },
});

export const paymentMethodExpiryWarned = defineEvent('payment-method.expiry-warned', {
  description:
    'A card that domains are charged to when they renew themselves ends in 60 or 15 days. About the method.',
  payload: method.extend({
    /** Days before its end. */
    days: z.number().int(),
    /** The last month it is valid in, e.g. `2029-01`. */
    expires: z.string(),
    /** The first five domains. */
    names: z.array(z.string()),
    domainCount: z.number().int(),
  }),
  log: null,
  letter: {
    topic: 'REMINDERS',
    subject: {
      it: '{label} scade tra {days} giorni',
      en: '{label} expires in {days} days',
    },
    body: {
      it: 'il metodo di pagamento {label} scade alla fine di {expires}.\n{domainCount, plural, one {Si rinnova da solo con questo metodo # dominio} other {Si rinnovano da soli con questo metodo # domini}}: {names}.\n\nAggiungi un altro metodo di pagamento e sceglilo per il rinnovo automatico: altrimenti questi rinnovi non potranno essere pagati.',
      en: 'the payment method {label} expires at the end of {expires}.\n{domainCount, plural, one {# domain renews itself} other {# domains renew themselves}} with it: {names}.\n\nAdd another payment method and choose it for the automatic renewal: otherwise these renewals cannot be paid.',
    },
  },
});

export const invoiceIssued = defineEvent('invoice.issued', {
  description: 'An invoice or a credit note was issued. About the document.',
  payload: z.object({
    invoiceId: z.string(),
    number: z.string(),
    orderId: z.string(),
    kind: z.string(),
    /** With VAT, in cents; negative on a credit note. */
    total: z.number().int(),
  }),
  log: {
    title: { it: 'Documento emesso', en: 'Document issued' },
    detail: {
      it: '{number}, {total, number, cents}',
      en: '{number}, {total, number, cents}',
    },
  },
});
