import type { Database } from '@customer-area/shared/database';
import type { DraftClaimStore } from '../first-purchase';
import type { UsernameStore } from '../logins';
import type { RegistrationDraftStore } from './registration-draft.store';

export interface ExpireDraftDeps {
  readonly database: Database;
  readonly drafts: RegistrationDraftStore;
  readonly claims: DraftClaimStore;
  readonly usernames: UsernameStore;
}

/** Forgets a registration that nobody completed in time: its personal data go, its username is free again. */
export function expireDraft(deps: ExpireDraftDeps, draftId: string): Promise<void> {
  return deps.database.transact(async (manager) => {
    const username = await deps.drafts.forget(manager, draftId);
    if (username === null) return;
    await deps.usernames.release(manager, username);
    await deps.claims.forget(manager, draftId);
  });
}
