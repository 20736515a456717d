import type { EntityManager } from 'typeorm';
import { newRecoveryCodes, readRecoveryCode, recoveryCodeHash } from './recovery-codes';
import type { SecondFactorStore } from './second-factor.store';
import type { TellLoginDeps, ToldLogin } from './tell-login';

export interface IssueRecoveryCodesDeps extends TellLoginDeps {
  readonly factors: SecondFactorStore;
  readonly encryptionKey: string;
}

/** Ten new recovery codes in place of all earlier ones. They are shown once: only their hashes are kept. */
export async function issueRecoveryCodes(
  { factors, encryptionKey }: IssueRecoveryCodesDeps,
  manager: EntityManager,
  login: ToldLogin,
): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => recoveryCodeHash(readRecoveryCode(code) ?? '', login.id, encryptionKey));
  await factors.replaceRecoveryCodes(manager, login, hashes);
  return codes;
}
