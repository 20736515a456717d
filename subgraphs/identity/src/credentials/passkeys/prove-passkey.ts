import type { Clock } from '@customer-area/shared/clock';
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { LoginRow, LoginStore } from '../../account/logins';
import { secretHash } from '../../secrets';
import type { AskDeviceDeps } from './ask-device';
import type { PasskeyRow } from './passkey.entity';
import type { PasskeyStore } from './passkey.store';

export interface ProvePasskeyDeps extends AskDeviceDeps {
  readonly clock: Clock;
  readonly logins: LoginStore;
  readonly passkeys: PasskeyStore;
}

/**
 * The login whose passkey has signed the challenge; null for every kind of no. The challenge is used up either way, and the
 * device has to have counted on since its last signature, if it counts at all.
 */
export async function provePasskey(
  deps: ProvePasskeyDeps,
  input: { challengeId: string; response: AuthenticationResponseJSON },
): Promise<LoginRow | null> {
  const { database, challenges, passkeys } = deps;
  const { challengeId, response } = input;
  const asked = await database.transact((manager) => challenges.take(manager, challengeId, null, new Date()));
  const passkey = await passkeys.findByCredential(secretHash(response.id));
  if (asked === null || passkey === null) return null;
  const login = await deps.logins.find(passkey.loginId);
  if (login === null || login.disabledAt !== null) return null;
  if (asked.username !== null && asked.username !== login.username) return null;
  const signCount = await signCountOf(deps, asked.challenge, passkey, response);
  if (signCount === null) return null;
  const now = deps.clock.now();
  const counted = await database.transact((manager) => passkeys.countOn(manager, passkey.id, signCount, now));
  return counted ? login : null;
}

/** The device's own count, when the signature is valid and made for us by somebody who unlocked it; null otherwise. */
async function signCountOf(
  { relyingParty }: ProvePasskeyDeps,
  challenge: string,
  passkey: PasskeyRow,
  response: AuthenticationResponseJSON,
): Promise<number | null> {
  const { userHandle } = response.response;
  // What the device calls the holder must be whom we know as the holder.
  if (userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() !== passkey.loginId)
    return null;
  // The library throws for whatever it does not like.
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: relyingParty.origin,
    expectedRPID: relyingParty.id,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.signCount,
    },
  }).catch(() => null);
  return verified?.verified === true ? verified.authenticationInfo.newCounter : null;
}
