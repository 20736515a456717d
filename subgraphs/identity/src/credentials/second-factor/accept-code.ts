import { openSealed } from '@customer-area/shared/sealing';
import type { EntityManager } from 'typeorm';
import { recoveryCodeUsed, secondFactorLocked } from '../../../contract';
import { readRecoveryCode, recoveryCodeHash } from './recovery-codes';
import type { SecondFactorStore } from './second-factor.store';
import { type TellLoginDeps, type ToldLogin, tellLogin } from './tell-login';
import { stepOf } from './totp';

export interface AcceptCodeDeps extends TellLoginDeps {
  readonly factors: SecondFactorStore;
  readonly encryptionKey: string;
}

/**
 * Whether this is a code of the login: of its authenticator app, or one of its recovery codes. A right one is used up, a
 * wrong one counts towards the lock, whatever it was given for. Answers, and never throws for a wrong one: the count has
 * to be committed.
 */
export async function acceptCode(
  deps: AcceptCodeDeps,
  manager: EntityManager,
  login: ToldLogin,
  typed: string,
): Promise<boolean> {
  const { factors } = deps;
  const { sealedSecret } = await factors.lock(manager, login);
  // The machine's time, as for everything that guards a way in.
  const nowMs = Date.now();
  if (!(await factors.countGuess(manager, login.id, new Date(nowMs)))) return false;
  const right =
    (await acceptTotp(deps, manager, login.id, sealedSecret, typed, nowMs)) ||
    (await acceptRecoveryCode(deps, manager, login, typed));
  if (right) await factors.forgetGuesses(manager, login.id);
  else if (await factors.isLocked(manager, login.id)) {
    // Whoever gets this far knows the password, or reads the mail.
    await tellLogin(deps, manager, login, secondFactorLocked, (told) => told);
  }
  return right;
}

async function acceptTotp(
  { factors, encryptionKey }: AcceptCodeDeps,
  manager: EntityManager,
  loginId: string,
  sealedSecret: string | null,
  typed: string,
  nowMs: number,
): Promise<boolean> {
  if (sealedSecret === null) return false;
  const step = stepOf(openSealed(sealedSecret, encryptionKey), typed, nowMs);
  return step !== null && factors.useStep(manager, loginId, step);
}

async function acceptRecoveryCode(
  deps: AcceptCodeDeps,
  manager: EntityManager,
  login: ToldLogin,
  typed: string,
): Promise<boolean> {
  const code = readRecoveryCode(typed);
  if (code === null) return false;
  const hash = recoveryCodeHash(code, login.id, deps.encryptionKey);
  if (!(await deps.factors.useRecoveryCode(manager, login, hash, new Date()))) return false;
  const left = (await deps.factors.find(login.id, manager))?.recoveryCodesLeft ?? 0;
  await tellLogin(deps, manager, login, recoveryCodeUsed, (told) => ({ ...told, recoveryCodesLeft: left }));
  return true;
}
