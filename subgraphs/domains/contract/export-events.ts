import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

export const domainsExported = defineEvent('domains.exported', {
  description: 'A list of domains was asked for as a file. About the file.',
  payload: z.object({
    /** How many domains the list had then. */
    domains: z.number().int(),
  }),
  log: {
    title: { it: 'Elenco dei domini esportato', en: 'List of domains exported' },
    detail: {
      it: '{domains, plural, one {un dominio} other {# domini}}',
      en: '{domains, plural, one {one domain} other {# domains}}',
    },
  },
});
