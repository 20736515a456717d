import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

export const orderClaimed = defineEvent('order.claimed', {
  description: 'An order placed before signing up became a profile’s own. About the order.',
  payload: z.object({
    orderId: z.string(),
    number: z.string(),
    total: z.number().int(),
    currency: z.string(),
    names: z.array(z.string()),
  }),
  log: {
    title: { it: 'Ordine precedente collegato', en: 'Earlier order bound' },
    detail: {
      it: '{number}, {total, number, cents}',
      en: '{number}, {total, number, cents}',
    },
  },
});

export const orderClaimFailed = defineEvent('order.claim-failed', {
  description: 'An order placed before signing up did not become the profile’s own. About the order.',
  payload: z.object({
    orderId: z.string(),
    /** Null when nothing is known of it any more. */
    number: z.string().nullable(),
    /** Why the first line could not be ordered any more. */
    reason: z.string().nullable(),
    /** What could not be ordered any more; empty when it is the order as a whole. */
    names: z.array(z.string()),
  }),
  log: {
    title: { it: 'Ordine precedente non collegato', en: 'Earlier order not bound' },
    detail: {
      it: '{number, select, none {{names, select, empty {} other {{names}}}} other {{number}{names, select, empty {} other {, {names}}}}}',
      en: '{number, select, none {{names, select, empty {} other {{names}}}} other {{number}{names, select, empty {} other {, {names}}}}}',
    },
  },
  letter: {
    subject: {
      it: 'Ordine {number, select, none {prima dell’iscrizione} other {{number}}} non confermato',
      en: 'Order {number, select, none {placed before registering} other {{number}}} not confirmed',
    },
    body: {
      it: "{number, select, none {l'ordine fatto prima di iscriverti} other {l'ordine {number}, fatto prima di iscriverti,}} {reason, select, PROMO_CODE_INVALID {non è stato confermato perché il suo codice promozionale non è più utilizzabile.} other {{names, select, empty {non si può più associare alla tua anagrafica.} other {non è stato confermato. Nel frattempo non si può più ordinare: {names}.}}}}\n\nLa tua iscrizione resta valida e non ti è stato addebitato nulla: puoi ordinare di nuovo dall'Area Clienti.",
      en: '{number, select, none {the order you placed before registering} other {order {number}, placed before you registered,}} {reason, select, PROMO_CODE_INVALID {was not confirmed because its promo code can no longer be used.} other {{names, select, empty {can no longer be connected with your profile.} other {was not confirmed. Meanwhile these can no longer be ordered: {names}.}}}}\n\nYour registration stands and nothing was charged: you can order again in the customer area.',
    },
  },
});
