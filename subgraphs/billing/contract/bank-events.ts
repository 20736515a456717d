import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { creditedRow, orderButton, orderRow } from './letter-rows';

const numberAndCents = { it: '{number}, {cents, number, cents}', en: '{number}, {cents, number, cents}' };
const byStaff = z.object({
  orderId: z.string(),
  number: z.string(),
  /** Below zero for money that left. */
  cents: z.number().int(),
  /** As staff have put it. */
  reason: z.string(),
});

export const paymentPartlyReceived = defineEvent('payment.partly-received', {
  description:
    'Money arrived for an order that pays only a part of it; the order waits for the rest. About the order.',
  payload: z.object({
    orderId: z.string(),
    number: z.string(),
    cents: z.number().int(),
    missingCents: z.number().int(),
  }),
  log: {
    title: { it: 'Pagamento parziale ricevuto', en: 'Part of a payment received' },
    detail: numberAndCents,
  },
  letter: {
    subject: { it: 'Ordine {number}: importo incompleto', en: 'Order {number}: amount not complete' },
    body: {
      it: "abbiamo ricevuto {cents, number, cents} per l'ordine {number}: mancano {missingCents, number, cents}.\nL'ordine parte quando arriva il resto: puoi inviarlo con lo stesso numero come causale, o pagarlo con un altro metodo. Se l'ordine scade o viene annullato, quanto ricevuto diventa credito.",
      en: 'we have received {cents, number, cents} for order {number}: {missingCents, number, cents} are missing.\nThe order starts once the rest arrives: send it with the same number as the reason, or pay it with another means. If the order expires or is cancelled, what we have received becomes credit.',
    },
    table: [
      orderRow,
      {
        label: { it: 'Ricevuti', en: 'Received' },
        value: { it: '{cents, number, cents}', en: '{cents, number, cents}' },
      },
      {
        label: { it: 'Mancano', en: 'Missing' },
        value: { it: '{missingCents, number, cents}', en: '{missingCents, number, cents}' },
      },
    ],
    button: orderButton,
  },
});

export const paymentCredited = defineEvent('payment.credited', {
  description:
    'Money arrived that its order did not need, because it was closed or the money too much, and became credit. About the order.',
  payload: z.object({
    orderId: z.string(),
    number: z.string(),
    creditedCents: z.number().int(),
    /** The order was paid, cancelled or expired; or it was more than what was due. */
    why: z.enum(['CLOSED', 'TOO_MUCH']),
  }),
  log: {
    title: { it: 'Importo ricevuto accreditato', en: 'Money received credited' },
    detail: {
      it: '{number}, accreditati {creditedCents, number, cents}',
      en: '{number}, credited {creditedCents, number, cents}',
    },
  },
  letter: {
    subject: { it: 'Ordine {number}: importo accreditato', en: 'Order {number}: amount credited' },
    body: {
      it: "abbiamo ricevuto denaro per l'ordine {number}{why, select, CLOSED {, che non attende più un pagamento} other {: più di quanto era dovuto}}. Abbiamo accreditato {creditedCents, number, cents}, utilizzabili entro 12 mesi per qualsiasi ordine.",
      en: 'we have received money for order {number}{why, select, CLOSED {, which does not wait for a payment any more} other {: more than was due}}. We have credited {creditedCents, number, cents}, to be used within 12 months for any order.',
    },
    table: [orderRow, creditedRow],
    button: orderButton,
  },
});

export const paymentMatched = defineEvent('payment.matched', {
  description: 'Staff have found that money at the bank is for an order. About the order.',
  payload: byStaff,
  log: {
    title: { it: 'Pagamento abbinato dallo staff', en: 'Payment matched by staff' },
    detail: numberAndCents,
  },
});

export const paymentReturned = defineEvent('payment.returned', {
  description: 'Staff have sent money back that came with the number of an order. About the order.',
  payload: byStaff,
  log: {
    title: { it: 'Importo restituito dallo staff', en: 'Money returned by staff' },
    detail: numberAndCents,
  },
});

export const orderMarkedPaid = defineEvent('order.marked-paid', {
  description: 'Staff know that money for an order has arrived. About the order.',
  payload: byStaff,
  log: {
    title: { it: 'Pagamento registrato dallo staff', en: 'Payment registered by staff' },
    detail: numberAndCents,
  },
});

export const paymentCreditedByStaff = defineEvent('payment.credited-by-staff', {
  description:
    'Staff have found whose money at the bank is that is for no order: it became credit. About the line.',
  payload: z.object({ lineId: z.string(), creditedCents: z.number().int(), reason: z.string() }),
  log: {
    title: { it: 'Importo accreditato dallo staff', en: 'Money credited by staff' },
    detail: { it: '{creditedCents, number, cents}', en: '{creditedCents, number, cents}' },
  },
  letter: {
    subject: { it: 'Importo ricevuto e accreditato', en: 'Money received and credited' },
    body: {
      it: 'abbiamo ricevuto {creditedCents, number, cents} senza il numero di un ordine. Li abbiamo accreditati: puoi usarli entro 12 mesi per qualsiasi ordine.',
      en: 'we have received {creditedCents, number, cents} without the number of an order. We have credited them: you can use them within 12 months for any order.',
    },
    table: [creditedRow],
  },
});
