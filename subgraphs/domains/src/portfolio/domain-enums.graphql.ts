import type { DomainStatus as Status } from '../lifecycle';
import type { DomainSortName } from './sorting';

/** The statuses as a GraphQL enum; the type holds it to the rule's own list. */
export const DomainStatus = {
  WAITING_PAYMENT: 'WAITING_PAYMENT',
  REGISTERING: 'REGISTERING',
  ACTIVE: 'ACTIVE',
  EXPIRING: 'EXPIRING',
  EXPIRED_RENEWABLE: 'EXPIRED_RENEWABLE',
  REDEMPTION: 'REDEMPTION',
  PENDING_DELETE: 'PENDING_DELETE',
  SUSPENDED: 'SUSPENDED',
  TRANSFERRED: 'TRANSFERRED',
  DELETED: 'DELETED',
} as const satisfies { readonly [status in Status]: status };
export type DomainStatus = Status;

/** The orders a list can have. */
export const DomainSort = {
  NAME_ASC: 'NAME_ASC',
  NAME_DESC: 'NAME_DESC',
  PAID_THROUGH_ASC: 'PAID_THROUGH_ASC',
  PAID_THROUGH_DESC: 'PAID_THROUGH_DESC',
} as const satisfies { readonly [sort in DomainSortName]: sort };
export type DomainSort = DomainSortName;
