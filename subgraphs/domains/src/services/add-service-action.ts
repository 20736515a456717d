import type { Locale } from '@customer-area/shared/locale';
import type { DomainRow } from '../portfolio';
import { explainAdd } from './service-rules';
import { servicedDomain } from './serviced-domain';

/** How a service is offered on a domain. */
export const addServiceAction = {
  code: 'ADD_SERVICE',
  scope: 'orders:place',
  explain: ({
    domain,
    now,
    locale,
  }: {
    readonly domain: DomainRow;
    readonly now: Date;
    readonly locale: Locale;
  }) => explainAdd(servicedDomain(domain, now), locale),
} as const;
