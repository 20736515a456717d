import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../../gateway/start/free-port.mjs';
import { startCoLocated, startDistributed } from '../../gateway/start/services.mjs';
import { children } from './processes.mjs';

/**
 * @typedef {object} Candidate
 * @property {string} name
 * @property {string} url
 * @property {number[]} pids everything that works for it, the database excepted
 * @property {'product' | 'yardstick'} kind
 */

/**
 * Starts every candidate on the same databases and waits until all are ready.
 *
 * @param {object} options
 * @param {string} options.root
 * @param {Record<string, string>} options.databaseUrls
 * @param {(() => unknown)[]} options.undo
 * @param {boolean} [options.limitCost] whether a login may spend only so much cost in a minute, as in production
 * @returns {Promise<Candidate[]>}
 */
export async function startCandidates({ root, databaseUrls, undo, limitCost = false }) {
  const secrets = { SERVICE_KEY: secret(), KEY_ENCRYPTION_KEY: secret() };
  const [yardstickPort = 0, coLocatedPort = 0, distributedPort = 0] = await freePorts(3);
  const plan = (/** @type {number} */ port) => planOf({ root, databaseUrls, limitCost, secrets, port });
  // One after the other: they share databases, and the first one brings the tables.
  const yardstick = await started(undo, () => startYardstick({ root, port: yardstickPort, databaseUrls }));
  const coLocated = await started(undo, () => startCoLocated(plan(coLocatedPort)));
  const distributed = await started(undo, () => startDistributed(plan(distributedPort)));
  const url = (/** @type {number} */ port) => `http://127.0.0.1:${port}`;
  return [
    { name: 'yardstick', kind: 'yardstick', url: url(yardstickPort), pids: yardstick },
    { name: 'co-located', kind: 'product', url: url(coLocatedPort), pids: coLocated },
    { name: 'distributed', kind: 'product', url: url(distributedPort), pids: distributed },
  ];
}

/**
 * The product alone, in one process.
 *
 * @param {{ root: string, databaseUrls: Record<string, string>, undo: (() => unknown)[] }} options
 * @returns {Promise<string>} where it answers
 */
export async function startProduct({ root, databaseUrls, undo }) {
  const secrets = { SERVICE_KEY: secret(), KEY_ENCRYPTION_KEY: secret() };
  const [port = 0] = await freePorts(1);
  await started(undo, () => startCoLocated(planOf({ root, databaseUrls, limitCost: false, secrets, port })));
  return `http://127.0.0.1:${port}`;
}

/** The sandbox's own: outside it an installation has to say who sells. Read when the product is built. */
function seller() {
  return createRequire(import.meta.url)('@customer-area/shared/seller').SANDBOX_SELLER;
}

function planOf({ root, databaseUrls, limitCost, secrets, port }) {
  return {
    root,
    port,
    say: console.error,
    settings: {
      sandbox: false,
      demoData: false,
      publicOrigin: `http://localhost:${port}`,
      database: undefined,
    },
    secrets,
    databaseUrls,
    // As in production; signing in some hundred customers at once is the one thing that would be refused.
    environment: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      SELLER: JSON.stringify(seller()),
      RATE_LIMIT_ANONYMOUS_PER_MINUTE: '1000000',
      ...(limitCost
        ? {}
        : {
            RATE_LIMIT_COST_NETWORK_PER_MINUTE: '1000000000',
            RATE_LIMIT_COST_LOGIN_PER_MINUTE: '1000000000',
          }),
    },
  };
}

/**
 * @param {(() => unknown)[]} undo
 * @param {() => Promise<{ ready: Promise<void>, stop: () => Promise<void> }>} start
 * @returns {Promise<number[]>} the processes that this started
 */
async function started(undo, start) {
  const before = new Set(children());
  const services = await start();
  undo.push(services.stop);
  await services.ready;
  return children().filter((pid) => !before.has(pid));
}

async function startYardstick({ root, port, databaseUrls }) {
  const databases = Object.entries(databaseUrls).map(([name, url]) => [
    `${name.toUpperCase()}_DATABASE_URL`,
    url,
  ]);
  const child = spawn(process.execPath, [join(root, 'test/bench/yardstick.mjs')], {
    cwd: root,
    env: { ...process.env, ...Object.fromEntries(databases), PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    ready: answers(`http://127.0.0.1:${port}/health/ready`),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** @param {string} url */
async function answers(url) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await pause(50);
  }
  throw new Error(`nothing answers at ${url}`);
}

function secret() {
  return randomBytes(32).toString('base64url');
}
