import type { Locale } from '@customer-area/shared/locale';
import type { DomainRow } from '../portfolio';
import { explainAutoRenew } from './auto-renew-rules';

/** How it is offered to let a domain renew itself: to logins in person, whose methods are charged. Others may stop it. */
export const autoRenewAction = {
  code: 'SET_AUTO_RENEW',
  scope: null,
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
