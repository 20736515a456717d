import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

export const domainsTagged = defineEvent('domains.tagged', {
  description: 'Tags of domains were set. About the profile.',
  payload: z.object({
    /** How many domains have changed. */
    domains: z.number().int(),
    added: z.array(z.string()),
    removed: z.array(z.string()),
  }),
  log: {
    title: { it: 'Etichette dei domini modificate', en: 'Tags of domains changed' },
    detail: {
      it: '{domains, plural, one {un dominio} other {# domini}}; aggiunte: {added}; tolte: {removed}',
      en: '{domains, plural, one {one domain} other {# domains}}; added: {added}; removed: {removed}',
    },
  },
});
