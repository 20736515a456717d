import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { centsRow, namesRow, orderButton, orderRow } from './letter-rows';

export const orderWithdrawn = defineEvent('order.withdrawn', {
  description:
    'A consumer has withdrawn from lines of an order; what was paid for them goes back. About the order.',
  payload: z.object({
    withdrawalId: z.string(),
    orderId: z.string(),
    number: z.string(),
    lineIds: z.array(z.string()),
    /** What the lines are about, for people. */
    names: z.array(z.string()),
    /** What goes back, with VAT. */
    cents: z.number().int(),
    withdrawnAt: instant,
  }),
  log: {
    title: { it: 'Recesso ricevuto', en: 'Withdrawal received' },
    detail: {
      it: '{number}: {names}, {cents, number, cents}',
      en: '{number}: {names}, {cents, number, cents}',
    },
  },
  letter: {
    subject: {
      it: "Ricevuta del recesso dall'ordine {number}",
      en: 'Receipt of your withdrawal from order {number}',
    },
    body: {
      it: "il {withdrawnAt, date, minute} abbiamo ricevuto la tua dichiarazione di recesso dall'ordine {number}, per:\n- {names}\n\nTi rimborsiamo {cents, number, cents} con lo stesso mezzo che hai usato per pagare, entro 14 giorni. La nota di credito è nell'Area Clienti.\n\nConserva questa ricevuta.",
      en: 'on {withdrawnAt, date, minute} we received your statement of withdrawal from order {number}, for:\n- {names}\n\nWe give back {cents, number, cents} by the means with which you paid, within 14 days. The credit note is in the customer area.\n\nKeep this receipt.',
    },
    table: [orderRow, namesRow, centsRow],
    button: orderButton,
  },
});
