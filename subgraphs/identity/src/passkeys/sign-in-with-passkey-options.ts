import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { type AskDevice, askDevice, type DeviceQuestion, PATIENCE_MS } from './ask-device';

/** No username is longer. */
const LONGEST_USERNAME = 60;

/**
 * What the browser asks a device to sign. Never a list of keys: the device knows which ones it has for us, and nobody learns
 * from us which username has any. A username only narrows which key will be accepted.
 */
export async function signInWithPasskeyOptions(
  deps: AskDevice,
  username: string | null,
): Promise<DeviceQuestion> {
  const meant = username === null ? null : username.trim().toLowerCase().slice(0, LONGEST_USERNAME);
  return askDevice(deps, { login: null, username: meant }, (challenge) =>
    generateAuthenticationOptions({
      rpID: deps.relyingParty.id,
      challenge,
      timeout: PATIENCE_MS,
      userVerification: 'required',
    }),
  );
}
