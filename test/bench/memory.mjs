import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startDatabase } from './database.mjs';
import { within } from './ending.mjs';
import { flatness } from './flatness.mjs';
import { aligned } from './report.mjs';

const SAMPLE_MS = 10_000;
/** Operations a second: what two cores answer without a queue, beside the database and whoever asks. */
const RATE = 40;
/** One operation in so many writes. */
const WRITES_EVERY = 40;
const MOST_AT_ONCE = 16;
/** The second minute is what the last is compared with. */
const FEWEST_MINUTES = 3;

/**
 * How much memory each process takes under a steady load of mixed operations, and whether it stays so.
 *
 * @param {import('./compare.mjs').Bench} bench
 */
export async function memory({ root, asked, print, ...run }) {
  const { startCandidate } = await import('./candidates.mjs');
  const { contestantsOf } = await import('./contestants.mjs');
  const minutes = Math.max(FEWEST_MINUTES, asked.amount);
  const results = [];
  for (const topology of /** @type {const} */ (['distributed', 'co-located'])) {
    const { end, ...inner } = within(run);
    const { databaseUrls } = await startDatabase(inner);
    const candidate = await startCandidate(topology, {
      ...{ root, databaseUrls, sandbox: true },
      undo: inner.undo,
    });
    const { contestants, customers } = await contestantsOf({ candidates: [candidate], asked, ...inner });
    const [contestant] = contestants;
    if (contestant === undefined) throw new Error('nobody to ask');
    run.say(`${topology}: ${RATE} operations a second for ${minutes} minutes…`);
    const result = { topology, ...(await underLoad({ contestant, customers, minutes })) };
    print(memoryTable(result));
    results.push(result);
    await end();
  }
  return results;
}

/** @typedef {{ topology: string } & Awaited<ReturnType<typeof underLoad>>} Memory */

/**
 * @param {{ contestant: import('./questions.mjs').Contestant, customers: import('./customers.mjs').Customer[], minutes: number }} _
 */
async function underLoad({ contestant, customers, minutes }) {
  const until = performance.now() + minutes * 60_000;
  const { processes, urls, url } = contestant.candidate;
  const watched = processes.map(({ name, pid }) => ({
    ...{ name, pid, metrics: `${urls[name] ?? url}/metrics` },
    ...{ inUse: /** @type {number[]} */ ([]), old: /** @type {number[]} */ ([]) },
  }));
  const sampling = (async () => {
    while (performance.now() < until) {
      await pause(SAMPLE_MS);
      for (const { pid, metrics, inUse, old } of watched) {
        inUse.push(residentMegabytes(pid));
        old.push(await oldMegabytes(metrics));
      }
    }
  })();
  const [load] = await Promise.all([steadyLoad({ contestant, customers, until }), sampling]);
  const perMinute = 60_000 / SAMPLE_MS;
  return {
    ...load,
    processes: watched.map(({ name, inUse, old }) => ({
      ...{ name, inUse, old, ...flatness(inUse, perMinute) },
      ...{
        oldSecond: Math.min(...old.slice(perMinute, 2 * perMinute)),
        oldLast: Math.min(...old.slice(-perMinute)),
      },
    })),
  };
}

/** The memory of a process that is in use. @param {number} pid */
function residentMegabytes(pid) {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}

/** What lives long in it: the rest is room that V8 takes when it finds some. @param {string} metrics */
async function oldMegabytes(metrics) {
  const text = await (await fetch(metrics)).text();
  const [, bytes = 'NaN'] = /^nodejs_heap_space_size_used_bytes\{space="old"\} (\S+)$/m.exec(text) ?? [];
  return Number(bytes) / 1_048_576;
}

/** Sends the next operation at its time, unless too many are still being answered: then it is left out. */
async function steadyLoad({ contestant, customers, until }) {
  const { READS } = await import('./workloads.mjs');
  const { WRITES } = await import('./writes.mjs');
  const { questionOf } = await import('./questions.mjs');
  const counts = { asked: 0, leftOut: 0 };
  const answering = new Set();
  /** @type {unknown} */
  let fault;
  const ask = async (/** @type {number} */ turn) => {
    // Each asks everything in turn.
    const customer = customers[Math.floor(turn / READS.length) % customers.length];
    const write = turn % WRITES_EVERY === 0 ? WRITES[(turn / WRITES_EVERY) % WRITES.length] : undefined;
    const read = READS[turn % READS.length];
    const question =
      write === undefined
        ? questionOf(read, contestant, customer, customers)
        : await write.prepared(contestant, customer);
    const text = await contestant.client.send(question);
    if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
  };
  for (let turn = 0; performance.now() < until && fault === undefined; turn++) {
    await contestant.signedIn.renew();
    await pause(1_000 / RATE);
    if (answering.size >= MOST_AT_ONCE) {
      counts.leftOut++;
      continue;
    }
    counts.asked++;
    const answer = ask(turn)
      .catch((error) => {
        fault ??= error;
      })
      .finally(() => answering.delete(answer));
    answering.add(answer);
  }
  await Promise.all(answering);
  if (fault !== undefined) throw fault;
  return counts;
}

/** @param {Memory} result */
function memoryTable({ topology, asked, leftOut, processes }) {
  const whole = (/** @type {number} */ value) => value.toFixed(0);
  return [
    `${topology}: MB of memory in use; ${asked} operations, ${leftOut} left out because others were still being answered`,
    ...aligned([
      ['', 'minute 1', 'minute 2', 'last', 'most', 'last to 2nd', 'within 10 %', 'old, 2nd', 'old, last'],
      ...processes.map(({ name, first, second, last, most, ratio, isFlat, oldSecond, oldLast }) => [
        ...[name, whole(first), whole(second), whole(last), whole(most)],
        ...[ratio.toFixed(2), isFlat ? 'yes' : 'no', whole(oldSecond), whole(oldLast)],
      ]),
    ]),
    '',
  ].join('\n');
}
