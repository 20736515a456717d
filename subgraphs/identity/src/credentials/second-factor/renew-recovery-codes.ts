import type { Database } from '@customer-area/shared/database';
import { forbidden, unauthenticated } from '@customer-area/shared/errors';
import { recoveryCodesRenewed } from '../../../contract';
import type { LoginStore } from '../../account/logins';
import { type AcceptCodeDeps, acceptCode } from './accept-code';
import { issueRecoveryCodes } from './issue-recovery-codes';
import type { SecondFactorRefusal } from './refusals';
import { tellLogin } from './tell-login';

export interface RenewRecoveryCodesDeps extends AcceptCodeDeps {
  readonly database: Database;
  readonly logins: LoginStore;
}

export type RenewedRecoveryCodes =
  | { readonly kind: 'renewed'; readonly recoveryCodes: readonly string[] }
  | { readonly kind: 'refused'; readonly code: SecondFactorRefusal };

/**
 * Ten new recovery codes, for a code. Who has passkeys alone may have no code left to give: for them it takes a session that
 * was opened with a passkey.
 */
export async function renewRecoveryCodes(
  deps: RenewRecoveryCodesDeps,
  input: { loginId: string; secondFactor: boolean; code: string | null },
): Promise<RenewedRecoveryCodes> {
  return deps.database.transact(async (manager): Promise<RenewedRecoveryCodes> => {
    const login = await deps.logins.find(input.loginId, manager);
    if (login === null) throw unauthenticated();
    await deps.factors.lock(manager, login);
    const factors = await deps.factors.find(login.id, manager);
    if (factors === null || (!factors.totp && factors.passkeys === 0))
      return { kind: 'refused', code: 'SECOND_FACTOR_NOT_ON' };
    if (factors.totp || input.code !== null) {
      if (input.code === null || !(await acceptCode(deps, manager, login, input.code)))
        return { kind: 'refused', code: 'CODE_NOT_ACCEPTED' };
    } else if (!input.secondFactor) throw forbidden('SECOND_FACTOR_REQUIRED');
    const recoveryCodes = await issueRecoveryCodes(deps, manager, login);
    await tellLogin(deps, manager, login, recoveryCodesRenewed, (told) => told);
    return { kind: 'renewed', recoveryCodes };
  });
}
