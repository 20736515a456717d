import type { LoginViewer } from '@customer-area/shared/viewer';
import type { SignOutDeps } from './sign-out';

/** Ends every session of the viewer's login, or every other one; answers how many. Its profile's other logins stay. */
export async function signOutEverywhere(
  { database, endings }: SignOutDeps,
  viewer: LoginViewer,
  exceptThis: boolean,
): Promise<number> {
  const login = { id: viewer.loginId, profileId: viewer.profileId };
  return database.transact((manager) =>
    endings.endAllOf(
      manager,
      login,
      'SIGNED_OUT_EVERYWHERE',
      new Date(),
      exceptThis ? viewer.sessionId : undefined,
    ),
  );
}
