import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that systems give to outgoing connections (from 32768 on Linux, 49152 elsewhere): one of those could be taken by
 * any connection before the service that it was found for listens.
 */
const LOWEST = 20_000;
const BEYOND = 32_000;
const MOST_TRIES = 200;

/**
 * Loopback ports that nobody listens on, all different. They are found by taking them for a moment, all at once.
 *
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, listenSomewhere));
  const ports = servers.map(
    (server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port,
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** @returns {Promise<import('node:net').Server>} */
async function listenSomewhere() {
  for (let tries = 1; ; tries++) {
    try {
      return await listen(randomInt(LOWEST, BEYOND));
    } catch (error) {
      if (tries >= MOST_TRIES) throw error;
    }
  }
}

/**
 * @param {number} port
 * @returns {Promise<import('node:net').Server>}
 */
function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
