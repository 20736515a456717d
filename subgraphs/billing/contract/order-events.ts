import { defineEvent, instant, type LetterWords } from '@customer-area/shared/contract';
import { z } from 'zod';
import { creditedRow, namesRow, orderButton, orderRow, paidWithRow, priceRows } from './letter-rows';
import { orderFacts } from './order-facts';
import { paidWithTerms } from './payment-events';

const cents = z.number().int();
/** What a letter says of the price; older facts lack it. */
const priced = {
  /** The first twenty lines. */
  prices: z
    .array(z.object({ label: z.object({ it: z.string(), en: z.string() }), netCents: cents }))
    .default([]),
  /** How many lines there are beside them. */
  unlisted: z.number().int().default(0),
  netCents: cents.nullable().default(null),
  vatCents: cents.nullable().default(null),
};
const wholeOrder = orderFacts.extend({
  /** What its lines are about, for people. */
  names: z.array(z.string()).default([]),
});
const closed = z.object({
  orderId: z.string(),
  number: z.string(),
  /** What went back to the customer as credit. */
  creditedCents: z.number().int(),
});
const numberAndTotal = {
  it: '{number}, {total, number, cents}',
  en: '{number}, {total, number, cents}',
};
const numberAndCredit = {
  it: '{number}, accreditati {creditedCents, number, cents}',
  en: '{number}, credited {creditedCents, number, cents}',
};
const numberOnly = { it: '{number}', en: '{number}' };
const creditLetter: LetterWords = {
  table: [orderRow, creditedRow],
  button: orderButton,
  subject: { it: 'Ordine {number}: importo accreditato', en: 'Order {number}: amount credited' },
  body: {
    it: "una parte dell'ordine {number} non è andata a buon fine. Abbiamo emesso una nota di credito e accreditato {creditedCents, number, cents}, utilizzabili entro 12 mesi.",
    en: 'a part of order {number} could not be carried out. We have issued a credit note and credited {creditedCents, number, cents}, to be used within 12 months.',
  },
};

export const orderPlaced = defineEvent('order.placed', {
  description: 'An order was placed and waits for its payment. About the order.',
  payload: wholeOrder.extend({
    /** A domain renews itself: the order is paid at once, or its holder reads why it was not. */
    automatic: z.boolean().default(false),
    /** Staff propose it: its holder reads so in the letter with the link that pays it. */
    proposed: z.boolean().default(false),
    /** Until when it can be paid; null in older facts. */
    payUntil: instant.nullable().default(null),
    ...priced,
  }),
  log: { title: { it: 'Ordine effettuato', en: 'Order placed' }, detail: numberAndTotal },
  letter: {
    subject: {
      it: '{automatic, select, true {} other {{proposed, select, true {} other {Ordine {number} in attesa di pagamento}}}}',
      en: '{automatic, select, true {} other {{proposed, select, true {} other {Order {number} is waiting for payment}}}}',
    },
    body: {
      it: "abbiamo ricevuto il tuo ordine {number}{names, select, empty {} other { per {names}}}.\nTotale: {total, number, cents}. L'ordine parte quando il pagamento è registrato.",
      en: 'we have received your order {number}{names, select, empty {} other { for {names}}}.\nTotal: {total, number, cents}. It starts once the payment is registered.',
    },
    table: [
      orderRow,
      ...priceRows,
      {
        label: { it: 'Da pagare entro il', en: 'To be paid by' },
        value: {
          it: '{payUntil, select, none {} other {{payUntil, date, day}}}',
          en: '{payUntil, select, none {} other {{payUntil, date, day}}}',
        },
      },
    ],
    button: orderButton,
  },
});

export const orderProposed = defineEvent('order.proposed', {
  description: 'Staff have proposed an order; its letter comes with the link that pays it. About the order.',
  payload: z.object({
    orderId: z.string(),
    number: z.string(),
    /** What they say of it to the customer. */
    reason: z.string(),
  }),
  log: {
    title: { it: 'Ordine proposto dal nostro personale', en: 'Order proposed by our staff' },
    detail: { it: '{number}: {reason}', en: '{number}: {reason}' },
  },
  news: {
    text: {
      it: "Il nostro personale ti propone l'ordine {number}",
      en: 'Our staff propose the order {number} to you',
    },
    link: orderButton.link,
  },
});

export const orderPaid = defineEvent('order.paid', {
  description: 'An order was paid: its lines are carried out. About the order.',
  payload: wholeOrder.extend({
    /** Null when the order cost nothing. */
    invoiceNumber: z.string().nullable(),
    /** What completed its payment; null in older facts. */
    means: z.string().nullable().default(null),
    ...priced,
  }),
  terms: { means: paidWithTerms },
  log: { title: { it: 'Ordine pagato', en: 'Order paid' }, detail: numberAndTotal },
  letter: {
    subject: {
      it: "Pagamento ricevuto per l'ordine {number}",
      en: 'Payment received for order {number}',
    },
    body: {
      it: "abbiamo registrato il pagamento di {total, number, cents} per l'ordine {number}.{invoiceNumber, select, none {} other {\nTrovi la fattura {invoiceNumber} nell'Area Clienti.}}",
      en: 'we have registered your payment of {total, number, cents} for order {number}.{invoiceNumber, select, none {} other {\nYou find the invoice {invoiceNumber} in the customer area.}}',
    },
    table: [
      orderRow,
      ...priceRows,
      paidWithRow,
      {
        label: { it: 'Fattura', en: 'Invoice' },
        value: {
          it: '{invoiceNumber, select, none {} other {{invoiceNumber}}}',
          en: '{invoiceNumber, select, none {} other {{invoiceNumber}}}',
        },
      },
    ],
    button: orderButton,
  },
});

export const orderCancelled = defineEvent('order.cancelled', {
  description: 'An order was taken back before it was paid. About the order.',
  payload: wholeOrder,
  log: { title: { it: 'Ordine annullato', en: 'Order cancelled' }, detail: numberOnly },
});

export const orderExpired = defineEvent('order.expired', {
  description: 'An order was not paid in time. About the order.',
  payload: wholeOrder,
  log: { title: { it: 'Ordine scaduto', en: 'Order expired' }, detail: numberOnly },
  letter: {
    subject: { it: 'Ordine {number} scaduto', en: 'Order {number} has expired' },
    body: {
      it: "non abbiamo ricevuto il pagamento dell'ordine {number}{names, select, empty {} other { per {names}}}: l'ordine è scaduto e non si può più pagare.\nSe hai già pagato, quando il denaro arriva diventa credito della tua anagrafica. Per acquistare di nuovo, effettua un altro ordine.",
      en: 'we have not received the payment for order {number}{names, select, empty {} other { for {names}}}: it has expired and cannot be paid any more.\nIf you have paid already, the money becomes credit of your profile when it arrives. To buy again, place another order.',
    },
    table: [orderRow, namesRow],
  },
});

export const orderFulfilled = defineEvent('order.fulfilled', {
  description: 'All lines of an order were carried out. About the order.',
  payload: closed,
  log: { title: { it: 'Ordine evaso', en: 'Order fulfilled' }, detail: numberOnly },
});

export const orderPartiallyFailed = defineEvent('order.partially-failed', {
  description: 'Some lines of an order could not be carried out; their price became credit. About the order.',
  payload: closed,
  log: { title: { it: 'Ordine evaso in parte', en: 'Order fulfilled in part' }, detail: numberAndCredit },
  letter: creditLetter,
});

export const orderFailed = defineEvent('order.failed', {
  description: 'No line of an order could be carried out; its price became credit. About the order.',
  payload: closed,
  log: { title: { it: 'Ordine non evaso', en: 'Order not fulfilled' }, detail: numberAndCredit },
  letter: {
    ...creditLetter,
    body: {
      it: "l'ordine {number} non è andato a buon fine. Abbiamo emesso una nota di credito e accreditato {creditedCents, number, cents}, utilizzabili entro 12 mesi.",
      en: 'order {number} could not be carried out. We have issued a credit note and credited {creditedCents, number, cents}, to be used within 12 months.',
    },
  },
});
