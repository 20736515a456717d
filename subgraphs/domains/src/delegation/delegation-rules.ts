import type { CodeOf } from '@customer-area/shared/contract';
import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { delegationCodes } from '../../contract';
import { messages } from '../messages';
import { type DomainRow, statusOfRow } from '../portfolio';

export type DelegationRefusal = CodeOf<typeof delegationCodes>;

/** Why the name servers of a domain cannot be changed; null when they can. */
export function delegationRefusal(domain: DomainRow, now: Date) {
  if (domain.parentId !== null) return 'NO_DELEGATION_OF_THIRD_LEVELS';
  switch (statusOfRow(domain, now)) {
    case 'WAITING_PAYMENT':
    case 'REGISTERING':
      return 'DOMAIN_NOT_REGISTERED';
    case 'REDEMPTION':
    case 'PENDING_DELETE':
    case 'TRANSFERRED':
    case 'DELETED':
      return 'DOMAIN_GONE';
    default:
      return domain.registryStatus?.includes('pendingTransfer') === true ? 'TRANSFER_UNDER_WAY' : null;
  }
}

/** Whether a host is inside a name, so that nobody finds it without being told its addresses. */
export function isInside(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}

/** How it is offered to change the name servers of a domain. */
export const nameServersAction = {
  code: 'SET_NAME_SERVERS',
  scope: 'dns:write',
  explain: ({
    domain,
    now,
    locale,
  }: {
    readonly domain: DomainRow;
    readonly now: Date;
    readonly locale: Locale;
  }): ExplainedAction => {
    const code = delegationRefusal(domain, now);
    if (code === null) return { code: 'SET_NAME_SERVERS', allowed: true };
    const reason = { code, message: messages.text(locale, `delegation.${code}`) };
    return { code: 'SET_NAME_SERVERS', allowed: false, reason };
  },
} as const;
