import type { Clock } from '@customer-area/shared/clock';
import { type Database, isDuplicate } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { Logger } from '@customer-area/shared/logging';
import { staffLoginCreated } from '../../../contract';
import type { UsernameStore } from '../../account/logins';
import { hashSecret, unmetCriteria } from '../../account/password';
import type { StaffStore } from './staff.store';
import { FIRST_PERMISSIONS } from './staff-permission';
import { tellStaff } from './tell-staff';

export interface MakeFirstStaffLoginDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly staff: StaffStore;
  readonly usernames: UsernameStore;
  readonly logger: Logger;
  readonly usernameSuffix: string;
}

/**
 * The first member of staff of an installation, who may do everything and makes the others. Only while there is nobody; its
 * username is said once, in the log. Processes that start at the same time make one.
 */
export async function makeFirstStaffLogin(
  { database, clock, staff, usernames, logger, usernameSuffix }: MakeFirstStaffLoginDeps,
  given: { password: string; email: string | null },
): Promise<void> {
  if (!(await staff.isEmpty())) return;
  const unmet = unmetCriteria(given.password, given.email === null ? {} : { email: given.email });
  if (unmet.length > 0) throw new Error(`FIRST_STAFF_PASSWORD is not accepted: ${unmet.join(', ')}`);
  const passwordHash = await hashSecret(given.password);
  try {
    const username = await database.transact(async (manager) => {
      const now = clock.now();
      const member = {
        id: newId('lgn'),
        username: await usernames.reserve(manager, usernameSuffix, now),
        name: 'Staff',
        email: given.email,
        locale: 'it',
        permissions: FIRST_PERMISSIONS,
        createdAt: now,
        createdBy: null,
      };
      await staff.insert(manager, { ...member, passwordHash, activatedAt: now, isFirst: true });
      await tellStaff({ clock }, manager, staffLoginCreated, member);
      return member.username;
    });
    // Loud enough for any log level that is worth having: whoever installs this has to read it.
    logger.warn({ username }, 'the first login of staff was made: sign in with it and add a second factor');
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}
