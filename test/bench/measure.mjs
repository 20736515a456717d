import { cpuMs } from './processes.mjs';
import { questionOf, sameAnswers } from './questions.mjs';
import { quantile, spread } from './statistics.mjs';

/**
 * @typedef {import('./candidates.mjs').Candidate} Candidate
 * @typedef {{ candidate: Candidate, client: import('./load.mjs').Client }} Contestant
 * @typedef {{ cpu: number, database: number, perSecond: number, latencies: number[] }} Block
 */

/**
 * Measures one workload. In every round each contestant has two blocks, in the order A B C C B A, so that whatever drifts
 * hits all alike. The first contestant takes part a second time under another name: what differs between the two is noise.
 *
 * @param {object} options
 * @param {import('./workloads.mjs').Workload} options.workload
 * @param {Contestant[]} options.contestants the yardstick first
 * @param {{ customers: import('./customers.mjs').Customer[], tokens: string[] }} options.people
 * @param {number | undefined} options.databasePid
 * @param {number} options.rounds
 * @param {number} options.seconds
 * @param {number} options.warmUp seconds of load before anything counts: compilers take that long
 */
export async function measure({ workload, contestants, people, databasePid, rounds, seconds, warmUp }) {
  const expected = await sameAnswers(workload, contestants, people);
  const again = contestants.slice(0, 1).map((contestant) => ({ ...contestant, name: 'yardstick again' }));
  const line = [...contestants.map((one) => ({ ...one, name: one.candidate.name })), ...again];
  const turns = new Map(contestants.map(({ candidate }) => [candidate, 0]));

  const block = async ({ candidate, client }, /** @type {number} */ length) => {
    const next = () => {
      const turn = turns.get(candidate) ?? 0;
      turns.set(candidate, turn + 1);
      const customer = people.customers[turn % people.customers.length];
      return {
        ask: questionOf(workload, candidate, customer, people),
        expected: expected.get(candidate)?.[customer.number] ?? '',
      };
    };
    const databasePids = databasePid === undefined ? [] : [databasePid];
    const before = { cpu: cpuMs(candidate.pids), database: cpuMs(databasePids) };
    const { operations, latencies, ms } = await client.block(length, next);
    return {
      cpu: (cpuMs(candidate.pids) - before.cpu) / operations,
      database: (cpuMs(databasePids) - before.database) / operations,
      perSecond: (operations * 1_000) / ms,
      latencies,
    };
  };

  for (const contestant of contestants) await block(contestant, warmUp);
  /** @type {Map<string, Block[]>} */
  const blocks = new Map(line.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of [...line, ...line.toReversed()])
      blocks.get(contestant.name)?.push(await block(contestant, seconds));
  }
  return {
    name: workload.name,
    title: workload.title,
    contestants: line.map(({ name }) => result(name, blocks)),
  };
}

/**
 * @param {string} name
 * @param {Map<string, Block[]>} all
 */
function result(name, all) {
  const blocks = all.get(name) ?? [];
  const yardstick = all.get('yardstick') ?? [];
  const latencies = blocks.flatMap((one) => one.latencies);
  return {
    name,
    cpuMsPerOperation: spread(blocks.map(({ cpu }) => cpu)),
    // Of two blocks at the same place of a round; 1 is as cheap as the yardstick, 0.5 twice as costly.
    ofYardstick: spread(blocks.map(({ cpu }, index) => (yardstick[index]?.cpu ?? Number.NaN) / cpu)),
    databaseMsPerOperation: spread(blocks.map(({ database }) => database)),
    requestsPerSecond: spread(blocks.map(({ perSecond }) => perSecond)),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

/** @typedef {Awaited<ReturnType<typeof measure>>} Measurement */
