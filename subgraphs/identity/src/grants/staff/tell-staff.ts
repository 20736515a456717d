import type { Clock } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type { StaffRow } from './staff.store';

/** A fact about a member of staff: about no customer, so that it is in the event log and in nobody's access log. */
export async function tellStaff(
  { clock }: { readonly clock: Clock },
  manager: EntityManager,
  type:
    | 'staff.login-created'
    | 'staff.login-invited'
    | 'staff.login-activated'
    | 'staff.login-disabled'
    | 'staff.permissions-changed',
  member: Pick<StaffRow, 'id' | 'username' | 'name' | 'permissions'>,
): Promise<void> {
  const { id, username, name, permissions } = member;
  await appendEvent(manager, {
    type,
    profileId: null,
    subjectId: id,
    payload: { loginId: id, username, name, permissions },
    occurredAt: clock.now(),
  });
}
