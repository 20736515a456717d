import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { openSealed, seal } from '@customer-area/shared/sealing';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { jwks } from '../../../contract';
import { SigningKeyStore, type StoredKey } from './signing-key.store';

/** How old a key may get before a new one takes over. */
const ROTATE_AFTER_MS = 30 * 86_400_000;
/** A retired key stays published while tokens signed with it can still be alive. */
const PUBLISHED_AFTER_RETIREMENT_MS = 60 * 60_000;
const RELOAD_MS = 60_000;
/** A new key is published for this long before it signs, so that every gateway knows it by then. */
const PUBLISHED_BEFORE_USE_MS = 5 * 60_000;

export interface ActiveKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

/** The Ed25519 keys that sign access tokens: the newest takes over after a while, the recently retired stay published. */
export class SigningKeys {
  private readonly store: SigningKeyStore;
  private active: ActiveKey | null = null;
  private published: JWK[] = [];
  private loadedAt = 0;

  constructor(
    database: Database,
    private readonly encryptionKey: string,
  ) {
    this.store = new SigningKeyStore(database);
  }

  /** The key to sign with; makes the first one, and a new one when the active one has become old. */
  async current(): Promise<ActiveKey> {
    await this.reload();
    if (this.active === null) throw new Error('there is no signing key');
    return this.active;
  }

  /** Public keys as a JWKS. */
  async jwks(): Promise<OutputOf<typeof jwks>> {
    await this.reload();
    return { keys: this.published.map(({ kid = '', kty = '', ...rest }) => ({ ...rest, kid, kty })) };
  }

  /** Makes a new key. It is published at once and signs a few minutes later; until then the old one does. */
  async rotate(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const kid = newId('key');
    await this.store.replaceActive({
      kid,
      publicJwk: JSON.stringify({ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }),
      sealedPrivateJwk: seal(JSON.stringify(await exportJWK(privateKey)), this.encryptionKey),
      createdAt: new Date(),
    });
    this.loadedAt = 0;
  }

  private async reload(): Promise<void> {
    if (this.active !== null && Date.now() - this.loadedAt < RELOAD_MS) return;
    let keys = await this.load();
    const active = keys.find((key) => key.active);
    if (active === undefined || Date.now() - active.createdAt.getTime() > ROTATE_AFTER_MS) {
      await this.rotate();
      keys = await this.load();
    }
    this.published = keys.map((key) => JSON.parse(key.publicJwk) as JWK);
    const current = signingKeyAmong(keys, Date.now());
    if (current === undefined) throw new Error('there is no signing key');
    if (this.active?.kid !== current.kid) this.active = { kid: current.kid, privateKey: this.open(current) };
    this.loadedAt = Date.now();
  }

  private load(): Promise<StoredKey[]> {
    return this.store.usable(new Date(Date.now() - PUBLISHED_AFTER_RETIREMENT_MS));
  }

  private open(key: StoredKey): KeyObject {
    let jwk: JWK;
    try {
      jwk = JSON.parse(openSealed(key.sealedPrivateJwk, this.encryptionKey)) as JWK;
    } catch {
      throw new Error('the signing key in the database was sealed with another KEY_ENCRYPTION_KEY');
    }
    return createPrivateKey({ key: jwk, format: 'jwk' });
  }
}

/** The newest key that has been published long enough; the very first one signs at once. */
function signingKeyAmong(keys: readonly StoredKey[], now: number): StoredKey | undefined {
  const byAge = [...keys].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return byAge.find((key) => now - key.createdAt.getTime() >= PUBLISHED_BEFORE_USE_MS) ?? byAge.at(-1);
}
