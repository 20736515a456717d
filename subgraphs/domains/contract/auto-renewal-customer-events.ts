import { defineEvent, instant, type Terms } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainRow, domainsButton } from './letter-rows';

const concerned = z.object({
  /** How many domains there are. */
  domains: z.number().int(),
  /** The first five of them. */
  names: z.array(z.string()),
});
const someOf = {
  it: '{names}{domains, plural, offset:5 =0 {} =1 {} =2 {} =3 {} =4 {} =5 {} one { e un altro} other { e altri #}}',
  en: '{names}{domains, plural, offset:5 =0 {} =1 {} =2 {} =3 {} =4 {} =5 {} one { and one more} other { and # more}}',
};
const reasonTerms = {
  NO_METHOD: { it: 'manca un metodo di pagamento', en: 'there is no payment method' },
  PRICE_ABOVE_CEILING: { it: 'il prezzo supera il tuo limite', en: 'the price is above your limit' },
  METHOD_EXPIRES: {
    it: "la carta scade prima dell'addebito",
    en: 'the card expires before it is charged',
  },
  LAST_CHARGE_DECLINED: { it: "l'ultimo addebito è stato rifiutato", en: 'the last charge was declined' },
  SEVERAL: { it: 'per più motivi', en: 'for several reasons' },
  DECLINED: { it: 'il pagamento è stato rifiutato', en: 'the payment was declined' },
  NOT_RENEWABLE: { it: 'il rinnovo non è possibile ora', en: 'it cannot be renewed now' },
} as const satisfies Terms;

export const autoRenewalSet = defineEvent('auto-renewal.set', {
  description: 'Domains renew themselves from now on, or do so no longer. About the profile.',
  payload: concerned.extend({ enabled: z.boolean() }),
  log: {
    title: { it: 'Rinnovo automatico impostato', en: 'Automatic renewal set' },
    detail: {
      it: `{enabled, select, true {attivo} other {non attivo}}: ${someOf.it}`,
      en: `{enabled, select, true {on} other {off}}: ${someOf.en}`,
    },
  },
});

export const autoRenewalAtRisk = defineEvent('auto-renewal.at-risk', {
  description:
    'As things stand, domains that renew themselves in the next weeks will not be paid for: their holder is told once before each expiry. About the profile.',
  payload: concerned.extend({
    /** The first fifty of them. */
    listed: z.array(z.string()),
    /** What stands in the way; SEVERAL where it is not the same for all. */
    reason: z.string(),
  }),
  terms: { reason: reasonTerms },
  log: {
    title: { it: 'Rinnovo automatico a rischio', en: 'Automatic renewal at risk' },
    detail: someOf,
  },
  letter: {
    topic: 'REMINDERS',
    subject: {
      it: 'Il rinnovo automatico di {domains, plural, one {un dominio} other {# domini}} è a rischio',
      en: 'The automatic renewal of {domains, plural, one {a domain} other {# domains}} is at risk',
    },
    body: {
      it: "così come stanno le cose, l'addebito del rinnovo automatico non riuscirà: {reason}.\n\n- {listed}\n\nDall'Area Clienti scegli un altro metodo di pagamento, o cambia il limite di prezzo, prima che manchino 7 giorni alla scadenza.",
      en: 'as things stand, the charge for the automatic renewal will fail: {reason}.\n\n- {listed}\n\nChoose another payment method in the customer area, or change the price limit, before 7 days are left until the expiry.',
    },
    button: domainsButton,
  },
});

export const autoRenewalFailed = defineEvent('auto-renewal.failed', {
  description:
    'A domain was not renewed by itself, and nothing more is tried before its expiry. About the domain.',
  payload: z.object({
    domainId: z.string(),
    unicodeName: z.string(),
    paidThrough: instant,
    reason: z.string(),
    /** The order that can still be paid or cancelled; null when none was placed. */
    orderId: z.string().nullable(),
    hasOrder: z.boolean(),
  }),
  terms: { reason: reasonTerms },
  log: {
    title: { it: 'Rinnovo automatico non riuscito', en: 'Automatic renewal failed' },
    detail: { it: '{unicodeName}, {reason}', en: '{unicodeName}, {reason}' },
  },
  letter: {
    subject: {
      it: 'Il rinnovo automatico di {unicodeName} non è riuscito',
      en: 'The automatic renewal of {unicodeName} has failed',
    },
    body: {
      it: "il dominio {unicodeName} scade il {paidThrough, date, day} e il rinnovo automatico non è riuscito: {reason}. {hasOrder, select, true {L'ordine di rinnovo è nella tua Area Clienti: pagalo per non perdere il dominio, oppure annullalo. Il metodo di pagamento scelto per il rinnovo automatico resta quello di prima.} other {Rinnova il dominio dall'Area Clienti per non perderlo.}}",
      en: 'the domain {unicodeName} expires on {paidThrough, date, day} and its automatic renewal has failed: {reason}. {hasOrder, select, true {The order for the renewal is in your customer area: pay it to keep the domain, or cancel it. The payment method chosen for automatic renewal stays as it is.} other {Renew the domain in the customer area to keep it.}}',
    },
    table: [
      domainRow,
      {
        label: { it: 'Scade il', en: 'Expires on' },
        value: { it: '{paidThrough, date, day}', en: '{paidThrough, date, day}' },
      },
      {
        label: { it: 'Motivo', en: 'Reason' },
        value: { it: '{reason}', en: '{reason}' },
      },
    ],
    button: domainsButton,
  },
});
