import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainRow, domainsButton } from './letter-rows';

const named = z.object({ domainId: z.string(), unicodeName: z.string() });
const nameOnly = { it: '{unicodeName}', en: '{unicodeName}' };

export const transferLockAsked = defineEvent('transfer-lock.asked', {
  description: 'A domain is to be locked against transfers to another registrar. About the domain.',
  payload: named,
  log: { title: { it: 'Blocco del trasferimento chiesto', en: 'Transfer lock asked for' }, detail: nameOnly },
});

export const transferUnlockAsked = defineEvent('transfer-lock.removal-asked', {
  description:
    'The lock of a domain against transfers to another registrar is to be lifted. About the domain.',
  payload: named,
  log: {
    title: { it: 'Sblocco del trasferimento chiesto', en: 'Removal of the transfer lock asked for' },
    detail: nameOnly,
  },
  letter: {
    subject: {
      it: 'Il dominio {unicodeName} viene sbloccato',
      en: 'The domain {unicodeName} is being unlocked',
    },
    body: {
      it: "su tua richiesta viene tolto il blocco che vieta di trasferire il dominio {unicodeName} a un altro fornitore. Se non l'hai chiesto tu, bloccalo di nuovo dall'Area Clienti, cambia la password e chiama l'assistenza.",
      en: 'as was asked, the lock that keeps the domain {unicodeName} from being transferred to another provider is being lifted. If that was not you, lock it again in the customer area, change the password and call the support.',
    },
    table: [domainRow],
    button: domainsButton,
  },
});

export const authCodeRevealed = defineEvent('auth-code.revealed', {
  description:
    'Somebody was shown a new code for transferring a domain; never the code itself. About the domain.',
  payload: named.extend({ goodUntil: instant }),
  log: {
    title: { it: 'Codice di autorizzazione mostrato', en: 'Auth code revealed' },
    detail: {
      it: '{unicodeName}, valido fino al {goodUntil, date, day}',
      en: '{unicodeName}, good until {goodUntil, date, day}',
    },
  },
  letter: {
    subject: {
      it: 'È stato mostrato il codice di autorizzazione di {unicodeName}',
      en: 'The auth code of {unicodeName} was revealed',
    },
    body: {
      it: "nell'Area Clienti è stato mostrato un nuovo codice con cui il dominio {unicodeName} si può trasferire a un altro fornitore, valido fino al {goodUntil, date, day}. Se non l'hai chiesto tu, cambia la password e chiama l'assistenza.",
      en: 'a new code was shown in the customer area with which the domain {unicodeName} can be transferred to another provider; it is good until {goodUntil, date, day}. If that was not you, change the password and call the support.',
    },
    table: [domainRow],
    button: domainsButton,
  },
});
