// npm run bench [-- --quick] [--profiles N] [--domains N] [--rounds N] [--seconds S] [--only WORKLOAD]
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { readArguments } from './arguments.mjs';
import { startDatabase } from './database.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asked = readArguments(process.argv.slice(2));
const say = console.error;
/** What ends each thing that was started; the last one first. @type {(() => unknown)[]} */
const undo = [];
// Ctrl-C ends the run where it stands; everything is still taken down.
const interrupted = new Promise((_, reject) => {
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(name, () => reject(new Error('interrupted')));
});

try {
  await Promise.race([bench(), interrupted]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const step of undo.reverse()) await step();
}

async function bench() {
  await installDependencies({ root, say });
  await build({ root, say });
  // Only now is there something to load.
  const { customersOf } = await import('./customers.mjs');
  const { seed } = await import('./seed.mjs');
  const { startCandidates } = await import('./candidates.mjs');
  const { Client } = await import('./load.mjs');
  const { signIn } = await import('./signing-in.mjs');
  const { WORKLOADS } = await import('./workloads.mjs');
  const { measure } = await import('./measure.mjs');
  const { keep, table } = await import('./report.mjs');

  const { databaseUrls, databasePid } = await startDatabase({ undo, say });
  const candidates = await startCandidates({ root, databaseUrls, undo });
  const customers = customersOf(asked);
  say(`${asked.profiles} profiles with ${asked.domains} domains each; signing all of them in…`);
  await seed(databaseUrls, customers);
  const contestants = candidates.map((candidate) => ({ candidate, client: new Client(candidate.url) }));
  undo.push(() => Promise.all(contestants.map(({ client }) => client.close())));
  const contestant = contestants.find(({ candidate }) => candidate.name === 'co-located');
  if (contestant === undefined) throw new Error('nobody to sign in at');
  const people = { customers, tokens: await signIn(contestant.client, customers) };

  const measurements = [];
  for (const workload of WORKLOADS) {
    if (asked.only.length > 0 && !asked.only.includes(workload.name)) continue;
    const { rounds, seconds, warmUp } = asked;
    const measurement = await measure({
      workload,
      contestants,
      people,
      databasePid,
      rounds,
      seconds,
      warmUp,
    });
    console.log(table(measurement));
    measurements.push(measurement);
  }
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  const path = await keep(root, { at: new Date(), asked, machine, measurements });
  console.log(`written to ${path.slice(root.length)}`);
}
