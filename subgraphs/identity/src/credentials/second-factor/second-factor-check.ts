import type { Database } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import type { LoginStore } from '../../account/logins';
import { type AcceptCode, acceptCode } from './accept-code';
import type { Factors } from './second-factor.store';

/** What a login can show beside its password. */
export type SecondFactorMethod = 'TOTP' | 'RECOVERY_CODE' | 'PASSKEY';

/** What other slices ask about second factors: recovery, a renewed proof of who is there, limits that only some may raise. */
export interface SecondFactorCheck {
  /** Whether the login has one: an authenticator app or a passkey. */
  isOn(loginId: string, manager?: EntityManager): Promise<boolean>;
  /** What it can show beside its password; nothing when it has no second factor. */
  methodsOf(loginId: string, manager?: EntityManager): Promise<readonly SecondFactorMethod[]>;
  /**
   * Whether this is a code of the login: of its authenticator app, or a recovery code. A right one is used up. Wrong ones are
   * counted over all places where a code can be given: after five the second factor is locked for a quarter of an hour, and the
   * holder is told. Give a `manager` to make it part of a transaction that commits whatever the answer is.
   */
  accept(loginId: string, code: string, manager?: EntityManager): Promise<boolean>;
}

export interface CheckSecondFactor extends AcceptCode {
  readonly database: Database;
  readonly logins: LoginStore;
}

export function secondFactorCheck(deps: CheckSecondFactor): SecondFactorCheck {
  const accept = async (manager: EntityManager, loginId: string, code: string): Promise<boolean> => {
    const login = await deps.logins.find(loginId, manager);
    return login !== null && acceptCode(deps, manager, login, code);
  };
  const methodsOf = async (loginId: string, manager?: EntityManager) => {
    const factors = await deps.factors.find(loginId, manager);
    return factors === null ? [] : methodsIn(factors);
  };
  return {
    methodsOf,
    isOn: async (loginId, manager) => (await methodsOf(loginId, manager)).length > 0,
    accept: (loginId, code, manager) =>
      manager === undefined
        ? deps.database.transact((own) => accept(own, loginId, code))
        : accept(manager, loginId, code),
  };
}

function methodsIn({ totp, passkeys, recoveryCodesLeft }: Factors): SecondFactorMethod[] {
  if (!totp && passkeys === 0) return [];
  return [
    ...(totp ? (['TOTP'] as const) : []),
    ...(passkeys > 0 ? (['PASSKEY'] as const) : []),
    ...(recoveryCodesLeft > 0 ? (['RECOVERY_CODE'] as const) : []),
  ];
}
