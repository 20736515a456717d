import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../../gateway/start/free-port.mjs';
import { youngGeneration } from '../../gateway/start/services.mjs';
import { startProgram } from './program.mjs';

const FILES = ['package.json', 'hive.config.mjs'];
const PROGRAM = 'node_modules/@graphql-hive/gateway/dist/bin.js';

/**
 * Installs the peers where they are not, or not in these versions. They are no part of the product.
 *
 * @param {string} root
 * @returns {string} the folder
 */
export function installPeers(root) {
  const folder = join(root, '.cache/bench/peers');
  const from = join(root, 'test/bench/peers');
  const isThere =
    existsSync(join(folder, 'installed')) &&
    readFileSync(join(folder, 'installed'), 'utf8') === readFileSync(join(from, 'package.json'), 'utf8');
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) copyFileSync(join(from, file), join(folder, file));
  if (isThere) return folder;
  const install = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', install, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`the peers could not be installed into ${folder}`);
  copyFileSync(join(from, 'package.json'), join(folder, 'installed'));
  return folder;
}

/**
 * Hive Gateway over the subgraphs of a candidate that runs, with its planner in JavaScript or the native one.
 *
 * @param {import('./candidates.mjs').Candidate} distributed
 * @param {{ root: string, folder: string, native: boolean, undo: (() => unknown)[] }} options
 * @returns {Promise<import('./candidates.mjs').Candidate>} whose only process is the gateway
 */
export async function startHive(distributed, { root, folder, native, undo }) {
  const [port = 0] = await freePorts(1);
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, supergraphOf(root, distributed.urls));
  const { PATH, HOME } = process.env;
  const hive = startProgram({
    words: [
      ...[youngGeneration, PROGRAM, 'supergraph', supergraph, '--config-path', 'hive.config.mjs'],
      ...(native ? ['--hive-router-runtime'] : []),
    ],
    cwd: folder,
    env: { PATH, HOME, NODE_ENV: 'production', PORT: String(port) },
    port,
    health: '/readiness',
  });
  undo.push(hive.stop);
  await hive.ready;
  return {
    ...distributed,
    name: native ? 'Hive, native' : 'Hive',
    url: `http://127.0.0.1:${port}`,
    processes: [{ name: 'gateway', pid: hive.pid }],
    pids: [hive.pid],
  };
}

/** The committed supergraph, with the addresses that its subgraphs have now. */
function supergraphOf(/** @type {string} */ root, /** @type {Record<string, string>} */ urls) {
  const text = readFileSync(join(root, 'gateway/supergraph.graphql'), 'utf8');
  return text.replace(/@join__graph\(name: "(\w+)", url: "[^"]*"\)/g, (whole, name) =>
    urls[name] === undefined ? whole : `@join__graph(name: "${name}", url: "${urls[name]}/graphql")`,
  );
}
