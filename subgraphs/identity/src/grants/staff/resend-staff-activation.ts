import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { staffLoginInvited } from '../../../contract';
import { type InviteStaffDeps, invite } from './invite';
import type { StaffRefusal } from './refusals';
import { tellStaff } from './tell-staff';

export interface ResendStaffActivationDeps extends InviteStaffDeps {
  readonly database: Database;
}

/**
 * A new link to choose a password: the first one was not used in time, or the password is forgotten. The password in use stays
 * until another one is chosen, and the second factor stays anyway. Null when it was sent.
 */
export async function resendStaffActivation(
  deps: ResendStaffActivationDeps,
  id: string,
): Promise<StaffRefusal | null> {
  return deps.database.transact(async (manager): Promise<StaffRefusal | null> => {
    const member = await deps.staff.find(id, manager);
    if (member === null) throw notFound();
    if (member.disabledAt !== null) return 'LOGIN_DISABLED';
    if (!(await invite(deps, manager, member))) return 'NO_ADDRESS';
    await tellStaff(deps, manager, staffLoginInvited, member);
    return null;
  });
}
