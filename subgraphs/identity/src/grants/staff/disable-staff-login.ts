import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import type { EntityManager } from 'typeorm';
import { staffLoginDisabled } from '../../../contract';
import type { SessionEndingStore } from '../../credentials/sessions';
import type { StaffRefusal } from './refusals';
import type { StaffRow, StaffStore } from './staff.store';
import { tellStaff } from './tell-staff';

export interface DisableStaffLoginDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly staff: StaffStore;
  readonly endings: SessionEndingStore;
}

/**
 * Disables the login of somebody who leaves and ends its sessions. Nobody can do it to themselves, so that somebody is always left who
 * can make logins. Null when it is done, also if it was done before.
 */
export async function disableStaffLogin(
  { database, clock, staff, endings }: DisableStaffLoginDeps,
  input: { byLoginId: string; id: string },
): Promise<StaffRefusal | null> {
  return database.transact(async (manager): Promise<StaffRefusal | null> => {
    const working = await staff.lockWorking(manager);
    // Two that disable each other at the same time: the second is refused.
    if (!working.some(({ id }) => id === input.byLoginId)) throw unauthenticated();
    const member = await staff.find(input.id, manager);
    if (member === null) throw notFound();
    if (member.id === input.byLoginId) return 'OWN_LOGIN';
    if (member.disabledAt !== null) return null;
    await disableMember({ clock, staff, endings }, manager, member);
    return null;
  });
}

/** For good, under the lock of those who work here. */
export async function disableMember(
  { clock, staff, endings }: Omit<DisableStaffLoginDeps, 'database'>,
  manager: EntityManager,
  member: StaffRow,
): Promise<void> {
  await staff.disable(manager, member.id, clock.now());
  await endings.endAllOf(manager, { id: member.id, profileId: '' }, 'LOGIN_DISABLED', new Date());
  await tellStaff({ clock }, manager, staffLoginDisabled, member);
}
