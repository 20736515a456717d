import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { seal } from '@customer-area/shared/sealing';
import type { LoginStore } from '../../account/logins';
import { type AcceptCodeDeps, acceptCode } from './accept-code';
import type { SecondFactorRefusal } from './refusals';
import { newTotpSecret, totpUri } from './totp';

export interface EnableTotpDeps extends AcceptCodeDeps {
  readonly database: Database;
  readonly logins: LoginStore;
}

export type EnabledTotp =
  | { readonly kind: 'pending'; readonly secret: string; readonly uri: string; readonly expiresAt: Date }
  | { readonly kind: 'refused'; readonly code: SecondFactorRefusal };

/** How long a new secret waits for its first code. */
const PENDING_MS = 15 * 60_000;

/**
 * A new secret for an authenticator app. Nothing changes until the app shows that it has it: see `confirmTotp`. Whoever has
 * an app already gives a code of it: a new telephone.
 */
export async function enableTotp(
  deps: EnableTotpDeps,
  input: { loginId: string; code: string | null },
): Promise<EnabledTotp> {
  const secret = newTotpSecret();
  const expiresAt = new Date(Date.now() + PENDING_MS);
  return deps.database.transact(async (manager): Promise<EnabledTotp> => {
    const login = await deps.logins.find(input.loginId, manager);
    if (login === null) throw unauthenticated();
    const { sealedSecret } = await deps.factors.lock(manager, login);
    if (sealedSecret !== null) {
      if (input.code === null) return { kind: 'refused', code: 'TOTP_ALREADY_ON' };
      if (!(await acceptCode(deps, manager, login, input.code)))
        return { kind: 'refused', code: 'CODE_NOT_ACCEPTED' };
    }
    await deps.factors.setPending(manager, login.id, seal(secret, deps.encryptionKey), expiresAt);
    return { kind: 'pending', secret, uri: totpUri(secret, login.username), expiresAt };
  });
}
