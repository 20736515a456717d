import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { staffPermissionsChanged } from '../../../contract';
import type { DisableStaffLoginDeps } from './disable-staff-login';
import type { StaffRefusal } from './refusals';
import type { StaffRow } from './staff.store';
import { knownAmong, type StaffPermission } from './staff-permission';
import type { StaffPermissionEndStore } from './staff-permission-end.store';
import { tellStaff } from './tell-staff';

/** The timer that takes a permission away when its time is over. */
export const END_STAFF_PERMISSIONS = defineJob({ name: 'staff-permission.end' });

export interface StaffPermissionDeps extends DisableStaffLoginDeps {
  readonly permissionEnds: StaffPermissionEndStore;
}

/** Says until when a colleague has one of its permissions, or that it does not end. Null when it is done. */
export async function setStaffPermissionEnd(
  { database, staff, permissionEnds }: StaffPermissionDeps,
  input: { byLoginId: string; id: string; permission: StaffPermission; until: Date | null },
): Promise<StaffRefusal | null> {
  const { id, permission, until } = input;
  return database.transact(async (manager): Promise<StaffRefusal | null> => {
    const working = await staff.lockWorking(manager);
    if (!working.some((one) => one.id === input.byLoginId)) throw unauthenticated();
    const member = await staff.find(id, manager);
    if (member === null) throw notFound();
    if (id === input.byLoginId) return 'OWN_LOGIN';
    if (member.disabledAt !== null) return 'LOGIN_DISABLED';
    if (!member.permissions.includes(permission)) return 'PERMISSION_NOT_HELD';
    if (permission === 'staff:manage' && until !== null) return 'MANAGING_DOES_NOT_END';
    await permissionEnds.set(manager, id, permission, until);
    if (until !== null)
      await enqueueJob(manager, { kind: END_STAFF_PERMISSIONS, subjectId: id, dueAt: until });
    return null;
  });
}

/** Takes away what a member of staff could do until now. A timer of an end that was moved meanwhile finds nothing to do. */
export async function endStaffPermissions(deps: StaffPermissionDeps, id: string): Promise<void> {
  const { database, clock, staff, permissionEnds } = deps;
  await database.transact(async (manager) => {
    await staff.lockWorking(manager);
    const member = await staff.find(id, manager);
    if (member === null || member.disabledAt !== null) return;
    const now = clock.now();
    const over = ((await permissionEnds.of([id], manager)).get(id) ?? []).filter(({ until }) => until <= now);
    if (over.length === 0) return;
    const left = knownAmong(member.permissions).filter(
      (permission) => !over.some((end) => end.permission === permission),
    );
    await changePermissions(deps, manager, member, { permissions: left, by: null });
  });
}

/** Sessions end with it, since their tokens still say what their login might do before. */
export async function changePermissions(
  { clock, staff, endings, permissionEnds }: StaffPermissionDeps,
  manager: EntityManager,
  member: StaffRow,
  { permissions, by }: { readonly permissions: readonly StaffPermission[]; readonly by: string | null },
): Promise<void> {
  // What ends by itself was set by nobody: who may approve whose requests stays as it was.
  const set = by === null ? null : { by, at: clock.now() };
  await staff.setPermissions(manager, { id: member.id, permissions }, set);
  await permissionEnds.keepOnly(manager, member.id, permissions);
  await endings.endAllOf(manager, { id: member.id, profileId: '' }, 'PERMISSIONS_CHANGED', new Date());
  await tellStaff({ clock }, manager, staffPermissionsChanged, { ...member, permissions });
}
