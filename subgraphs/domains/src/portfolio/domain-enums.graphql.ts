import type { DomainLabel as Label } from '../lifecycle';
import type { DomainSortName } from './sorting';

/** The labels as a GraphQL enum; the type holds it to the rule's own list. */
export const DomainLabel = {
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
} as const satisfies { readonly [label in Label]: label };
export type DomainLabel = Label;

/** The orders a list can have. */
export const DomainSort = {
  NAME_ASC: 'NAME_ASC',
  PAID_THROUGH_ASC: 'PAID_THROUGH_ASC',
} as const satisfies { readonly [sort in DomainSortName]: sort };
export type DomainSort = DomainSortName;
