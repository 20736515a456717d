import type { Database } from '@customer-area/shared/database';
import type { DraftClaimStore } from '../first-purchase';
import { releaseUsername } from '../logins';
import type { RegistrationDraftStore } from './registration-draft.store';

/** Forgets a registration that nobody completed in time: its personal data go, its username is free again. */
export function draftExpiry(deps: {
  database: Database;
  drafts: RegistrationDraftStore;
  claims: DraftClaimStore;
}) {
  return (draftId: string): Promise<void> =>
    deps.database.transact(async (manager) => {
      const username = await deps.drafts.forget(manager, draftId);
      if (username === null) return;
      await releaseUsername(manager, username);
      await deps.claims.forget(manager, draftId);
    });
}
