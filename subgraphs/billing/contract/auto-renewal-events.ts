import { defineEvent, type Terms } from '@customer-area/shared/contract';
import { z } from 'zod';

const outcomeTerms = {
  PAID: { it: 'pagato', en: 'paid' },
  DECLINED_SOFT: { it: 'pagamento rifiutato', en: 'payment declined' },
  DECLINED_HARD: { it: 'pagamento rifiutato', en: 'payment declined' },
  AUTHENTICATION_REQUIRED: { it: 'richiede la tua conferma', en: 'needs your confirmation' },
  PRICE_ABOVE_CEILING: { it: 'prezzo oltre il tuo limite', en: 'price above your limit' },
  NOT_RENEWABLE: { it: 'non rinnovabile', en: 'not renewable' },
  UNDECIDED: { it: 'pagamento in verifica', en: 'payment under review' },
  NO_METHOD: { it: 'nessun metodo di pagamento', en: 'no payment method' },
} as const satisfies Terms;

export const automaticRenewalAttempted = defineEvent('automatic-renewal.attempted', {
  description:
    'An attempt to renew a domain by itself came to an end; UNDECIDED is followed by how it ended once the provider knows. About the domain.',
  payload: z.object({
    automaticRenewalId: z.string(),
    attempt: z.number().int(),
    domainId: z.string(),
    domainName: z.string(),
    /** Null when none was placed. */
    orderId: z.string().nullable(),
    outcome: z.enum([
      'PAID',
      'DECLINED_SOFT',
      'DECLINED_HARD',
      'AUTHENTICATION_REQUIRED',
      'PRICE_ABOVE_CEILING',
      'NOT_RENEWABLE',
      'UNDECIDED',
      'NO_METHOD',
    ]),
    /** The methods that were refused, in the order they were tried; a hard one is not to be tried again. */
    refusals: z.array(z.object({ methodId: z.string(), hard: z.boolean(), code: z.string() })),
    /** With VAT; null where no price was found. */
    totalCents: z.number().int().nullable(),
    /** The order was paid, and could not be carried out: with NOT_RENEWABLE there is nothing left to pay. */
    orderFailed: z.boolean().default(false),
  }),
  terms: { outcome: outcomeTerms },
  log: {
    title: { it: 'Rinnovo automatico: tentativo di pagamento', en: 'Automatic renewal: payment attempted' },
    detail: { it: '{domainName}, {outcome}', en: '{domainName}, {outcome}' },
  },
});

export const autoRenewalChosen = defineEvent('auto-renewal.chosen', {
  description:
    'Whoever paid an order said whether its domains are to renew themselves from now on. About the order.',
  payload: z.object({
    orderId: z.string(),
    profileId: z.string(),
    domainIds: z.array(z.string()),
    /** The kept card or account that it was paid with; null where they are not to and it is not kept. */
    methodId: z.string().nullable(),
    enabled: z.boolean(),
  }),
  // Each domain has a line of its own once the choice applies to it.
  log: null,
});
