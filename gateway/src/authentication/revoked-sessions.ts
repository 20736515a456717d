import { setTimeout as sleep } from 'node:timers/promises';
import { revocations } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';

/** A little longer than any access token lives: afterwards the token itself has expired. */
const REMEMBER_MS = 15 * 60_000;
/** After so long without an answer it is not known which sessions were revoked. */
const STALE_AFTER_MS = 30_000;
const RETRY_MS = 250;
const SWEEP_MS = 60_000;
/** Identity delays an empty answer; after one that came faster than this the loop pauses. */
const QUICK_ANSWER_MS = 100;

/**
 * The sessions that ended before their tokens did (sign-out, changed password, disabled login), pulled from identity all
 * the time: a request is checked against memory, and a revocation arrives well within two seconds.
 */
export class RevokedSessions {
  private readonly forgetAt = new Map<string, number>();
  private cursor: number | null = null;
  private reachedAt: number | null = null;
  private sweptAt = 0;
  private startedAt = 0;
  private readonly stopping = new AbortController();

  constructor(private readonly options: { readonly identity: Peer; readonly logger: Logger }) {}

  get loaded(): boolean {
    return this.reachedAt !== null;
  }

  /** False when the feed has not answered for too long, or never: then tokens are refused. */
  isCurrent(nowMs: number = Date.now()): boolean {
    return this.reachedAt !== null && nowMs - this.reachedAt < STALE_AFTER_MS;
  }

  has(sessionId: string): boolean {
    return this.forgetAt.has(sessionId);
  }

  start(): void {
    this.startedAt = Date.now();
    void this.follow();
  }

  /** The call that is being held open at identity is left to end by itself. */
  stop(): void {
    this.stopping.abort();
  }

  private async follow(): Promise<void> {
    let silent = false;
    while (!this.stopping.signal.aborted) {
      try {
        await this.round();
        if (silent) this.options.logger.info('the revocation feed is back');
        silent = false;
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        // At a cold start identity is still on its way: that is no news for a while.
        const patient = this.reachedAt === null && Date.now() - this.startedAt < STALE_AFTER_MS;
        if (!silent && !patient)
          this.options.logger.warn({ err: error }, 'the revocation feed does not answer');
        silent ||= !patient;
        await this.pause(RETRY_MS);
      }
    }
  }

  private async round(): Promise<void> {
    const askedAt = Date.now();
    const before = this.cursor;
    const { cursor, sessionIds } = await askOperation(this.options.identity, revocations, {
      after: this.cursor,
    });
    const now = Date.now();
    this.cursor = cursor;
    this.reachedAt = now;
    for (const sessionId of sessionIds) this.forgetAt.set(sessionId, now + REMEMBER_MS);
    if (now - this.sweptAt > SWEEP_MS) this.sweep(now);
    if (cursor === before && now - askedAt < QUICK_ANSWER_MS) await this.pause(QUICK_ANSWER_MS);
  }

  private sweep(now: number): void {
    this.sweptAt = now;
    for (const [sessionId, forgetAt] of this.forgetAt) if (forgetAt <= now) this.forgetAt.delete(sessionId);
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
  }
}
