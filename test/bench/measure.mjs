import { cpuMs } from './processes.mjs';
import { questionOf, sameAnswers } from './questions.mjs';
import { quantile, spread } from './statistics.mjs';

/**
 * @typedef {import('./questions.mjs').Contestant} Contestant
 * @typedef {{ cpu: number, database: number, perSecond: number, latencies: number[] }} Block
 */

/**
 * Measures one workload of reads.
 *
 * @param {object} options
 * @param {import('./workloads.mjs').Workload} options.workload
 * @param {Contestant[]} options.contestants the one that the others are compared with first
 * @param {import('./customers.mjs').Customer[]} options.customers
 * @param {number | undefined} options.databasePid
 * @param {import('./arguments.mjs').Arguments} options.asked
 */
export async function measure({ workload, contestants, customers, databasePid, asked }) {
  const expected = await sameAnswers(workload, contestants, customers);
  const turns = new Map(contestants.map(({ candidate }) => [candidate, 0]));
  const block = async (/** @type {Contestant} */ contestant, /** @type {number} */ length) => {
    const { candidate, client, signedIn } = contestant;
    await signedIn.renew();
    const next = () => {
      const turn = turns.get(candidate) ?? 0;
      turns.set(candidate, turn + 1);
      const customer = customers[turn % customers.length];
      return {
        ask: questionOf(workload, contestant, customer, customers),
        expected: expected.get(candidate)?.[customer.number] ?? '',
      };
    };
    return costOf({ candidate, databasePid }, () => client.block(length, next, workload.compared));
  };
  for (const contestant of contestants) await warm((seconds) => block(contestant, seconds), asked.warmUp);
  const measurement = await inTurns({
    ...{ workload, contestants, asked },
    block: (contestant) => block(contestant, asked.seconds),
  });
  if (workload.signedOut === true) for (const { signedIn } of contestants) await signedIn.again();
  return measurement;
}

/** A process is slow for its first 5,000 operations or so, however long those take: on a busy machine more seconds are needed for them. */
const WARM_PER_SECOND = 1_300;
const MOST_WARM_UPS = 5;

/**
 * @param {(seconds: number) => Promise<Block>} block
 * @param {number} seconds
 */
async function warm(block, seconds) {
  let operations = 0;
  for (let n = 0; n < MOST_WARM_UPS && operations < WARM_PER_SECOND * seconds; n++)
    operations += (await block(seconds)).perSecond * seconds;
}

/**
 * In every round each contestant has two blocks, in the order A B C C B A, so that whatever drifts hits all alike. The first
 * contestant takes part a second time under another name: what differs between the two is noise.
 *
 * @param {object} options
 * @param {{ name: string, title: string }} options.workload
 * @param {Contestant[]} options.contestants
 * @param {{ rounds: number, again: boolean }} options.asked
 * @param {(contestant: Contestant) => Promise<Block>} options.block
 */
export async function inTurns({ workload, contestants, asked, block }) {
  const once = contestants.map((one) => ({ ...one, name: one.candidate.name }));
  const twice = (asked.again ? once : once.slice(0, 1)).map((one) => ({ ...one, name: `${one.name} again` }));
  const line = [...once, ...twice];
  /** @type {Map<string, Block[]>} */
  const blocks = new Map(line.map(({ name }) => [name, []]));
  for (let round = 0; round < asked.rounds; round++) {
    for (const contestant of [...line, ...line.toReversed()])
      blocks.get(contestant.name)?.push(await block(contestant));
  }
  const reference = blocks.get(line[0]?.name ?? '') ?? [];
  return {
    name: workload.name,
    title: workload.title,
    contestants: line.map(({ name }) => ({ name, ...costs(blocks.get(name) ?? [], reference) })),
    noise: twice.map(({ candidate: { name } }) => ({
      name,
      ratio: ratios(blocks.get(name) ?? [], blocks.get(`${name} again`) ?? []),
    })),
  };
}

/**
 * What a load costs the candidate and the database, by operation.
 *
 * @param {{ candidate: Pick<import('./candidates.mjs').Candidate, 'pids'>, databasePid: number | undefined }} whose
 * @param {() => Promise<import('./load.mjs').Load>} load
 * @returns {Promise<Block>}
 */
export async function costOf({ candidate, databasePid }, load) {
  const databasePids = databasePid === undefined ? [] : [databasePid];
  const before = { cpu: cpuMs(candidate.pids), database: cpuMs(databasePids) };
  const { operations, latencies, ms } = await load();
  return {
    cpu: (cpuMs(candidate.pids) - before.cpu) / operations,
    database: (cpuMs(databasePids) - before.database) / operations,
    perSecond: (operations * 1_000) / ms,
    latencies,
  };
}

/**
 * @param {Block[]} blocks
 * @param {Block[]} reference
 */
function costs(blocks, reference) {
  const latencies = blocks.flatMap((one) => one.latencies);
  return {
    cpuMsPerOperation: spread(blocks.map(({ cpu }) => cpu)),
    ofReference: ratios(reference, blocks),
    databaseMsPerOperation: spread(blocks.map(({ database }) => database)),
    requestsPerSecond: spread(blocks.map(({ perSecond }) => perSecond)),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

/**
 * Of two blocks at the same place of a round: 1 is as cheap as the reference, 0.5 twice as costly.
 *
 * @param {Block[]} reference
 * @param {Block[]} blocks
 */
const ratios = (reference, blocks) =>
  spread(blocks.map(({ cpu }, index) => (reference[index]?.cpu ?? Number.NaN) / cpu));

/** @typedef {Awaited<ReturnType<typeof inTurns>>} Measurement */
