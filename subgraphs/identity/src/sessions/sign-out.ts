import type { Database } from '@customer-area/shared/database';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { SessionStore } from './session.store';

/** Ends the viewer's own session; its access token stops working at every gateway within two seconds. */
export async function signOut(
  deps: { database: Database; sessions: SessionStore },
  viewer: LoginViewer,
): Promise<void> {
  await deps.database.transact((manager) =>
    deps.sessions.revoke(manager, { id: viewer.sessionId, profileId: viewer.profileId }, new Date()),
  );
}
