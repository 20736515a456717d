import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { newSecret } from '../../secrets';
import type { PasskeyChallenge, PasskeyChallengeStore } from './passkey-challenge.store';
import type { RelyingParty } from './relying-party';

export interface AskDeviceDeps {
  readonly database: Database;
  readonly challenges: PasskeyChallengeStore;
  readonly relyingParty: RelyingParty;
}

/** Something to be signed by a device, and until when. */
export interface DeviceQuestion {
  readonly challengeId: string;
  /** For the browser's WebAuthn calls, as JSON. */
  readonly options: string;
  readonly expiresAt: Date;
}

/** How long a device may take: people look for their security key. */
export const TIMEOUT_MS = 5 * 60_000;

/** Keeps a new challenge; what is asked with it is made by `optionsFor`. */
export async function askDevice(
  { database, challenges }: AskDeviceDeps,
  about: Pick<PasskeyChallenge, 'login' | 'username'>,
  optionsFor: (challenge: Uint8Array<ArrayBuffer>) => Promise<object>,
): Promise<DeviceQuestion> {
  const id = newId('pkc');
  const now = new Date();
  const expiresAt = new Date(now.getTime() + TIMEOUT_MS);
  const challenge = newSecret();
  const options = await optionsFor(new Uint8Array(Buffer.from(challenge, 'base64url')));
  await database.transact(async (manager) => {
    await challenges.sweep(manager, now);
    await challenges.insert(manager, { ...about, id, challenge, expiresAt });
  });
  return { challengeId: id, options: JSON.stringify(options), expiresAt };
}
