import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { totpDisabled } from '../../../contract';
import type { LoginStore } from '../../account/logins';
import { type AcceptCodeDeps, acceptCode } from './accept-code';
import type { SecondFactorRefusal } from './refusals';
import { tellLogin } from './tell-login';
import { whyNotWithout } from './why-not-without';

export interface DisableTotpDeps extends AcceptCodeDeps {
  readonly database: Database;
  readonly logins: LoginStore;
}

/**
 * Takes the authenticator app away, for a code of it or a recovery code. With the last factor the recovery codes go as well:
 * they stand in for something that is no longer there. Null when it is done.
 */
export async function disableTotp(
  deps: DisableTotpDeps,
  input: { loginId: string; code: string },
): Promise<SecondFactorRefusal | null> {
  return deps.database.transact(async (manager): Promise<SecondFactorRefusal | null> => {
    const login = await deps.logins.find(input.loginId, manager);
    if (login === null) throw unauthenticated();
    const { sealedSecret } = await deps.factors.lock(manager, login);
    if (sealedSecret === null) return 'TOTP_NOT_ON';
    const passkeys = (await deps.factors.find(login.id, manager))?.passkeys ?? 0;
    const obstacle = passkeys === 0 ? whyNotWithout(login) : null;
    if (obstacle !== null) return obstacle;
    if (!(await acceptCode(deps, manager, login, input.code))) return 'CODE_NOT_ACCEPTED';
    await deps.factors.removeTotp(manager, login.id);
    if (passkeys === 0) await deps.factors.replaceRecoveryCodes(manager, login, []);
    await tellLogin(deps, manager, login, totpDisabled, (told) => told);
    return null;
  });
}
