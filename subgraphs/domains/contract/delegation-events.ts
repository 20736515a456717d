import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainRow, domainsButton } from './letter-rows';

const named = z.object({ domainId: z.string(), unicodeName: z.string() });

export const nameServersAsked = defineEvent('name-servers.asked', {
  description: 'A domain is to have other name servers. About the domain.',
  payload: named.extend({ hosts: z.array(z.string()) }),
  log: {
    title: { it: 'Cambio dei name server chiesto', en: 'Other name servers asked for' },
    detail: { it: '{unicodeName}: {hosts}', en: '{unicodeName}: {hosts}' },
  },
  letter: {
    subject: {
      it: 'Cambio dei name server di {unicodeName}',
      en: 'Change of the name servers of {unicodeName}',
    },
    body: {
      it: "è stato chiesto di delegare il dominio {unicodeName} a {hosts}. Se non l'hai chiesto tu, cambia la password e chiama l'assistenza.",
      en: 'it was asked to delegate the domain {unicodeName} to {hosts}. If that was not you, change the password and call the support.',
    },
    table: [domainRow],
    button: domainsButton,
  },
});

export const dsRecordsAsked = defineEvent('ds-records.asked', {
  description: 'A domain is to have other DS records at its registry. About the domain.',
  payload: named.extend({ records: z.number().int() }),
  log: {
    title: { it: 'Cambio dei record DS chiesto', en: 'Other DS records asked for' },
    detail: { it: '{unicodeName}: {records}', en: '{unicodeName}: {records}' },
  },
});

export const hostRecordSet = defineEvent('host-record.set', {
  description: 'The addresses of a name server inside a domain are other ones. About the domain.',
  payload: named.extend({ host: z.string(), addresses: z.array(z.string()) }),
  log: {
    title: { it: 'Indirizzi di un name server impostati', en: 'Addresses of a name server set' },
    detail: { it: '{host}: {addresses}', en: '{host}: {addresses}' },
  },
});
