import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freePorts } from '../../gateway/start/free-port.mjs';
import { startCoLocated, startDistributed } from '../../gateway/start/services.mjs';
import { children, named } from './processes.mjs';
import { startProgram } from './program.mjs';

/** @typedef {'yardstick' | 'co-located' | 'distributed'} Name */

/**
 * @typedef {object} Candidate
 * @property {string} name
 * @property {string} url
 * @property {import('./processes.mjs').Named[]} processes everything that works for it, the database excepted
 * @property {number[]} pids theirs
 * @property {'product' | 'yardstick'} kind
 * @property {Record<string, string>} databaseUrls by service
 * @property {Record<string, string>} urls by service
 * @property {string} serviceKey what its services sign with
 */

/**
 * @typedef {object} Options
 * @property {string} root
 * @property {Record<string, string>} databaseUrls
 * @property {(() => unknown)[]} undo
 * @property {boolean} [limitCost] whether a login may spend only so much cost in a minute, as in production
 * @property {boolean} [sandbox] whether orders can be paid by test cards; it also opens a movable clock
 */

/**
 * Starts a candidate and waits until it is ready.
 *
 * @param {Name} name
 * @param {Options} options
 * @returns {Promise<Candidate>}
 */
export async function startCandidate(name, options) {
  const [port = 0] = await freePorts(1);
  const secrets = { SERVICE_KEY: secret(), KEY_ENCRYPTION_KEY: secret() };
  const plan = planOf({ ...options, secrets, port });
  const start = {
    yardstick: async () => {
      await makeTables(plan);
      return startYardstick({ ...options, port });
    },
    'co-located': () => startCoLocated(plan),
    distributed: () => startDistributed(plan),
  }[name];
  const before = new Set(children());
  const services = await start();
  options.undo.push(services.stop);
  await services.ready;
  const processes = named(children().filter((pid) => !before.has(pid)));
  return {
    name,
    kind: name === 'yardstick' ? 'yardstick' : 'product',
    url: `http://127.0.0.1:${port}`,
    processes,
    pids: processes.map(({ pid }) => pid),
    databaseUrls: options.databaseUrls,
    urls: services.urls,
    serviceKey: secrets.SERVICE_KEY,
  };
}

/** The yardstick reads and writes the product's tables. */
async function makeTables(plan) {
  const product = await startCoLocated(plan);
  try {
    await product.ready;
  } finally {
    await product.stop();
  }
}

/** The sandbox's own: outside it an installation has to say who sells. Read when the product is built. */
function seller() {
  return createRequire(import.meta.url)('@customer-area/shared/seller').SANDBOX_SELLER;
}

/** What the launcher is told. */
export function planOf({ root, databaseUrls, limitCost = false, sandbox = false, secrets, port }) {
  return {
    root,
    port,
    watch: false,
    say: console.error,
    settings: {
      sandbox,
      demoData: false,
      publicOrigin: `http://localhost:${port}`,
      database: undefined,
    },
    secrets,
    databaseUrls,
    // As in production; signing in some hundred customers at once is the one thing that would be refused.
    environment: {
      ...process.env,
      // The sandbox is refused with it.
      NODE_ENV: sandbox ? '' : 'production',
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

/** @param {{ root: string, port: number, databaseUrls: Record<string, string> }} _ */
function startYardstick({ root, port, databaseUrls }) {
  const databases = Object.entries(databaseUrls).map(([name, url]) => [
    `${name.toUpperCase()}_DATABASE_URL`,
    url,
  ]);
  const env = {
    ...process.env,
    ...Object.fromEntries(databases),
    PORT: String(port),
    NODE_ENV: 'production',
  };
  return startProgram({ words: [join(root, 'test/bench/yardstick.mjs')], env, port });
}

function secret() {
  return randomBytes(32).toString('base64url');
}
