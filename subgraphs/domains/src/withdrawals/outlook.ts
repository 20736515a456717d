import type { ProfileId } from '@customer-area/shared/isolation';
import type { Operation, OperationStore, OrderedOperationStore } from '../operations';
import type { DomainHoldingStore, DomainRow, DomainStore } from '../portfolio';
import type { RegistryPort } from '../registry';
import type { ServiceRow, ServiceStore } from '../services';

export interface OutlookDeps {
  readonly operations: OperationStore;
  readonly orderedOperations: OrderedOperationStore;
  readonly domains: DomainStore;
  readonly holdings: DomainHoldingStore;
  readonly services: ServiceStore;
  readonly registry: RegistryPort;
}

interface AboutDomain {
  readonly operation: Operation;
  readonly domain: DomainRow;
  readonly paidThrough: Date;
}

interface AboutService {
  readonly operation: Operation;
  readonly domain: DomainRow;
  readonly service: ServiceRow;
  readonly endsAt: Date;
  /** It is paid less long because its domain is, and goes on with that when somebody renews it. */
  readonly withDomain: boolean;
}

/** What becomes of a line from which its customer withdraws. */
export type Outlook =
  /** The domain is not paid any more from this moment, or paid less long. */
  | ({ readonly becomes: 'NOT_PAID_ANY_MORE' | 'PAID_LESS_LONG' } & AboutDomain)
  /** Its registry deletes the domain at once, and charges nothing for it: it does so until `freeUntil`. */
  | ({ readonly becomes: 'DELETED_AT_ONCE'; readonly freeUntil: Date } & AboutDomain)
  /** The service ends at once, or with the time that was paid before. */
  | ({ readonly becomes: 'SERVICE_ENDS' | 'SERVICE_PAID_LESS_LONG' } & AboutService)
  /** Nothing can be taken back: of a name that is gone, one that is being renewed, a larger size of a service. */
  | { readonly becomes: 'KEPT' }
  /** Its customer has given the domain to another profile: it has had what it paid for, and cannot withdraw. */
  | { readonly becomes: 'HANDED_OVER' };

export const KEPT: Outlook = { becomes: 'KEPT' };
export const HANDED_OVER: Outlook = { becomes: 'HANDED_OVER' };

/** A line, and those from which its customer withdraws at the same time. */
export interface WithdrawnLine {
  readonly profileId: ProfileId;
  readonly lineId: string;
  readonly lineIds: readonly string[];
  /** When its customer has withdrawn; null while it only asks. */
  readonly withdrawnAt: Date | null;
}
