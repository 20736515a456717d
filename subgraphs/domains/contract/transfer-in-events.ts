import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainRow, domainsButton, paidThroughRow } from './letter-rows';

const named = z.object({ domainId: z.string(), unicodeName: z.string() });
const nameOnly = { it: '{unicodeName}', en: '{unicodeName}' };

/** Those of `transferInFailureCodes`, and what else a registry can refuse. */
const reason = z.string();

const WHY = {
  it: '{reason, select, TRANSFER_REJECTED {il fornitore attuale lo ha rifiutato} TRANSFER_CODE_REFUSED {il codice di autorizzazione non è quello del dominio} TRANSFER_PROHIBITED {il dominio è bloccato} TRANSFER_OF_NOTHING {il dominio non è più registrato} other {il registro non lo accetta}}',
  en: '{reason, select, TRANSFER_REJECTED {its present provider has rejected it} TRANSFER_CODE_REFUSED {the auth code is not that of the domain} TRANSFER_PROHIBITED {the domain is locked} TRANSFER_OF_NOTHING {the domain is not registered any more} other {the registry does not accept it}}',
};

export const transferInRequested = defineEvent('transfer-in.requested', {
  description: 'A registry has the transfer of a domain to us under way. About the domain.',
  payload: named.extend({ until: instant.nullable() }),
  log: { title: { it: 'Trasferimento verso di noi avviato', en: 'Transfer to us begun' }, detail: nameOnly },
  letter: {
    subject: {
      it: 'Il trasferimento di {unicodeName} è iniziato',
      en: 'The transfer of {unicodeName} has begun',
    },
    body: {
      it: 'abbiamo chiesto al registro di trasferire a noi il dominio {unicodeName}. Il fornitore attuale può ancora rifiutare; poi il registro esegue il trasferimento da solo. Ti scriviamo quando è fatto.',
      en: 'we have asked the registry to transfer the domain {unicodeName} to us. Its present provider can still reject that; then the registry carries the transfer out by itself. We write to you when it is done.',
    },
    table: [domainRow],
    button: domainsButton,
  },
});

export const domainTransferredIn = defineEvent('domain.transferred-in', {
  description: 'A domain has come to us from another registrar. About the domain.',
  payload: named.extend({
    name: z.string(),
    paidThrough: instant,
    /** Its registrant is to confirm an address first. */
    suspended: z.boolean(),
    /** Its registry has another holder than the profile, which only a change of owner changes. */
    heldByOther: z.boolean().default(false),
  }),
  log: {
    title: { it: 'Dominio trasferito da noi', en: 'Domain transferred to us' },
    detail: {
      it: '{unicodeName}, fino al {paidThrough, date, day}',
      en: '{unicodeName}, until {paidThrough, date, day}',
    },
  },
  letter: {
    subject: { it: 'Il dominio {unicodeName} è con noi', en: 'The domain {unicodeName} is with us' },
    body: {
      it: "il dominio {unicodeName} è stato trasferito da noi, con i name server di prima, e scade il {paidThrough, date, day}.{suspended, select, true { Resta sospeso finché non confermi il tuo indirizzo e-mail: apri il link che ti abbiamo inviato, o chiedine uno nuovo dall'Area Clienti.} other {}}{heldByOther, select, true { Presso il registro l'intestatario resta quello di prima, con un codice fiscale diverso dal tuo: un trasferimento non lo cambia. Dall'Area Clienti puoi avviare il cambio intestatario verso di lui; se l'intestatario devi diventare tu, apri un ticket con i documenti.} other {}}",
      en: 'the domain {unicodeName} was transferred to us, with the name servers that it had, and expires on {paidThrough, date, day}.{suspended, select, true { It stays suspended until you confirm your e-mail address: open the link we have sent you, or ask for a new one in the customer area.} other {}}{heldByOther, select, true { At the registry its holder stays the one of before, whose tax code is not yours: a transfer does not change that. In the customer area you can start a change of owner to that holder; if you are to be the holder, open a ticket with the papers.} other {}}',
    },
    table: [domainRow, paidThroughRow],
    button: domainsButton,
  },
});

export const transferInRefused = defineEvent('transfer-in.refused', {
  description: 'A domain does not come to us, and why. About the domain.',
  payload: named.extend({ reason }),
  log: {
    title: { it: 'Trasferimento verso di noi non riuscito', en: 'Transfer to us failed' },
    detail: { it: `{unicodeName}: ${WHY.it}`, en: `{unicodeName}: ${WHY.en}` },
  },
  letter: {
    subject: {
      it: 'Il trasferimento di {unicodeName} non è riuscito',
      en: 'The transfer of {unicodeName} failed',
    },
    body: {
      it: `il dominio {unicodeName} non è stato trasferito da noi: ${WHY.it}. Resta dov'era; quanto hai pagato diventa credito.`,
      en: `the domain {unicodeName} was not transferred to us: ${WHY.en}. It stays where it was; what you have paid becomes credit.`,
    },
    table: [domainRow],
    button: domainsButton,
  },
});

export const transferInCancelAsked = defineEvent('transfer-in.cancel-asked', {
  description: 'Somebody wants the transfer of a domain to us called off. About the domain.',
  payload: named,
  log: {
    title: {
      it: 'Annullamento del trasferimento verso di noi chiesto',
      en: 'Calling off the transfer to us asked for',
    },
    detail: nameOnly,
  },
});

export const transferInCancelled = defineEvent('transfer-in.cancelled', {
  description: 'The transfer of a domain to us was called off. About the domain.',
  payload: named,
  log: {
    title: { it: 'Trasferimento verso di noi annullato', en: 'Transfer to us called off' },
    detail: nameOnly,
  },
  letter: {
    subject: {
      it: 'Il trasferimento di {unicodeName} è annullato',
      en: 'The transfer of {unicodeName} is called off',
    },
    body: {
      it: 'il trasferimento del dominio {unicodeName} a noi è stato annullato, come hai chiesto. Il dominio resta dov’era; quanto hai pagato diventa credito.',
      en: 'the transfer of the domain {unicodeName} to us was called off, as you asked. The domain stays where it was; what you have paid becomes credit.',
    },
    table: [domainRow],
    button: domainsButton,
  },
});
