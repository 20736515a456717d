import type { Locale } from '@customer-area/shared/locale';
import { explainRenewal, type Renewable } from './renewable';

/** How a renewal is offered on a domain. */
export const renewalAction = {
  code: 'RENEW',
  scope: 'orders:place',
  explain: ({
    domain,
    now,
    locale,
  }: {
    readonly domain: Renewable;
    readonly now: Date;
    readonly locale: Locale;
  }) => explainRenewal(domain, now, locale),
} as const;
