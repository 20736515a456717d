import type { LoginStore, UsernameStore } from './account/logins';
import type { ProfileStore } from './account/profiles';
import type { RectificationDocumentStore, RectificationStore } from './account/rectification';
import type { SecondFactorStore } from './credentials/second-factor';
import { seedDemoData, seedDemoStaff } from './demo-data';
import type { DistrictDeps } from './district-deps';
import { makeFirstStaffLogin, type StaffStore } from './grants/staff';

export interface InsertFirstRowsDeps extends Pick<DistrictDeps, 'config' | 'database' | 'clock' | 'logger'> {
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly usernames: UsernameStore;
  readonly factors: SecondFactorStore;
  readonly staff: StaffStore;
  readonly rectifications: RectificationStore;
  readonly rectificationDocuments: RectificationDocumentStore;
}

/** What a new installation starts with, as far as its configuration asks for it: demo data, the first member of staff. */
export async function insertFirstRows(deps: InsertFirstRowsDeps): Promise<void> {
  const { config } = deps;
  if (config.DEMO_DATA) {
    const { rectificationDocuments: documents } = deps;
    await seedDemoData({ ...deps, documents, sealingKey: config.KEY_ENCRYPTION_KEY });
    await seedDemoStaff({ ...deps, encryptionKey: config.KEY_ENCRYPTION_KEY });
  }
  if (config.FIRST_STAFF_PASSWORD === undefined) return;
  const first = { password: config.FIRST_STAFF_PASSWORD, email: config.FIRST_STAFF_EMAIL ?? null };
  await makeFirstStaffLogin({ ...deps, usernameSuffix: config.USERNAME_SUFFIX }, first);
}
