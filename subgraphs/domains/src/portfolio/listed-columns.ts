import { AskedColumns, type FieldReads } from '@customer-area/shared/asked-fields';
import { columnsOf } from '@customer-area/shared/rows';
import { DomainRow } from './domain.entity';
import { STATUS_COLUMNS } from './domain-status';

/** Every column of a domain. */
export const DOMAIN_COLUMNS = columnsOf(DomainRow).map(({ property }) => property);

/**
 * What lists of domains read, by the fields that are asked for. A field stands in here if what it reads of the row is known to the
 * compiler (a `Pick` of it), or if it reads nothing but the id; with any other the whole row is read. Rows of which less was
 * loaded are never spread: a copy does not throw.
 */
export function listedColumns(actions: FieldReads<DomainRow>): AskedColumns<DomainRow> {
  return new AskedColumns<DomainRow>({
    type: 'Domain',
    table: 'domain',
    all: DOMAIN_COLUMNS,
    // Its id and its profile are what the policy of the type looks at.
    always: ['id', 'profileId'],
    reads: {
      id: [],
      name: ['name'],
      unicodeName: ['unicodeName'],
      tld: ['tld'],
      status: STATUS_COLUMNS,
      registeredAt: ['registeredAt'],
      registryExpiresAt: ['registryExpiresAt'],
      paidThrough: ['paidThrough'],
      registryStatus: ['registryStatus'],
      suspendedAt: ['suspendedAt'],
      lastRenewedAt: ['lastRenewedAt'],
      createdAt: ['createdAt'],
      renewalPossibleUntil: ['policyVersion', 'parentId', 'state', 'redemptionUntil', 'renewableUntil'],
      parent: ['parentId'],
      actions,
      tags: [],
      operations: [],
      ownerChange: [],
      transferIn: [],
      transferOut: [],
      delegation: [],
      thirdLevels: [],
    },
  });
}
