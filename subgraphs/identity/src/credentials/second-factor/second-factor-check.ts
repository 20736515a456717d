import type { Database } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import type { LoginStore } from '../../account/logins';
import type { SecondFactorCheck, SecondFactorMethod } from '../sessions';
import { type AcceptCodeDeps, acceptCode } from './accept-code';
import type { Factors } from './second-factor.store';

export interface CheckSecondFactorDeps extends AcceptCodeDeps {
  readonly database: Database;
  readonly logins: LoginStore;
}

export function secondFactorCheck(deps: CheckSecondFactorDeps): SecondFactorCheck {
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
    methodsAnd: async (manager, loginId, question) => {
      const { factors, answer } = await deps.factors.findAnd(manager, loginId, question);
      return { methods: factors === null ? [] : methodsIn(factors), answer };
    },
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
