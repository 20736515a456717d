import { isDuplicate } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { passkeyRegistered } from '../../../contract';
import type { LoginStore } from '../../account/logins';
import { secretHash } from '../../secrets';
import {
  type IssueRecoveryCodesDeps,
  issueRecoveryCodes,
  type SecondFactorRefusal,
  type TrustSessionDeps,
  tellLogin,
  trustSession,
} from '../second-factor';
import type { AskDeviceDeps } from './ask-device';
import type { PasskeyRow } from './passkey.entity';
import type { PasskeyStore } from './passkey.store';

export interface RegisterPasskeyDeps extends AskDeviceDeps, IssueRecoveryCodesDeps, TrustSessionDeps {
  readonly logins: LoginStore;
  readonly passkeys: PasskeyStore;
}

export type RegisteredPasskey =
  | {
      readonly kind: 'registered';
      readonly passkey: PasskeyRow;
      /** Null when the login has some already. */
      readonly recoveryCodes: readonly string[] | null;
    }
  | { readonly kind: 'refused'; readonly code: SecondFactorRefusal };

/** More than anybody's telephones, computers and security keys together. */
export const MAX_PASSKEYS = 20;

/**
 * Second step: what the device made. It must have been made for this challenge, here, by somebody who unlocked the device.
 * With the first second factor of a login come its recovery codes, and its other sessions end.
 */
export async function registerPasskey(
  deps: RegisterPasskeyDeps,
  input: {
    loginId: string;
    sessionId: string;
    challengeId: string;
    response: RegistrationResponseJSON;
    name: string;
  },
): Promise<RegisteredPasskey> {
  const made = await madeBy(deps, input);
  if (made === null) return { kind: 'refused', code: 'PASSKEY_NOT_ACCEPTED' };
  const now = deps.clock.now();
  try {
    return await deps.database.transact(async (manager): Promise<RegisteredPasskey> => {
      const login = await deps.logins.find(input.loginId, manager);
      if (login === null) throw unauthenticated();
      await deps.factors.lock(manager, login);
      const before = await deps.factors.find(login.id, manager);
      if (before === null) throw unauthenticated();
      if (before.passkeys >= MAX_PASSKEYS) return { kind: 'refused', code: 'TOO_MANY_PASSKEYS' };
      const passkey: PasskeyRow = {
        ...made,
        id: newId('pky'),
        profileId: login.profileId,
        loginId: login.id,
        name: input.name,
        createdAt: now,
        lastUsedAt: null,
      };
      await deps.passkeys.insert(manager, passkey);
      const isFirst = !before.totp && before.passkeys === 0;
      const recoveryCodes = isFirst ? await issueRecoveryCodes(deps, manager, login) : null;
      await trustSession(deps, manager, login, { sessionId: input.sessionId, isFirst });
      await tellLogin(deps, manager, login, passkeyRegistered, (told) => ({ ...told, name: input.name }));
      return { kind: 'registered', passkey, recoveryCodes };
    });
  } catch (error) {
    // A device names its keys at random: one that is known already comes from somebody who copied it.
    if (isDuplicate(error)) return { kind: 'refused', code: 'PASSKEY_NOT_ACCEPTED' };
    throw error;
  }
}

/** What the device says about its new key; null when it is not to be believed. */
async function madeBy(
  { database, challenges, relyingParty }: RegisterPasskeyDeps,
  {
    loginId,
    challengeId,
    response,
  }: { loginId: string; challengeId: string; response: RegistrationResponseJSON },
) {
  const asked = await database.transact((manager) =>
    challenges.take(manager, challengeId, loginId, new Date()),
  );
  if (asked === null) return null;
  // The library throws for whatever it does not like.
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: relyingParty.origin,
    expectedRPID: relyingParty.id,
    requireUserVerification: true,
  }).catch(() => null);
  if (verified?.registrationInfo === undefined) return null;
  const { credential, credentialBackedUp } = verified.registrationInfo;
  return {
    credentialHash: secretHash(credential.id),
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    signCount: credential.counter,
    transports: (credential.transports ?? []).join(' ').slice(0, 100),
    backedUp: credentialBackedUp,
  };
}
