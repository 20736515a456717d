import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { staffPermissionsChanged } from '../../../contract';
import type { DisableStaffLoginDeps } from './disable-staff-login';
import type { StaffRefusal } from './refusals';
import { excludeEachOther, inOrder, type StaffPermission } from './staff-permission';
import { tellStaff } from './tell-staff';

/**
 * What a member of staff may do from now on. Its sessions end, since their tokens still say what it might do before. Null
 * when it is done.
 */
export async function setStaffPermissions(
  { database, clock, staff, endings }: DisableStaffLoginDeps,
  input: { byLoginId: string; id: string; permissions: readonly StaffPermission[] },
): Promise<StaffRefusal | null> {
  return database.transact(async (manager): Promise<StaffRefusal | null> => {
    const working = await staff.lockWorking(manager);
    if (!working.some(({ id }) => id === input.byLoginId)) throw unauthenticated();
    const member = await staff.find(input.id, manager);
    if (member === null) throw notFound();
    if (member.id === input.byLoginId) return 'OWN_LOGIN';
    if (member.disabledAt !== null) return 'LOGIN_DISABLED';
    const permissions = inOrder(input.permissions);
    if (excludeEachOther(permissions)) return 'AUDIT_EXCLUDES_READING';
    if (permissions.join(' ') === member.permissions.join(' ')) return null;
    await staff.setPermissions(manager, member.id, permissions);
    await endings.endAllOf(manager, { id: member.id, profileId: '' }, 'PERMISSIONS_CHANGED', new Date());
    await tellStaff({ clock }, manager, staffPermissionsChanged, { ...member, permissions });
    return null;
  });
}
