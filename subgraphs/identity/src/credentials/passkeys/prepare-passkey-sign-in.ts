import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { RateLimits } from '../../limits';
import { type AskDeviceDeps, askDevice, type DeviceQuestion, TIMEOUT_MS } from './ask-device';

export interface PreparePasskeySignInDeps extends AskDeviceDeps {
  readonly limits: RateLimits;
}

/** No username is longer. */
const LONGEST_USERNAME = 60;

/**
 * What the browser asks a device to sign. Never a list of keys: the device knows which ones it has for us, and nobody learns
 * from us which username has any. A username only narrows which key will be accepted. RATE_LIMITED when there were too many
 * from one address.
 */
export async function preparePasskeySignIn(
  deps: PreparePasskeySignInDeps,
  { username, ip }: { username: string | null; ip: string },
): Promise<DeviceQuestion> {
  await deps.limits.attempt('passkey-question', { ip });
  const meant = username === null ? null : username.trim().toLowerCase().slice(0, LONGEST_USERNAME);
  return askDevice(deps, { login: null, username: meant }, (challenge) =>
    generateAuthenticationOptions({
      rpID: deps.relyingParty.id,
      challenge,
      timeout: TIMEOUT_MS,
      userVerification: 'required',
    }),
  );
}
