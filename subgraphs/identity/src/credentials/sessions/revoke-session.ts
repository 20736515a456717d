import { notFound } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { SessionListStore } from './session-list.store';
import type { SignOutDeps } from './sign-out';

export interface RevokeSessionDeps extends SignOutDeps {
  readonly sessionList: SessionListStore;
}

/** Ends one session of a login; once more is no harm. NOT_FOUND for a session that is not this login's. */
export async function revokeSession(
  { database, endings, sessionList }: RevokeSessionDeps,
  input: { profileId: ProfileId; loginId: string; sessionId: string },
): Promise<void> {
  const session = await sessionList.find(input.profileId, input.loginId, input.sessionId);
  if (session === null) throw notFound();
  await database.transact((manager) => endings.end(manager, session.id, 'REVOKED', new Date()));
}
