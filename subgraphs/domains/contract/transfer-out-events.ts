import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainRow, domainsButton } from './letter-rows';

const named = z.object({ domainId: z.string(), unicodeName: z.string() });
const nameOnly = { it: '{unicodeName}', en: '{unicodeName}' };

/** PROTECTED: by this service, in the days in which no domain of the profile, or not this one, may leave. */
const reason = z.enum(['OBJECTION', 'FRAUD', 'IDENTITY_DISPUTE', 'PROTECTED']);

export const transferOutRequested = defineEvent('transfer-out.requested', {
  description: 'Another registrar has asked for a domain. About the domain.',
  payload: named.extend({ gainingRegistrar: z.string(), until: instant }),
  log: {
    title: { it: 'Trasferimento a un altro fornitore chiesto', en: 'Transfer to another provider requested' },
    detail: {
      it: '{unicodeName}, da {gainingRegistrar}, entro il {until, date, day}',
      en: '{unicodeName}, by {gainingRegistrar}, until {until, date, day}',
    },
  },
  letter: {
    subject: {
      it: 'Un altro fornitore ha chiesto il trasferimento di {unicodeName}',
      en: 'Another provider has asked for {unicodeName}',
    },
    body: {
      it: "il fornitore {gainingRegistrar} ha chiesto al registro di trasferire a sé il dominio {unicodeName}. Se l'hai voluto tu non devi fare nulla: il registro esegue il trasferimento entro il {until, date, day}. Se non l'hai voluto tu, rifiutalo subito dall'Area Clienti.",
      en: 'the provider {gainingRegistrar} has asked the registry for the domain {unicodeName}. If you want that you need do nothing: the registry transfers it by {until, date, day}. If you do not, reject it at once in the customer area.',
    },
    table: [domainRow],
    button: domainsButton,
  },
});

export const transferOutApproved = defineEvent('transfer-out.approved', {
  description: 'Somebody has approved the transfer of a domain to another registrar. About the domain.',
  payload: named,
  log: {
    title: {
      it: 'Trasferimento a un altro fornitore approvato',
      en: 'Transfer to another provider approved',
    },
    detail: nameOnly,
  },
});

export const transferOutRejected = defineEvent('transfer-out.rejected', {
  description: 'A transfer of a domain to another registrar is being rejected, and why. About the domain.',
  payload: named.extend({ reason }),
  log: {
    title: {
      it: 'Trasferimento a un altro fornitore rifiutato',
      en: 'Transfer to another provider rejected',
    },
    detail: {
      it: '{unicodeName}: {reason, select, FRAUD {sospetta frode} IDENTITY_DISPUTE {dubbi su chi lo ha chiesto} PROTECTED {per ora il dominio non può lasciarci} other {il titolare non lo vuole}}',
      en: '{unicodeName}: {reason, select, FRAUD {suspected fraud} IDENTITY_DISPUTE {doubts about who asked for it} PROTECTED {for now the domain cannot leave} other {its holder does not want it}}',
    },
  },
  letter: {
    subject: {
      it: 'Il trasferimento di {unicodeName} è stato rifiutato',
      en: 'The transfer of {unicodeName} was rejected',
    },
    body: {
      it: 'il trasferimento del dominio {unicodeName} a un altro fornitore viene rifiutato: {reason, select, FRAUD {è sospettata una frode} IDENTITY_DISPUTE {ci sono dubbi su chi lo ha chiesto} PROTECTED {per alcuni giorni dopo una modifica ai tuoi accessi o ai dati dell’intestatario i domini non possono lasciarci} other {non lo hai voluto}}.',
      en: 'the transfer of the domain {unicodeName} to another provider is being rejected: {reason, select, FRAUD {fraud is suspected} IDENTITY_DISPUTE {there are doubts about who asked for it} PROTECTED {for some days after a change of your logins or of the registrant no domain can leave} other {you did not want it}}.',
    },
    table: [domainRow],
    button: domainsButton,
  },
});

export const transferOutCancelled = defineEvent('transfer-out.cancelled', {
  description: 'A transfer of a domain to another registrar was called off there. About the domain.',
  payload: named,
  log: {
    title: {
      it: 'Trasferimento a un altro fornitore annullato',
      en: 'Transfer to another provider called off',
    },
    detail: nameOnly,
  },
  letter: {
    subject: { it: '{unicodeName} resta con noi', en: '{unicodeName} stays with us' },
    body: {
      it: "l'altro fornitore ha annullato il trasferimento del dominio {unicodeName}, che resta com'era.",
      en: 'the other provider has called off the transfer of the domain {unicodeName}, which stays as it was.',
    },
    table: [domainRow],
    button: domainsButton,
  },
});

export const domainTransferred = defineEvent('domain.transferred', {
  description: 'A domain is with another registrar now. About the domain.',
  payload: named.extend({ name: z.string() }),
  log: { title: { it: 'Dominio trasferito altrove', en: 'Domain transferred away' }, detail: nameOnly },
  letter: {
    subject: {
      it: 'Il dominio {unicodeName} è stato trasferito',
      en: 'The domain {unicodeName} was transferred',
    },
    body: {
      it: 'il dominio {unicodeName} è ora presso un altro fornitore. I servizi che dipendevano da esso e il suo rinnovo automatico sono terminati.',
      en: 'the domain {unicodeName} is with another provider now. The services that hung on it and its automatic renewal have ended.',
    },
    table: [domainRow],
    button: domainsButton,
  },
});
