import { Counter, Gauge, Registry } from 'prom-client';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Database } from '../database';
import { badInput } from '../errors';
import type { EventFeed } from '../events';
import { Consumer, type RecordedEvent, Sequencer } from '../events';
import type { InternalHandlers, Peer } from '../http';
import { type JobHandlers, JobRunner } from '../jobs';
import type { Logger } from '../logging';
import type { ServiceClock } from './service-clock';

/** One log this service pulls, and what it does with each fact. */
export interface Consumption {
  readonly source: string;
  readonly feed: EventFeed;
  readonly apply: (manager: EntityManager, event: RecordedEvent) => Promise<void>;
}

export interface RuntimeParts {
  readonly database: Database;
  readonly clock: ServiceClock;
  readonly logger: Logger;
  readonly jobs: JobHandlers;
  readonly consumptions: readonly Consumption[];
  readonly internal: InternalHandlers;
  /** The service that owns the sandbox's clock; null in that service itself and outside the sandbox. */
  readonly clockOwner: Peer | null;
}

/** A service's background: sequencer, consumers, jobs, sandbox clock. */
export interface Runtime {
  /** The service's own operations plus those every service has: `events`, `move-clock`, `clock`. */
  readonly internal: InternalHandlers;
  readonly metrics: Registry;
  start(): void;
  /** A sentence when the service cannot do its work; null when it is ready. */
  notReady(): Promise<string | null>;
  /** Stops claiming, finishes what runs. The database stays open for requests still being answered. */
  stop(): Promise<void>;
  /** Waits until no due job is left: for tests and for the sandbox's clock. */
  settle(): Promise<void>;
}

const CLOCK_POLL_MS = 1_000;
const afterInput = z.object({ after: z.number().int().min(0) });
const offsetInput = z.object({ offsetMs: z.number().int().min(0) });

export function composeRuntime(parts: RuntimeParts): Runtime {
  const { database, clock, logger } = parts;
  const metrics = new Registry();
  const jobOutcomes = new Counter({
    name: 'jobs_total',
    help: 'Jobs by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers: [metrics],
  });
  const parked: Gauge = new Gauge({
    name: 'jobs_parked',
    help: 'Jobs that gave up and wait for a person',
    registers: [metrics],
    collect: async (): Promise<void> => {
      parked.set(await countOf(database, "SELECT COUNT(*) AS n FROM job WHERE state = 'PARKED'"));
    },
  });
  const sequencer = new Sequencer(database, logger);
  const jobs = new JobRunner({
    database,
    clock,
    handlers: parts.jobs,
    logger,
    observe: (kind, outcome) => jobOutcomes.inc({ kind, outcome }),
  });
  const consumers = parts.consumptions.map(
    (consumption) => new Consumer({ database, logger, ...consumption }),
  );
  let clockTimer: NodeJS.Timeout | null = null;

  const moveClock = async (offsetMs: number) => {
    if (await clock.moveTo(offsetMs)) jobs.nudge();
  };
  const followClock = async (owner: Peer) => {
    const { offsetMs } = offsetInput.parse(await owner.call('clock', null));
    await moveClock(offsetMs);
  };

  return {
    metrics,
    internal: {
      ...parts.internal,
      events: async (input) => sequencer.read(checked(afterInput, input).after),
      clock: async () => ({ offsetMs: clock.offset() }),
      'move-clock': async (input) => {
        await moveClock(checked(offsetInput, input).offsetMs);
        return true;
      },
    },
    start: () => {
      sequencer.start();
      jobs.start();
      for (const consumer of consumers) consumer.start();
      const owner = parts.clockOwner;
      if (owner !== null) {
        clockTimer = setInterval(() => void followClock(owner).catch(() => undefined), CLOCK_POLL_MS);
        clockTimer.unref();
      }
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
      if (clockTimer !== null) clearInterval(clockTimer);
      await Promise.all([jobs.stop(), sequencer.stop(), ...consumers.map((consumer) => consumer.stop())]);
    },
    settle: () => jobs.settle(),
  };
}

/** Another service's log as a feed. */
export function peerFeed(peer: Peer): EventFeed {
  return { read: async (after) => (await peer.call('events', { after })) as RecordedEvent[] };
}

/** The service's own log, for effects that follow its facts as they follow those of others. */
export function ownFeed(internal: () => InternalHandlers): EventFeed {
  return {
    read: async (after) => {
      const read = internal().events;
      if (read === undefined) throw new Error('this service has no event log');
      const caller = { kind: 'service', service: 'itself', requestId: 'background' } as const;
      return (await read({ after }, caller)) as RecordedEvent[];
    },
  };
}

async function countOf(database: Database, sql: string): Promise<number> {
  const rows = (await database.read.query(`/* background */ ${sql}`)) as { n: string }[];
  return Number(rows[0]?.n ?? 0);
}

/** Input of an internal operation, checked; what does not fit is the calling service's fault. */
export function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (!result.success)
    throw badInput(
      result.error.issues[0]?.path.join('.') ?? 'input',
      result.error.issues[0]?.message ?? 'is not valid',
    );
  return result.data;
}
