import { apiKey, apiKeyUsed } from '@customer-area/identity/contract';
import { apiKeyHash, isApiKey } from '@customer-area/shared/api-key';
import type { OutputOf } from '@customer-area/shared/contract';
import { CallerFault, unauthenticated } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import { networkOf } from '@customer-area/shared/network';
import type { Counters } from '@customer-area/shared/rate-limits';
import { LRUCache } from 'lru-cache';
import { AddressLimit } from '../limits';
import { Networks } from './networks';

/** How long an answer of identity is kept. A revoked key ends earlier, through the feed of revocations. */
const REMEMBER_MS = 30_000;
const REMEMBERED_KEYS = 10_000;
/** Keys that identity does not know, from one address a minute. */
const UNKNOWN_PER_MINUTE = 20;
/** Identity keeps the minute of a key's last use. */
const REPORT_USE_EVERY_MS = 60_000;

/** A key that identity knows: whom it authenticates, and with what scopes. */
export interface KnownKey {
  readonly id: string;
  /** Who made it, and as whom it acts. */
  readonly loginId: string;
  readonly profileId: string;
  readonly locale: string;
  readonly scopes: readonly string[];
  readonly networks: Networks;
  readonly expiresAt: Date;
  /** When its use was last reported to identity. */
  useReportedAt: number;
}

/** An answer of identity. */
interface CachedAnswer {
  /** Null for a key that does not exist. */
  readonly key: KnownKey | null;
  readonly at: number;
}

/**
 * API keys as a gateway knows them: asked for at identity by their hash and kept for a moment. Expiry and networks are checked
 * on every request, and every refusal is the same.
 */
export class ApiKeys {
  /** Two caches, so that keys that do not exist cannot push out those that do. */
  private readonly known = new LRUCache<string, CachedAnswer>({ max: REMEMBERED_KEYS });
  private readonly unknown = new LRUCache<string, CachedAnswer>({ max: REMEMBERED_KEYS });
  private readonly asking = new Map<string, Promise<KnownKey | null>>();
  private readonly unknownLimit: AddressLimit;

  constructor(
    private readonly options: {
      readonly identity: Peer;
      readonly counters: Counters;
      readonly logger: Logger;
    },
  ) {
    this.unknownLimit = new AddressLimit(options.counters, 'unknown-api-key', UNKNOWN_PER_MINUTE);
  }

  /** The holder of this key; UNAUTHENTICATED when it is not valid now, from this address. */
  async holderOf(text: string, ip: string): Promise<KnownKey> {
    // A key with a wrong checksum is never asked about.
    if (!isApiKey(text)) throw unauthenticated();
    const key = await this.find(apiKeyHash(text), ip);
    const now = Date.now();
    if (key === null || key.expiresAt.getTime() <= now || !key.networks.includes(ip)) throw unauthenticated();
    return key;
  }

  /** Reports to identity, at most once a minute, that the key was used. The request does not wait for it. */
  reportUse(key: KnownKey, ip: string): void {
    const now = Date.now();
    if (now - key.useReportedAt < REPORT_USE_EVERY_MS) return;
    key.useReportedAt = now;
    const { identity, logger } = this.options;
    askOperation(identity, apiKeyUsed, { id: key.id, ip }).catch((error: unknown) =>
      logger.debug({ err: error }, 'the use of an API key could not be reported'),
    );
  }

  private async find(hash: string, ip: string): Promise<KnownKey | null> {
    const cached = this.known.get(hash) ?? this.unknown.get(hash);
    if (cached !== undefined && Date.now() - cached.at < REMEMBER_MS) return cached.key;
    // One question for all requests of a network: another network's refusal is none of theirs.
    const question = `${hash} ${networkOf(ip)}`;
    const pending = this.asking.get(question);
    if (pending !== undefined) return pending;
    // A key that was known a moment ago is no guess.
    const asked = (this.known.has(hash) ? this.ask(hash) : this.guess(hash, ip)).finally(() =>
      this.asking.delete(question),
    );
    this.asking.set(question, asked);
    return asked;
  }

  /** Asks about a key that may not exist: so many of those are allowed to an address. */
  private async guess(hash: string, ip: string): Promise<KnownKey | null> {
    await this.unknownLimit.take(ip);
    let isUnknown = false;
    try {
      const key = await this.ask(hash);
      isUnknown = key === null;
      return key;
    } finally {
      if (!isUnknown) await this.unknownLimit.giveBack(ip);
    }
  }

  private async ask(hash: string): Promise<KnownKey | null> {
    const found = await this.question(hash);
    const at = Date.now();
    if (found === null) {
      this.known.delete(hash);
      this.unknown.set(hash, { key: null, at });
      return null;
    }
    const { allowedCidrs, ...rest } = found;
    const useReportedAt = this.known.get(hash)?.key?.useReportedAt ?? Number.NEGATIVE_INFINITY;
    const key = { ...rest, networks: new Networks(allowedCidrs), useReportedAt };
    this.unknown.delete(hash);
    this.known.set(hash, { key, at });
    return key;
  }

  private async question(keyHash: string): Promise<OutputOf<typeof apiKey>> {
    try {
      return await askOperation(this.options.identity, apiKey, { keyHash });
    } catch (error) {
      if (error instanceof CallerFault) throw error;
      this.options.logger.debug({ err: error }, 'identity could not be asked about an API key');
      throw new CallerFault('UNAVAILABLE');
    }
  }
}
