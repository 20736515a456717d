import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { orderButton, orderRow } from './letter-rows';

export const vatCorrected = defineEvent('order.vat-corrected', {
  description:
    'The VAT number of a buyer was proven after its order was taxed: it was invoiced again without VAT. About the order.',
  payload: z.object({
    orderId: z.string(),
    number: z.string(),
    vatNumber: z.string(),
    /** What became credit. */
    cents: z.number().int(),
  }),
  log: {
    title: { it: 'IVA di un ordine corretta', en: 'VAT of an order corrected' },
    detail: {
      it: '{number}, {vatNumber}, accreditati {cents, number, cents}',
      en: '{number}, {vatNumber}, credited {cents, number, cents}',
    },
  },
  letter: {
    subject: { it: 'Ordine {number}: IVA corretta', en: 'Order {number}: VAT corrected' },
    body: {
      it: "il registro VIES ha confermato la partita IVA {vatNumber}, che al momento dell'ordine {number} non era verificabile. Abbiamo emesso una nota di credito e una nuova fattura senza IVA, e accreditato {cents, number, cents}.",
      en: 'VIES has confirmed the VAT number {vatNumber}, which could not be verified when order {number} was placed. We have issued a credit note and a new invoice without VAT, and credited {cents, number, cents}.',
    },
    table: [
      orderRow,
      { label: { it: 'Partita IVA', en: 'VAT number' }, value: { it: '{vatNumber}', en: '{vatNumber}' } },
      {
        label: { it: 'Accreditati', en: 'Credited' },
        value: { it: '{cents, number, cents}', en: '{cents, number, cents}' },
      },
    ],
    button: orderButton,
  },
});
