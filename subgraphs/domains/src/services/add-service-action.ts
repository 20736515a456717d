import type { Locale } from '@customer-area/shared/locale';
import { type DomainRow, statusOfRow } from '../portfolio';
import { explainAdd } from './service-rules';

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
  }) => explainAdd(statusOfRow(domain, now), locale),
} as const;
