import type { Database } from '@customer-area/shared/database';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { SessionEndingStore } from './session-endings.store';

export interface SignOutDeps {
  readonly database: Database;
  readonly endings: SessionEndingStore;
}

/** Ends the viewer's own session; its access token stops working at every gateway within two seconds. */
export async function signOut({ database, endings }: SignOutDeps, viewer: LoginViewer): Promise<void> {
  await database.transact((manager) => endings.end(manager, viewer.sessionId, 'SIGNED_OUT', new Date()));
}
