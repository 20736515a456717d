import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { label as checkedLabel } from '@customer-area/shared/free-text';
import type { ProfileId } from '@customer-area/shared/isolation';
import { loginRenamed } from '../../../contract';
import type { LoginStore } from '../../account/logins';

export interface RenameLoginDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logins: LoginStore;
}

/** Gives a login of the profile a name to know it by, or takes it away. NOT_FOUND for one that is not of this profile. */
export async function renameLogin(
  { database, clock, logins }: RenameLoginDeps,
  input: { profileId: ProfileId; loginId: string; name: string | null },
): Promise<void> {
  const { profileId, loginId } = input;
  const label = checkedLabel('name', input.name);
  await database.transact(async (manager) => {
    const login = await logins.lock(profileId, loginId, manager);
    if (login === null) throw notFound();
    if (login.label === label) return;
    await logins.rename(manager, loginId, label);
    await appendEvent(manager, loginRenamed, {
      profileId,
      subjectId: loginId,
      payload: { loginId, username: login.username, label },
      occurredAt: clock.now(),
    });
  });
}
