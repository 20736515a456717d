import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Logger } from '../logging';

/** So many in a window of so many seconds; the window opens with the first. */
export interface Allowance {
  readonly points: number;
  readonly seconds: number;
}

/** Counts tries by key in windows of time. */
export interface Counter {
  /** One more; answers how many there are now. */
  add(key: string): Promise<number>;
  /** So many more at once; answers how many there are now, and when the window ends. */
  spend(key: string, points: number): Promise<Spent>;
  /** One less. */
  takeBack(key: string): Promise<void>;
}

/** What a window has counted, and how long it still lasts. */
export interface Spent {
  readonly count: number;
  readonly resetsInMs: number;
}

/** Makes the counters of a service: all in this process, or all in Redis. */
export interface Counters {
  of(name: string, allowance: Allowance): Counter;
  close(): Promise<void>;
}

export interface CountersOptions {
  /** Keeps the counters of services apart in one Redis. */
  readonly service: string;
  /** Where all processes of the service count together; without it each counts for itself. */
  readonly redisUrl: string | undefined;
  readonly logger: Logger;
}

export function createCounters({ service, redisUrl, logger }: CountersOptions): Counters {
  return redisUrl === undefined ? memoryCounters() : redisCounters(redisUrl, service, logger);
}

/** Counters that every process keeps for itself. */
export function memoryCounters(): Counters {
  return { of: (_name, allowance) => counterOn(memoryLimiter(allowance)), close: async () => undefined };
}

/** A command that Redis has not answered by then is counted in memory instead. */
const COMMAND_TIME_OUT_MS = 250;

/**
 * Counters that all processes share. While Redis does not answer each process counts for itself, from nothing: limits
 * are then as many times wider as there are processes, and nobody is shut out for want of Redis.
 */
function redisCounters(url: string, service: string, logger: Logger): Counters {
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIME_OUT_MS,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  });
  reportOutages(client, logger);
  return {
    of: (name, allowance) =>
      counterOn(
        new RateLimiterRedis({
          storeClient: client,
          keyPrefix: `${service}:${name}`,
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
    spend: (key, points) =>
      limiter
        .penalty(key, points)
        .then(({ consumedPoints, msBeforeNext }) => ({ count: consumedPoints, resetsInMs: msBeforeNext })),
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
