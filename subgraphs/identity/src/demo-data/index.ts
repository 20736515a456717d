import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { LoginStore, UsernameStore } from '../account/logins';
import { hashSecret } from '../account/password';
import type { ProfileStore } from '../account/profiles';
import { DEMO_LOGINS, DEMO_PASSWORD, demoProfiles } from './demo-profiles';
import { type SeedRectificationsDeps, seedDemoRectifications } from './demo-rectifications';

export { seedDemoStaff } from './demo-staff';

export interface SeedDemoDataDeps extends SeedRectificationsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly usernames: UsernameStore;
}

/** Three profiles with four logins, each profile with a request that waits for staff, for somebody who looks around; only into an empty database. */
export async function seedDemoData(deps: SeedDemoDataDeps): Promise<void> {
  if (!(await deps.profiles.isEmpty())) return;
  const now = deps.clock.now();
  const passwordHash = await hashSecret(DEMO_PASSWORD);
  await deps.database.transact(async (manager) => {
    for (const profile of demoProfiles(now)) await deps.profiles.insert(manager, profile);
    for (const login of DEMO_LOGINS) {
      await deps.logins.insert(manager, { ...login, passwordHash, createdAt: now });
      await deps.usernames.keep(manager, login.username, now);
    }
  });
  await seedDemoRectifications(deps);
}
