import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainRow, domainsButton, paidThroughRow } from './letter-rows';

const named = z.object({
  domainId: z.string(),
  /** As readers of its script write it. */
  unicodeName: z.string(),
  paidThrough: instant,
});
const domain = named.extend({ name: z.string() });
const nameAndEnd = {
  it: '{unicodeName}, fino al {paidThrough, date, day}',
  en: '{unicodeName}, until {paidThrough, date, day}',
};
const nameAndDay = {
  it: '{unicodeName}, {paidThrough, date, day}',
  en: '{unicodeName}, {paidThrough, date, day}',
};
const nameOnly = { it: '{unicodeName}', en: '{unicodeName}' };

export const domainRegistered = defineEvent('domain.registered', {
  description: 'The registry has registered a domain. About the domain.',
  payload: domain.extend({
    /** Its registrant is to confirm an address first. */
    suspended: z.boolean().default(false),
  }),
  log: { title: { it: 'Dominio registrato', en: 'Domain registered' }, detail: nameAndEnd },
  letter: {
    subject: {
      it: 'Il dominio {unicodeName} è {suspended, select, true {registrato, ma sospeso} other {attivo}}',
      en: 'The domain {unicodeName} is {suspended, select, true {registered, but suspended} other {active}}',
    },
    body: {
      it: "il dominio {unicodeName} è {suspended, select, true {registrato, ma resta sospeso finché non confermi il tuo indirizzo e-mail: apri il link che ti abbiamo inviato, o chiedine uno nuovo dall'Area Clienti.} other {registrato e attivo fino al {paidThrough, date, day}.}}",
      en: 'the domain {unicodeName} is {suspended, select, true {registered, but stays suspended until you confirm your e-mail address: open the link we have sent you, or ask for a new one in the customer area.} other {registered and active until {paidThrough, date, day}.}}',
    },
    table: [domainRow, paidThroughRow],
    button: domainsButton,
  },
});

export const domainRenewed = defineEvent('domain.renewed', {
  description: 'The registry has renewed a domain. About the domain.',
  payload: domain,
  log: { title: { it: 'Dominio rinnovato', en: 'Domain renewed' }, detail: nameAndEnd },
  letter: {
    subject: { it: 'Il dominio {unicodeName} è rinnovato', en: 'The domain {unicodeName} is renewed' },
    body: {
      it: 'il dominio {unicodeName} è rinnovato fino al {paidThrough, date, day}.',
      en: 'the domain {unicodeName} is renewed until {paidThrough, date, day}.',
    },
    table: [domainRow, paidThroughRow],
    button: domainsButton,
  },
});

/** Told by earlier versions, a letter for each domain; its lines stand in audit logs. */
export const domainExpiryNotice = defineEvent('domain.expiry-notice', {
  description: 'A holder was reminded of one domain; today `expiry-notice.sent` is told. About the domain.',
  payload: named,
  log: { title: { it: 'Avviso di scadenza inviato', en: 'Expiry notice sent' }, detail: nameAndDay },
});

export const domainExpired = defineEvent('domain.expired', {
  description: 'The paid time of a domain is over. About the domain.',
  payload: domain.extend({ renewableUntil: instant.nullable().default(null) }),
  log: { title: { it: 'Dominio scaduto', en: 'Domain expired' }, detail: nameOnly },
});

export const domainLetGo = defineEvent('domain.let-go', {
  description:
    'A domain that nobody paid for is deleted at its registry, or will be at the end of its term. About the domain.',
  payload: domain.extend({ recoverableUntil: instant }),
  log: {
    title: {
      it: 'Dominio cancellato presso il registro, recuperabile',
      en: 'Domain deleted at the registry, recoverable',
    },
    detail: {
      it: '{unicodeName}, fino al {recoverableUntil, date, day}',
      en: '{unicodeName}, until {recoverableUntil, date, day}',
    },
  },
});

const byStaff = z.object({ domainId: z.string(), unicodeName: z.string(), reason: z.string() });

export const domainHeld = defineEvent('domain.held', {
  description: 'Staff keep a domain although nobody has paid for it, for some time. About the domain.',
  payload: byStaff.extend({ heldUntil: instant }),
  log: {
    title: {
      it: 'Cancellazione del dominio rinviata dal nostro personale',
      en: 'Deletion of the domain put off by our staff',
    },
    detail: {
      it: '{unicodeName}, fino al {heldUntil, date, day}: {reason}',
      en: '{unicodeName}, until {heldUntil, date, day}: {reason}',
    },
  },
});

export const domainResynced = defineEvent('domain.resynced', {
  description: 'Staff had a domain follow what its registry shows. About the domain.',
  payload: byStaff,
  log: {
    title: {
      it: 'Dati del dominio allineati al registro dal nostro personale',
      en: 'Data of the domain brought in line with its registry by our staff',
    },
    detail: { it: '{unicodeName}: {reason}', en: '{unicodeName}: {reason}' },
  },
});

export const domainHoldEnded = defineEvent('domain.hold-ended', {
  description: 'Staff do not keep an unpaid domain any longer. About the domain.',
  payload: byStaff,
  log: {
    title: {
      it: 'Rinvio della cancellazione del dominio terminato',
      en: 'Deletion of the domain no longer put off',
    },
    detail: { it: '{unicodeName}: {reason}', en: '{unicodeName}: {reason}' },
  },
});

export const domainDeleted = defineEvent('domain.deleted', {
  description: 'A domain was not renewed and is gone. About the domain.',
  payload: domain.extend({ paidThrough: instant.nullable() }),
  log: { title: { it: 'Dominio cancellato', en: 'Domain deleted' }, detail: nameOnly },
});
