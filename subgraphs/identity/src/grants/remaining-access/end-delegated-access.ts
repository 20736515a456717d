import { secretHash } from '../../secrets';
import { type EndApiKeyDeps, revokeKeysOfLogin } from '../api-keys';
import { type RevokeDelegationDeps, revokeAllGivenBy } from '../delegations';
import type { AccessEndStore } from './access-end.store';

export interface EndDelegatedAccessDeps extends EndApiKeyDeps, RevokeDelegationDeps {
  readonly accessEnds: AccessEndStore;
}

/**
 * Ends, without a sign-in, the keys that a recovered login has made and what its profile has delegated. Each is told as if it had
 * been ended alone. False for a link that is unknown, used or too old.
 */
export async function endDelegatedAccess(deps: EndDelegatedAccessDeps, token: string): Promise<boolean> {
  const { database, clock, accessEnds } = deps;
  return database.transact(async (manager) => {
    const login = await accessEnds.take(manager, secretHash(token), clock.now());
    if (login === null) return false;
    await revokeKeysOfLogin(deps, manager, login, 'RECOVERED');
    await revokeAllGivenBy(deps, manager, login.profileId);
    return true;
  });
}
