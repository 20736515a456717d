import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { seal } from '@customer-area/shared/sealing';
import type { UsernameStore } from '../account/logins';
import { hashSecret } from '../account/password';
import type { SecondFactorStore } from '../credentials/second-factor';
import { FIRST_PERMISSIONS, type StaffStore } from '../grants/staff';
import { DEMO_PASSWORD } from './demo-profiles';

export interface SeedDemoStaffDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly staff: StaffStore;
  readonly usernames: UsernameStore;
  readonly factors: SecondFactorStore;
  readonly encryptionKey: string;
}

/** The secret of the demo's authenticator app is none, like its password: both open a sandbox. */
export const DEMO_STAFF = {
  id: 'lgn_01jdem00000000000000000091',
  username: '4715001@aruba.it',
  totpSecret: 'AREACLIENTIDEMOSTAFFSEGRETO23456',
};

/** A member of staff with every permission and a second factor, for somebody who looks around; only while there is nobody. */
export async function seedDemoStaff(deps: SeedDemoStaffDeps): Promise<void> {
  const { staff, factors } = deps;
  if (!(await staff.isEmpty())) return;
  const { id, username, totpSecret } = DEMO_STAFF;
  const now = deps.clock.now();
  const passwordHash = await hashSecret(DEMO_PASSWORD);
  await deps.database.transact(async (manager) => {
    await staff.insert(manager, {
      id,
      username,
      passwordHash,
      name: 'Sara Neri',
      email: 'sara.neri@example.it',
      locale: 'it',
      permissions: FIRST_PERMISSIONS,
      createdAt: now,
      activatedAt: now,
      createdBy: null,
      isFirst: true,
    });
    await deps.usernames.keep(manager, username, now);
    await factors.lock(manager, { id, profileId: '' });
    await factors.setPending(manager, id, seal(totpSecret, deps.encryptionKey), new Date());
    await factors.usePending(manager, id, 0);
  });
}
