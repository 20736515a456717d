import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bufferOutput } from './buffered-output.mjs';
import { freePorts } from './free-port.mjs';
import { environmentOf, environmentOfAll } from './service-environment.mjs';
import { socketFolder } from './socket-folder.mjs';
import { standby } from './standby.mjs';
import { supervise } from './supervised-process.mjs';
import { subgraphs } from './topology.mjs';

const warmStart = fileURLToPath(new URL('warm-start.mjs', import.meta.url));

/**
 * @typedef {object} Running
 * @property {Promise<void>} ready
 * @property {Record<string, string>} urls by service
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} [restart] where sources are watched
 */

/**
 * @typedef {{ root: string, port: number, watch: boolean, say: (line: string) => void } & import('./service-environment.mjs').Setting} Plan
 */

/**
 * The distributed topology: a process for the gateway and one for each subgraph. They start all at once, in any order.
 *
 * @param {Plan} plan
 * @returns {Promise<Running>}
 */
export async function startDistributed(plan) {
  const sockets = await socketFolder();
  const free = await freePorts(subgraphs.length);
  /** @type {Record<string, number>} */
  const ports = Object.fromEntries(
    subgraphs.map((name, index) => [name, /** @type {number} */ (free[index])]),
  );
  const start = (/** @type {string} */ name, /** @type {string} */ folder, /** @type {number} */ port) =>
    startService(plan, {
      name,
      program: join(folder, 'dist/src/main.js'),
      port,
      environment: environmentOf(name, { ...plan, port, ports, sockets: sockets.path }),
    });
  const behind = subgraphs.map((name) =>
    start(name, join('subgraphs', name), /** @type {number} */ (ports[name])),
  );
  const gateway = start('gateway', 'gateway', plan.port);
  return {
    ready: allReady([gateway, ...behind]),
    urls: {
      gateway: gateway.url,
      ...Object.fromEntries(subgraphs.map((name) => [name, `http://127.0.0.1:${ports[name]}`])),
    },
    stop: async () => {
      // The gateway first: what it has accepted still finds the subgraphs.
      await gateway.stop();
      await Promise.all(behind.map((service) => service.stop()));
      await sockets.remove();
    },
  };
}

/**
 * The co-located topology: everything in one process.
 *
 * @param {Plan} plan
 * @returns {Promise<Running>}
 */
export async function startCoLocated(plan) {
  const all = startService(plan, {
    name: 'customer-area',
    program: 'gateway/dist/src/co-located/main.js',
    port: plan.port,
    environment: environmentOfAll(plan),
  });
  return {
    ready: allReady([all]),
    urls: { gateway: all.url },
    stop: all.stop,
    ...(plan.watch && { restart: all.restart }),
  };
}

/** @param {{ ready: Promise<void> }[]} services */
function allReady(services) {
  const ready = Promise.all(services.map((service) => service.ready)).then(() => {});
  ready.catch(() => {});
  return ready;
}

/** Most of what a request makes is garbage when it is answered: with more room for it, less is copied before. Megabytes. */
export const youngGeneration = '--max-semi-space-size=64';

/**
 * @param {Plan} plan
 * @param {{ name: string, program: string, port: number, environment: Record<string, string> }} service
 */
function startService({ root, say, watch }, { name, program, port, environment }) {
  const url = `http://127.0.0.1:${port}`;
  const output = bufferOutput(process.stderr);
  const file = join(root, program);
  const spawnNode = (/** @type {string[]} */ args) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: environment,
      // The channel closes when we die, however we die: the services end on that.
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      // In a group of its own: Ctrl-C is for us, and we stop the services in order.
      detached: true,
    });
    if (child.stderr) output.take(child.stderr);
    return child;
  };
  const warm = standby(() =>
    spawnNode(['--enable-source-maps', warmStart, file, join(root, '.cache/packages.json')]),
  );
  const supervised = supervise({
    name,
    say,
    pollEvery: watch ? 10 : 50,
    readyWithin: 60_000,
    // The services give up their own drain after 15 s.
    stopWithin: 20_000,
    restart: watch ? 'when asked' : 'always',
    spawn: watch ? warm.take : () => spawnNode([youngGeneration, file]),
    isReady: () => answersReady(`${url}/health/ready`),
    onReady: () => {
      output.release();
      if (watch) warm.prepare();
    },
    // It begins with the name of the service, as ours does.
    lastWords: () => output.lastLine()?.replace(/^[a-z-]+: (cannot start: )?/, ''),
  });
  return {
    ready: supervised.ready,
    url,
    restart: async () => {
      try {
        await supervised.restart();
      } finally {
        warm.prepare();
      }
    },
    stop: async () => {
      warm.stop();
      await supervised.stop();
    },
  };
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 */
function answersReady(url) {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
