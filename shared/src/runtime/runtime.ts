import type { Registry } from 'prom-client';
import { BackgroundLoop } from '../background-loop';
import type { Database } from '../database';
import { Consumer, Sequencer, type Subscription } from '../events';
import { answerOperation, askOperation, type InternalHandlers, type Peer } from '../http';
import { type JobHandler, JobRunner, refuseUnknownJobs } from '../jobs';
import type { Logger } from '../logging';
import { type Kept, planRetention, retentionHandler } from '../retention';
import { moveClock, readClock } from './background-contract';
import { addGauge, addTally, backgroundMetrics, type Gauge, type Tally } from './background-metrics';
import { backgroundOperations } from './background-operations';
import type { ServiceClock } from './service-clock';
import { settle } from './settle';

export interface RuntimeParts {
  readonly database: Database;
  readonly clock: ServiceClock;
  readonly logger: Logger;
  readonly jobs: readonly JobHandler[];
  readonly subscriptions: readonly Subscription[];
  readonly internal: InternalHandlers;
  /** What else is to be seen among its metrics. */
  readonly gauges?: readonly Gauge[];
  readonly tallies?: readonly Tally[];
  /** What else goes on in the background of this service. */
  readonly loops?: readonly BackgroundLoop[];
  /** What it keeps for a time, besides what every service does. */
  readonly kept?: Readonly<Record<string, Kept>>;
  /** The service that owns the sandbox's clock; null in that service itself and outside the sandbox. */
  readonly clockOwner: Peer | null;
}

/** A service's background: sequencer, consumers, jobs, sandbox clock. */
export interface Runtime {
  /** The service's own operations plus those every service has: of the clock, and of its background. */
  readonly internal: InternalHandlers;
  readonly metrics: Registry;
  start(): void;
  /** A sentence when the service cannot do its work; null when it is ready. */
  notReady(): Promise<string | null>;
  /**
   * Stops claiming, answers held requests, finishes what runs. The database stays open for requests still being answered.
   * Twice is once.
   */
  stop(): Promise<void>;
  /** Waits until nothing is left to be done now, by jobs or with the service's own facts: for tests. */
  settle(): Promise<void>;
}

const CLOCK_POLL_MS = 1_000;

/** Refuses, with a sentence, when jobs are waiting that nobody here would ever run. */
export async function composeRuntime(parts: RuntimeParts): Promise<Runtime> {
  const { database, clock, logger } = parts;
  const retention = { database, clock, kept: parts.kept ?? {} };
  const handlers = [...parts.jobs, retentionHandler(retention)];
  await refuseUnknownJobs(database, handlers);
  await planRetention(retention);

  const metrics = backgroundMetrics(database);
  for (const gauge of parts.gauges ?? []) addGauge(metrics.registry, gauge);
  for (const tally of parts.tallies ?? []) addTally(metrics.registry, tally);
  const sequencer = new Sequencer(database, logger);
  const observe = (kind: string, outcome: string) => metrics.jobs.inc({ kind, outcome });
  const jobs = new JobRunner({ database, clock, handlers, logger, observe });
  const unknownType = (source: string, type: string) => metrics.unknownEvents.inc({ source, type });
  const consumers = parts.subscriptions.map(
    (subscription) => new Consumer({ database, logger, subscription, unknownType }),
  );

  const moveTo = async (offsetMs: number) => {
    if (await clock.moveTo(offsetMs)) jobs.wake();
  };
  const { clockOwner, loops = [] } = parts;
  const stopping = new AbortController();
  const clockFollower =
    clockOwner === null
      ? null
      : new BackgroundLoop({
          run: async () => {
            const wait = { signal: stopping.signal };
            const { offsetMs } = await askOperation(clockOwner, readClock, null, 'background', wait);
            if (!stopping.signal.aborted) await moveTo(offsetMs);
            return CLOCK_POLL_MS;
          },
          // Its owner is starting or away; the clock goes on from where it stands.
          failed: () => undefined,
          idleMs: CLOCK_POLL_MS,
        });

  return {
    metrics: metrics.registry,
    internal: {
      ...parts.internal,
      ...backgroundOperations({
        database,
        clock,
        handlers,
        feed: sequencer,
        jobsReleased: () => jobs.wake(),
        eventsReleased: () => {
          for (const consumer of consumers) consumer.wakeRetry();
        },
      }),
      ...answerOperation(readClock, async () => ({ offsetMs: clock.offset() })),
      ...answerOperation(moveClock, async ({ offsetMs }) => {
        await moveTo(offsetMs);
        return true as const;
      }),
    },
    start: () => {
      sequencer.start();
      jobs.start();
      for (const consumer of consumers) consumer.start();
      clockFollower?.wake();
      for (const loop of loops) loop.wake();
    },
    notReady: async () => {
      try {
        await database.read.query('/* background */ SELECT 1');
        return null;
      } catch {
        return 'the database does not answer';
      }
    },
    stop: async () => {
      stopping.abort();
      const follower = clockFollower === null ? [] : [clockFollower];
      const background = [jobs, sequencer, ...consumers, ...loops, ...follower];
      await Promise.all(background.map((one) => one.stop()));
    },
    settle: () => settle(database, jobs, parts.subscriptions),
  };
}
