import { jwks } from '@customer-area/identity/contract';
import { CallerFault } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';

const REFETCH_PAUSE_MS = 5_000;
const REFRESH_MS = 300_000;
const RETRY_MS = 500;

export interface PublicKeysOptions {
  readonly identity: Peer;
  readonly logger: Logger;
  /** Told when the set of keys changed: what was verified with a key that is gone must be verified again. */
  readonly onChange?: () => void;
}

/** The keys identity signs access tokens with. Kept here, so that a request costs no hop; fetched again for an unknown key. */
export class PublicKeys {
  private keySet: ReturnType<typeof createLocalJWKSet> | null = null;
  private keyIds = '';
  private fetchedAt = Number.NEGATIVE_INFINITY;
  private fetching: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly options: PublicKeysOptions) {}

  get loaded(): boolean {
    return this.keySet !== null;
  }

  /** Fetches in the background: until it succeeds, then now and then, so that withdrawn keys are forgotten. */
  start(): void {
    void this.fetch()
      .catch(() => undefined)
      .finally(() => {
        if (this.stopped) return;
        this.timer = setTimeout(() => this.start(), this.loaded ? REFRESH_MS : RETRY_MS);
        this.timer.unref();
      });
  }

  stop(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  /** The key a token names. An unknown one is looked for at identity, at most once in five seconds. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.keySet === null) await this.fetch();
    try {
      return await this.current()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !this.mayFetchAgain()) throw error;
    }
    await this.fetch();
    return this.current()(header, token);
  };

  private mayFetchAgain(): boolean {
    return this.fetching !== null || Date.now() - this.fetchedAt >= REFETCH_PAUSE_MS;
  }

  private current(): ReturnType<typeof createLocalJWKSet> {
    if (this.keySet === null) throw new CallerFault('UNAVAILABLE');
    return this.keySet;
  }

  private fetch(): Promise<void> {
    this.fetching ??= this.fetchNow().finally(() => {
      this.fetching = null;
    });
    return this.fetching;
  }

  private async fetchNow(): Promise<void> {
    const { identity, logger, onChange } = this.options;
    this.fetchedAt = Date.now();
    try {
      const { keys } = await askOperation(identity, jwks, null);
      this.keySet = createLocalJWKSet({ keys });
      const keyIds = keys.map((key) => key.kid).join(' ');
      if (keyIds !== this.keyIds) onChange?.();
      this.keyIds = keyIds;
    } catch (error) {
      logger.debug({ err: error }, 'the signing keys could not be fetched');
      throw new CallerFault('UNAVAILABLE');
    }
  }
}
