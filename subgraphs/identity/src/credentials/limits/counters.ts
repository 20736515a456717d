import type { Logger } from '@customer-area/shared/logging';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance } from './allowances';

/** Counts tries by key in windows of time. */
export interface Counter {
  /** One more; answers how many there are now. */
  add(key: string): Promise<number>;
  /** One less. */
  takeBack(key: string): Promise<void>;
}

/** Makes counters of one kind: all in this process, or all in Redis. */
export interface Counters {
  of(name: string, allowance: Allowance): Counter;
  close(): Promise<void>;
}

/** Counters that every process keeps for itself. */
export function memoryCounters(): Counters {
  return { of: (_name, allowance) => counterOn(memoryLimiter(allowance)), close: async () => undefined };
}

/** A command that Redis has not answered by then is counted in memory instead. */
const PATIENCE_MS = 250;

/**
 * Counters that all processes share. While Redis does not answer each process counts for itself, from nothing: limits
 * are then as many times wider as there are processes, and nobody is shut out for want of Redis.
 */
export function redisCounters(url: string, logger: Logger): Counters {
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE_MS,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  });
  reportOutages(client, logger);
  return {
    of: (name, allowance) =>
      counterOn(
        new RateLimiterRedis({
          storeClient: client,
          keyPrefix: `identity:${name}`,
          points: allowance.points,
          duration: allowance.seconds,
          rejectIfRedisNotReady: true,
          insuranceLimiter: memoryLimiter(allowance),
        }),
      ),
    close: async () => client.disconnect(),
  };
}

function memoryLimiter({ points, seconds }: Allowance): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: seconds });
}

function counterOn(limiter: RateLimiterMemory | RateLimiterRedis): Counter {
  const counted = ({ consumedPoints }: RateLimiterRes) => consumedPoints;
  return {
    // A penalty and not a consumption: how many are too many is decided in one place, and not by throwing.
    add: (key) => limiter.penalty(key).then(counted),
    takeBack: async (key) => {
      await limiter.reward(key);
    },
  };
}

/** Once when it goes, once when it is back, and not for every attempt in between. */
function reportOutages(client: Redis, logger: Logger): void {
  let reachable = true;
  client.on('error', (error: unknown) => {
    if (reachable)
      logger.warn({ err: error }, 'Redis does not answer: each process limits by its own counters');
    reachable = false;
  });
  client.on('ready', () => {
    if (!reachable) logger.info('Redis answers again: limits are shared');
    reachable = true;
  });
}
