import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { changePermissions, type StaffPermissionDeps } from './end-staff-permissions';
import type { StaffRefusal } from './refusals';
import { excludeEachOther, inOrder, type StaffPermission } from './staff-permission';

/** What a member of staff may do from now on; what it might do for a while and still may, ends as before. Null when it is done. */
export async function setStaffPermissions(
  deps: StaffPermissionDeps,
  input: { byLoginId: string; id: string; permissions: readonly StaffPermission[] },
): Promise<StaffRefusal | null> {
  const { database, staff } = deps;
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
    await changePermissions(deps, manager, member, { permissions, by: input.byLoginId });
    return null;
  });
}
