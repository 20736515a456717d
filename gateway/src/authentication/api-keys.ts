import { apiKeyHash, isApiKey } from '@customer-area/shared/api-key';
import { CallerFault, unauthenticated } from '@customer-area/shared/errors';
import type { Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { AddressLimit } from '../limits';
import { Networks } from './networks';

/** How long an answer of identity is believed. A revoked key ends earlier, through the feed of revocations. */
const REMEMBER_MS = 30_000;
const REMEMBERED_KEYS = 10_000;
/** Keys that identity does not know, from one address a minute. */
const UNKNOWN_PER_MINUTE = 20;
/** Identity keeps a key's last use to the minute. */
const TELL_USE_MS = 60_000;

const answer = z
  .object({
    id: z.string(),
    loginId: z.string(),
    profileId: z.string(),
    locale: z.string(),
    scopes: z.array(z.string()),
    allowedCidrs: z.array(z.string()),
    expiresAt: z.coerce.date(),
  })
  .nullable();

/** Whom a key lets in, and with what. */
export interface GoodKey {
  readonly id: string;
  /** Who made it, and as whom it acts. */
  readonly loginId: string;
  readonly profileId: string;
  readonly locale: string;
  readonly scopes: readonly string[];
  readonly networks: Networks;
  readonly expiresAt: Date;
  /** When its use was last told to identity. */
  toldAt: number;
}

interface Learnt {
  /** Null for a key that nobody holds. */
  readonly key: GoodKey | null;
  readonly at: number;
}

/**
 * API keys as a gateway knows them: asked for at identity by their hash, remembered for a moment. End and networks are
 * looked at on every request, and every kind of no is the same no.
 */
export class ApiKeys {
  /** In two, so that garbage cannot push out what is good. */
  private readonly good = new LRUCache<string, Learnt>({ max: REMEMBERED_KEYS });
  private readonly unknown = new LRUCache<string, Learnt>({ max: REMEMBERED_KEYS });
  private readonly asking = new Map<string, Promise<GoodKey | null>>();
  private readonly unknownLimit = new AddressLimit(UNKNOWN_PER_MINUTE);

  constructor(private readonly options: { readonly identity: Peer; readonly logger: Logger }) {}

  /** Who comes with this key; UNAUTHENTICATED for any that does not let this address in now. */
  async holderOf(text: string, ip: string): Promise<GoodKey> {
    // Typing errors and garbage are not worth a question.
    if (!isApiKey(text)) throw unauthenticated();
    const key = await this.find(apiKeyHash(text), ip);
    const now = Date.now();
    if (key === null || key.expiresAt.getTime() <= now || !key.networks.includes(ip)) throw unauthenticated();
    return key;
  }

  /** Tells identity that a request came in with the key, now and then. Nobody waits for it. */
  noteUse(key: GoodKey, ip: string): void {
    const now = Date.now();
    if (now - key.toldAt < TELL_USE_MS) return;
    key.toldAt = now;
    const { identity, logger } = this.options;
    identity
      .call('api-key-used', { id: key.id, ip })
      .catch((error: unknown) => logger.debug({ err: error }, 'the use of an API key could not be told'));
  }

  private async find(hash: string, ip: string): Promise<GoodKey | null> {
    const learnt = this.good.get(hash) ?? this.unknown.get(hash);
    if (learnt !== undefined && Date.now() - learnt.at < REMEMBER_MS) return learnt.key;
    const pending = this.asking.get(hash);
    if (pending !== undefined) return pending;
    // What was good a moment ago is no guess.
    const isGuess = !this.good.has(hash);
    if (isGuess) this.unknownLimit.take(ip);
    const asked = this.ask(hash).finally(() => this.asking.delete(hash));
    this.asking.set(hash, asked);
    let isUnknown = false;
    try {
      const key = await asked;
      isUnknown = key === null;
      return key;
    } finally {
      if (isGuess && !isUnknown) this.unknownLimit.giveBack(ip);
    }
  }

  private async ask(hash: string): Promise<GoodKey | null> {
    const found = answer.parse(await this.question(hash));
    const at = Date.now();
    if (found === null) {
      this.good.delete(hash);
      this.unknown.set(hash, { key: null, at });
      return null;
    }
    const { allowedCidrs, ...rest } = found;
    const toldAt = this.good.get(hash)?.key?.toldAt ?? Number.NEGATIVE_INFINITY;
    const key = { ...rest, networks: new Networks(allowedCidrs), toldAt };
    this.unknown.delete(hash);
    this.good.set(hash, { key, at });
    return key;
  }

  private async question(keyHash: string): Promise<unknown> {
    try {
      return await this.options.identity.call('api-key', { keyHash });
    } catch (error) {
      if (error instanceof CallerFault) throw error;
      this.options.logger.debug({ err: error }, 'identity could not be asked about an API key');
      throw new CallerFault('UNAVAILABLE');
    }
  }
}
