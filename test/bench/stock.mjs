import { join } from 'node:path';
import { freePorts } from '../../gateway/start/free-port.mjs';
import { environmentOf } from '../../gateway/start/service-environment.mjs';
import { youngGeneration } from '../../gateway/start/services.mjs';
import { subgraphs } from '../../gateway/start/topology.mjs';
import { planOf } from './candidates.mjs';
import { startProgram } from './program.mjs';

/** @typedef {import('./candidates.mjs').Candidate} Candidate */

/**
 * The gateway as it would be with the library's own data source and executor, in front of the subgraphs of a candidate that runs.
 *
 * @param {Candidate} distributed
 * @param {{ root: string, undo: (() => unknown)[], sandbox: boolean }} options
 * @returns {Promise<Candidate>}
 */
export async function startStock(distributed, { root, undo, sandbox }) {
  const [port = 0] = await freePorts(1);
  const { databaseUrls, urls, serviceKey } = distributed;
  const plan = planOf({ root, databaseUrls, sandbox, secrets: { SERVICE_KEY: serviceKey }, port });
  const ports = Object.fromEntries(subgraphs.map((name) => [name, Number(new URL(urls[name] ?? '').port)]));
  const gateway = startProgram({
    words: [youngGeneration, join(root, 'test/bench/stock-gateway.mjs')],
    env: { ...environmentOf('gateway', { ...plan, ports }), GRAPH_EXECUTION: 'library' },
    port,
  });
  undo.push(gateway.stop);
  await gateway.ready;
  const behind = distributed.processes.filter(({ name }) => name !== 'gateway');
  const processes = [{ name: 'gateway', pid: gateway.pid }, ...behind];
  return {
    ...distributed,
    name: 'distributed, stock',
    url: `http://127.0.0.1:${port}`,
    processes,
    pids: processes.map(({ pid }) => pid),
  };
}
