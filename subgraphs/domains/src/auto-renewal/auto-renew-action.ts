import type { Locale } from '@customer-area/shared/locale';
import type { DomainRow } from '../portfolio';
import { explainAutoRenew } from './auto-renew-rules';

/** How automatic renewal is offered on a domain. */
export const autoRenewAction = {
  code: 'SET_AUTO_RENEW',
  scope: 'domains:manage',
  explain: ({
    domain,
    now,
    locale,
  }: {
    readonly domain: DomainRow;
    readonly now: Date;
    readonly locale: Locale;
  }) => explainAutoRenew(domain, now, locale),
} as const;
