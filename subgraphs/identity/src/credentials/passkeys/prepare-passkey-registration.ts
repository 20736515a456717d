import { unauthenticated } from '@customer-area/shared/errors';
import { generateRegistrationOptions } from '@simplewebauthn/server';
import type { LoginStore } from '../../account/logins';
import { type AskDeviceDeps, askDevice, type DeviceQuestion, TIMEOUT_MS } from './ask-device';
import type { PasskeyStore } from './passkey.store';

export interface PreparePasskeyRegistrationDeps extends AskDeviceDeps {
  readonly logins: LoginStore;
  readonly passkeys: PasskeyStore;
}

/** Ed25519, P-256, RSA: what devices have. */
const ALGORITHMS = [-8, -7, -257];

/** First step to a passkey: what the browser asks a device to make. */
export async function preparePasskeyRegistration(
  deps: PreparePasskeyRegistrationDeps,
  loginId: string,
): Promise<DeviceQuestion> {
  const login = await deps.logins.find(loginId);
  if (login === null) throw unauthenticated();
  const known = await deps.passkeys.of(deps.database.read, login);
  const { relyingParty } = deps;
  return askDevice(deps, { login, username: null }, (challenge) =>
    generateRegistrationOptions({
      rpName: relyingParty.name,
      rpID: relyingParty.id,
      userName: login.username,
      userDisplayName: login.username,
      userID: new Uint8Array(Buffer.from(login.id)),
      challenge,
      timeout: TIMEOUT_MS,
      attestationType: 'none',
      // So that a device does not hold two for one login.
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: transports.split(' ').filter((transport) => transport !== ''),
      })),
      // Found without a username, and only for whoever unlocks the device: that makes it two factors in one.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
}
