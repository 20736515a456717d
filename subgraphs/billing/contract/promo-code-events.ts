import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

const payload = z.object({ promoCodeId: z.string(), code: z.string(), reason: z.string() });
const detail = { it: '{code}: {reason}', en: '{code}: {reason}' };

export const promoCodeCreated = defineEvent('promo-code.created', {
  description: 'Staff have made a promo code. About the code; of the profile it is for, if it is for one.',
  payload,
  log: {
    title: { it: 'Codice promozionale creato dal nostro personale', en: 'Promo code made by our staff' },
    detail,
  },
});

export const promoCodeDisabled = defineEvent('promo-code.disabled', {
  description:
    'Staff have switched a promo code off. About the code; of the profile it is for, if it is for one.',
  payload,
  log: {
    title: {
      it: 'Codice promozionale disattivato dal nostro personale',
      en: 'Promo code switched off by our staff',
    },
    detail,
  },
});
