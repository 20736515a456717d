import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { keepUsername, type LoginStore } from '../account/logins';
import { hashSecret } from '../account/password';
import type { ProfileStore } from '../account/profiles';
import { DEMO_LOGINS, DEMO_PASSWORD, demoProfiles } from './demo-profiles';

export { seedDemoStaff } from './demo-staff';

export interface DemoData {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
}

/** Two profiles with three logins, for somebody who looks around; only into an empty database. */
export async function seedDemoData({ database, clock, profiles, logins }: DemoData): Promise<void> {
  if (!(await profiles.isEmpty())) return;
  const now = clock.now();
  const passwordHash = await hashSecret(DEMO_PASSWORD);
  await database.transact(async (manager) => {
    for (const profile of demoProfiles(now)) await profiles.insert(manager, profile);
    for (const login of DEMO_LOGINS) {
      await logins.insert(manager, { ...login, passwordHash, createdAt: now });
      await keepUsername(manager, login.username, now);
    }
  });
}
