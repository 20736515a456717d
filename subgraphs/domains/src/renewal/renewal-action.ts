import type { Locale } from '@customer-area/shared/locale';
import type { TldPolicy } from '../names';
import { explainRenewal, RENEWABLE_COLUMNS, type Renewable } from './renewable';

/** How a renewal is offered on a domain. */
export const renewalAction = {
  code: 'RENEW',
  scope: 'orders:place',
  reads: RENEWABLE_COLUMNS,
  explain: ({
    domain,
    policy,
    now,
    locale,
  }: {
    readonly domain: Renewable;
    readonly policy: TldPolicy;
    readonly now: Date;
    readonly locale: Locale;
  }) => explainRenewal(domain, policy, now, locale),
} as const;
