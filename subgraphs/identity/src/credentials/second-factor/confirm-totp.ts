import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { openSealed } from '@customer-area/shared/sealing';
import { totpEnabled } from '../../../contract';
import type { LoginStore } from '../../account/logins';
import { type IssueRecoveryCodesDeps, issueRecoveryCodes } from './issue-recovery-codes';
import type { SecondFactorRefusal } from './refusals';
import { tellLogin } from './tell-login';
import { stepOf } from './totp';
import { type TrustSessionDeps, trustSession } from './trust-session';

export interface ConfirmTotpDeps extends IssueRecoveryCodesDeps, TrustSessionDeps {
  readonly database: Database;
  readonly logins: LoginStore;
}

export type ConfirmedTotp =
  | { readonly kind: 'on'; readonly recoveryCodes: readonly string[] }
  | { readonly kind: 'refused'; readonly code: SecondFactorRefusal };

/**
 * The first code of a new app: from here on it is asked for at every sign-in, and there are ten recovery codes for the day it
 * is lost. This session has shown the second factor too; those of the login that were opened without one end.
 */
export async function confirmTotp(
  deps: ConfirmTotpDeps,
  input: { loginId: string; sessionId: string; code: string },
): Promise<ConfirmedTotp> {
  return deps.database.transact(async (manager): Promise<ConfirmedTotp> => {
    const login = await deps.logins.find(input.loginId, manager);
    if (login === null) throw unauthenticated();
    const { sealedPendingSecret, pendingUntil } = await deps.factors.lock(manager, login);
    const nowMs = Date.now();
    if (sealedPendingSecret === null || pendingUntil === null || pendingUntil.getTime() <= nowMs)
      return { kind: 'refused', code: 'TOTP_NOT_PENDING' };
    // Counted like any guess: another session of the login has not been shown the secret, and would be shown the recovery codes.
    if (!(await deps.factors.countGuess(manager, login.id, new Date(nowMs))))
      return { kind: 'refused', code: 'CODE_NOT_ACCEPTED' };
    const step = stepOf(openSealed(sealedPendingSecret, deps.encryptionKey), input.code, nowMs);
    if (step === null) return { kind: 'refused', code: 'CODE_NOT_ACCEPTED' };
    await deps.factors.forgetGuesses(manager, login.id);
    const before = await deps.factors.find(login.id, manager);
    const isFirst = before?.totp === false && before.passkeys === 0;
    await deps.factors.usePending(manager, login.id, step);
    const recoveryCodes = await issueRecoveryCodes(deps, manager, login);
    await trustSession(deps, manager, login, { sessionId: input.sessionId, isFirst });
    await tellLogin(deps, manager, login, totpEnabled, (told) => told);
    return { kind: 'on', recoveryCodes };
  });
}
