import { createRequire } from 'node:module';
import { startDatabase } from './database.mjs';
import { table } from './report.mjs';
import { known } from './signed-in.mjs';

/** A run takes no longer than this; the product signs for half a minute. */
const SIGNED_FOR_MS = 6 * 3_600_000;

/**
 * The gateway against another one over the same subgraphs: processor time of the gateway's process alone.
 *
 * @param {import('./compare.mjs').Bench} bench
 */
export async function peers({ root, asked, print, undo, say }) {
  const { startCandidate } = await import('./candidates.mjs');
  const { contestantsOf } = await import('./contestants.mjs');
  const { installPeers, startHive } = await import('./hive.mjs');
  const { Client } = await import('./load.mjs');
  const { measure } = await import('./measure.mjs');
  const { READS } = await import('./workloads.mjs');

  const folder = installPeers(root);
  const { databaseUrls, databasePid } = await startDatabase({ undo, say });
  const distributed = await startCandidate('distributed', { root, databaseUrls, undo });
  const ours = gatewayOf(distributed);
  const { contestants, customers } = await contestantsOf({ candidates: [ours], asked, undo, say });
  const signedIn = known(customers.map((customer) => signedFor(customer, distributed)));
  for (const native of [false, true]) {
    const candidate = await startHive(distributed, { root, folder, native, undo });
    const client = new Client(candidate.url);
    undo.push(() => client.close());
    contestants.push({ candidate, client, signedIn });
  }

  const measurements = [];
  for (const workload of READS) {
    // What Hive is told about a caller was signed beforehand: nobody can sign in there.
    if (workload.signedOut === true || (asked.only.length > 0 && !asked.only.includes(workload.name)))
      continue;
    const measurement = await measure({ workload, contestants, customers, databasePid, asked });
    print(table(measurement, 'ours is of it'));
    measurements.push(measurement);
  }
  return measurements;
}

/** @param {import('./candidates.mjs').Candidate} distributed */
function gatewayOf(distributed) {
  const processes = distributed.processes.filter(({ name }) => name === 'gateway');
  return { ...distributed, name: 'ours', processes, pids: processes.map(({ pid }) => pid) };
}

/**
 * The headers that tell each subgraph who asks, as our gateway would.
 *
 * @param {import('./customers.mjs').Customer} customer
 * @param {import('./candidates.mjs').Candidate} distributed
 */
function signedFor({ loginId, profileId }, { serviceKey, urls }) {
  const { VIEWER_HEADER, ViewerSeal } = createRequire(import.meta.url)('@customer-area/shared/viewer');
  const seal = new ViewerSeal(serviceKey);
  const viewer = {
    ...{ kind: 'login', loginId, profileId, sessionId: 'ses_bench', role: 'customer', authenticatedAt: 0 },
    ...{ secondFactor: false, permissions: [], limits: null },
    ...{ requestId: 'bench', locale: 'it', ip: '127.0.0.1', userAgent: '' },
  };
  return Object.fromEntries(
    Object.keys(urls).map((name) => [
      `${VIEWER_HEADER}-${name}`,
      seal.sign(viewer, name, Date.now() + SIGNED_FOR_MS),
    ]),
  );
}
