import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const payload = z.object({ promoCodeId: z.string(), code: z.string(), reason: z.string() });
const detail = { it: '{code}: {reason}', en: '{code}: {reason}' };

/** Older facts do not say what the code is worth: this comes out empty then, and nothing is written. */
const DISCOUNT =
  '{percent, select, none {{cents, select, none {} other {{cents, number, cents}}}} other {{percent}%}}';
const UNTIL = '{expiresAt, select, none {} other {{expiresAt, date, minute}}}';
const FROM = '{validFrom, select, none {} other {{validFrom, date, minute}}}';
const MINIMUM = '{minimumCents, select, none {} other {{minimumCents, number, cents}}}';
const EXTENSIONS = '{extensions, select, empty {} other {{extensions}}}';
const PRODUCTS = '{products, select, empty {} other {{products}}}';

export const promoCodeCreated = defineEvent('promo-code.created', {
  description: 'Staff have made a promo code. About the code; of the profile it is for, if it is for one.',
  payload: payload.extend({
    /** What it takes off: one of both; neither in older facts. */
    percent: z.number().int().nullable().default(null),
    cents: z.number().int().nullable().default(null),
    validFrom: instant.nullable().default(null),
    /** The first moment at which it is worth nothing; null when it has no end, and in older facts. */
    expiresAt: instant.nullable().default(null),
    /** Least price of an order before VAT; null for none. */
    minimumCents: z.number().int().nullable().default(null),
    /** Extensions it is for, without the point; none for all. */
    extensions: z.array(z.string()).default([]),
    /** What it is for; none for everything. */
    products: z.array(z.string()).default([]),
    firstOrderOnly: z.boolean().default(false),
  }),
  log: {
    title: { it: 'Codice promozionale creato dal nostro personale', en: 'Promo code made by our staff' },
    detail,
  },
  terms: {
    products: {
      REGISTRATION: { it: 'registrazioni', en: 'registrations' },
      RENEWAL: { it: 'rinnovi', en: 'renewals' },
      THIRD_LEVEL: { it: 'terzi livelli', en: 'third levels' },
      SERVICE: { it: 'servizi', en: 'services' },
    },
  },
  letter: {
    topic: 'OFFERS',
    subject: {
      it: '{percent, select, none {{cents, select, none {} other {Un codice per te: {code}, {cents, number, cents} di sconto}}} other {Un codice per te: {code}, {percent}% di sconto}}',
      en: '{percent, select, none {{cents, select, none {} other {A code for you: {code}, {cents, number, cents} off}}} other {A code for you: {code}, {percent}% off}}',
    },
    body: {
      it: 'abbiamo creato un codice promozionale che puoi usare solo tu. Scrivilo nel tuo ordine, prima di confermarlo{firstOrderOnly, select, true {: vale per il primo ordine} other {}}.',
      en: 'we have made a promo code that only you can use. Write it into your order before you confirm it{firstOrderOnly, select, true {: it is for a first order} other {}}.',
    },
    table: [
      { label: { it: 'Codice', en: 'Code' }, value: { it: '{code}', en: '{code}' } },
      { label: { it: 'Sconto', en: 'Discount' }, value: { it: DISCOUNT, en: DISCOUNT } },
      {
        label: { it: 'Dal', en: 'From' },
        value: { it: FROM, en: FROM },
      },
      {
        label: { it: 'Fino al', en: 'Until' },
        value: { it: UNTIL, en: UNTIL },
      },
      {
        label: { it: 'Ordine minimo, IVA esclusa', en: 'Least order, without VAT' },
        value: { it: MINIMUM, en: MINIMUM },
      },
      {
        label: { it: 'Estensioni', en: 'Extensions' },
        value: { it: EXTENSIONS, en: EXTENSIONS },
      },
      { label: { it: 'Vale per', en: 'For' }, value: { it: PRODUCTS, en: PRODUCTS } },
      { label: { it: 'Motivo', en: 'Reason' }, value: { it: '{reason}', en: '{reason}' } },
    ],
    why: {
      it: "Ricevi questa e-mail perché hai acconsentito alle comunicazioni commerciali: puoi revocare il consenso nell'Area Clienti.",
      en: 'You receive this e-mail because you have consented to marketing: you can withdraw the consent in the customer area.',
    },
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
