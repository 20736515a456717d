import { Counter, Gauge as PromGauge, Registry } from 'prom-client';
import type { Database } from '../database';
import { countParked } from '../events';
import { countParkedJobs } from '../jobs';

/** A number of a service that is read when its metrics are. */
export interface Gauge {
  /** e.g. `jobs_parked`. */
  readonly name: string;
  readonly help: string;
  read(): Promise<number>;
}

export function addGauge(registry: Registry, { name, help, read }: Gauge): void {
  const gauge: PromGauge = new PromGauge({
    ...{ name, help },
    registers: [registry],
    collect: async (): Promise<void> => {
      gauge.set(await read());
    },
  });
}

/** What a service has counted since it began, by one label. */
export interface Tally {
  /** e.g. `mails_total`. */
  readonly name: string;
  readonly help: string;
  readonly label: string;
  read(): ReadonlyMap<string, number>;
}

export function addTally(registry: Registry, { name, help, label, read }: Tally): void {
  const counter: Counter = new Counter({
    ...{ name, help, labelNames: [label] },
    registers: [registry],
    collect: (): void => {
      counter.reset();
      for (const [value, count] of read()) counter.inc({ [label]: value }, count);
    },
  });
}

/** What the background of a service tells about itself. */
export function backgroundMetrics(database: Database) {
  const registry = new Registry();
  const jobs = new Counter({
    name: 'jobs_total',
    help: 'Jobs by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  const unknownEvents = new Counter({
    name: 'events_unknown_total',
    help: 'Events that were skipped because nobody here knows their type',
    labelNames: ['source', 'type'],
    registers: [registry],
  });
  const jobsParked: PromGauge = new PromGauge({
    name: 'jobs_parked',
    help: 'Jobs that gave up and wait for a person',
    registers: [registry],
    collect: async (): Promise<void> => {
      jobsParked.set(await countParkedJobs(database.read));
    },
  });
  const eventsParked: PromGauge = new PromGauge({
    name: 'events_parked',
    help: 'Events put aside: tried again, parked for a person, or waiting behind one of the same profile',
    labelNames: ['state'],
    registers: [registry],
    collect: async (): Promise<void> => {
      for (const [state, count] of Object.entries(await countParked(database.read)))
        eventsParked.set({ state: state.toLowerCase() }, count);
    },
  });
  return { registry, jobs, unknownEvents };
}
