import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const domainPaymentTakenBack = defineEvent('domain.payment-taken-back', {
  description:
    'A consumer has withdrawn from what had paid for a domain: it is paid less long, or not any more. About the domain.',
  payload: z.object({
    domainId: z.string(),
    name: z.string(),
    unicodeName: z.string(),
    paidThrough: instant,
  }),
  log: {
    title: {
      it: 'Dominio pagato meno a lungo dopo un recesso',
      en: 'Domain paid less long after a withdrawal',
    },
    detail: {
      it: '{unicodeName}, pagato fino al {paidThrough, date, day}',
      en: '{unicodeName}, paid until {paidThrough, date, day}',
    },
  },
});
