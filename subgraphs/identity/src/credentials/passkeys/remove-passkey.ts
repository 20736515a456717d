import type { Database } from '@customer-area/shared/database';
import { forbidden, notFound, unauthenticated } from '@customer-area/shared/errors';
import { passkeyRemoved } from '../../../contract';
import type { LoginStore } from '../../account/logins';
import {
  type SecondFactorRefusal,
  type SecondFactorStore,
  type TellLoginDeps,
  tellLogin,
  whyNotWithout,
} from '../second-factor';
import type { PasskeyStore } from './passkey.store';

export interface RemovePasskeyDeps extends TellLoginDeps {
  readonly database: Database;
  readonly logins: LoginStore;
  readonly factors: SecondFactorStore;
  readonly passkeys: PasskeyStore;
}

/**
 * Takes a passkey of the own login away; with the last factor the recovery codes go as well. NOT_FOUND for any other one.
 * Null when it is done. A password alone takes no second factor away: it has to be a session that was opened with one.
 */
export async function removePasskey(
  deps: RemovePasskeyDeps,
  input: { loginId: string; secondFactor: boolean; passkeyId: string },
): Promise<SecondFactorRefusal | null> {
  return deps.database.transact(async (manager): Promise<SecondFactorRefusal | null> => {
    const login = await deps.logins.find(input.loginId, manager);
    if (login === null) throw unauthenticated();
    const { sealedSecret } = await deps.factors.lock(manager, login);
    const own = await deps.passkeys.of(manager, login);
    const passkey = own.find(({ id }) => id === input.passkeyId);
    if (passkey === undefined) throw notFound();
    if (!input.secondFactor) throw forbidden('SECOND_FACTOR_REQUIRED');
    const isLast = sealedSecret === null && own.length === 1;
    const obstacle = isLast ? whyNotWithout(login) : null;
    if (obstacle !== null) return obstacle;
    await deps.passkeys.remove(manager, login, passkey.id);
    if (isLast) await deps.factors.replaceRecoveryCodes(manager, login, []);
    await tellLogin(deps, manager, login, passkeyRemoved, (told) => ({ ...told, name: passkey.name }));
    return null;
  });
}
