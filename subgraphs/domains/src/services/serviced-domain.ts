import type { DomainStatus } from '../lifecycle';
import { type DomainRow, statusOfRow } from '../portfolio';
import { isReserved } from '../renewal';

/** What a domain says about the services that it can have. */
export interface ServicedDomain {
  readonly status: DomainStatus;
  /** An order holds it for its renewal, which was charged for the services that it had then. */
  readonly isRenewing: boolean;
  /** Its registry is being told of another owner. */
  readonly isOwnerChanging: boolean;
}

export const servicedDomain = (row: DomainRow, now: Date): ServicedDomain => ({
  status: statusOfRow(row, now),
  isRenewing: isReserved(row, now),
  isOwnerChanging: row.ownerChangingSince !== null,
});
