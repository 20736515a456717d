import type { Locale } from '@customer-area/shared/locale';
import { z } from 'zod';
import { messages } from '../../messages';
import { defineLineKind } from '../line-kind';
import { namedDomain } from '../named-domain';

const facts = namedDomain.extend({
  service: z.string().max(40),
  plan: z.string().max(40),
});
type RenewedService = z.output<typeof facts>;

/** A service is renewed with its domain, whose line brings this one. */
export const renewService = defineLineKind({
  name: 'renew-service',
  input: null,
  description: 'Renews a service with its domain; comes with the line that renews the domain.',
  facts,
  withoutProfile: false,
  vatNature: null,
  once: ({ domainId, service }: RenewedService) => `${domainId} ${service}`,
  product: ({ service, plan, years }: RenewedService) => ({
    product: 'SERVICE',
    operation: 'RENEW',
    key: `${service}/${plan}`,
    term: years,
  }),
  describe: ({ service, plan, unicodeName, years }: RenewedService, locale: Locale) =>
    messages.text(locale, 'line.renew-service', { service, plan, name: unicodeName, years }),
  subject: ({ unicodeName }: RenewedService) => unicodeName,
});
