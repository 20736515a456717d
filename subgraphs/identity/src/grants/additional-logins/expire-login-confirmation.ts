import type { Database } from '@customer-area/shared/database';
import type { UsernameStore } from '../../account/logins';
import type { LoginConfirmationStore } from './login-confirmation.store';

export interface ExpireLoginConfirmationDeps {
  readonly database: Database;
  readonly confirmations: LoginConfirmationStore;
  readonly usernames: UsernameStore;
}

/** Ends a further login that nobody confirmed in time: its password goes, its username is free again. Nothing for one that was made. */
export function expireLoginConfirmation(deps: ExpireLoginConfirmationDeps, username: string): Promise<void> {
  return deps.database.transact(async (manager) => {
    if (!(await deps.confirmations.expire(manager, username))) return;
    await deps.usernames.release(manager, username);
  });
}
