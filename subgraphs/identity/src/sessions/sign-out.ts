import type { Database } from '@customer-area/shared/database';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { SessionStore } from './session.store';

/** Ends the viewer's own session; its access token stops working at every gateway within two seconds. */
export async function signOut(
  deps: { database: Database; sessions: SessionStore },
  viewer: LoginViewer,
): Promise<void> {
  await deps.database.transact(async (manager) => {
    const now = new Date();
    // Its row says whose it is: a viewer that acts for another profile carries that one's name.
    const session = { id: viewer.sessionId, loginId: viewer.loginId };
    const open = await deps.sessions.lockOpen(manager, session, now);
    if (open !== null) await deps.sessions.revoke(manager, open, now);
  });
}
