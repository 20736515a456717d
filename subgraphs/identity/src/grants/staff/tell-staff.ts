import type { Clock } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type * as contract from '../../../contract';
import type { StaffRow } from './staff.store';

/** A fact about a member of staff: about no customer, so that it is in the event log and in nobody's audit log. */
export async function tellStaff(
  { clock }: { readonly clock: Clock },
  manager: EntityManager,
  fact:
    | typeof contract.staffLoginCreated
    | typeof contract.staffLoginInvited
    | typeof contract.staffLoginActivated
    | typeof contract.staffLoginDisabled
    | typeof contract.staffPermissionsChanged,
  member: Pick<StaffRow, 'id' | 'username' | 'name' | 'permissions'>,
): Promise<void> {
  const { id, username, name, permissions } = member;
  await appendEvent(manager, fact, {
    profileId: null,
    subjectId: id,
    payload: { loginId: id, username, name, permissions: [...permissions] },
    occurredAt: clock.now(),
  });
}
