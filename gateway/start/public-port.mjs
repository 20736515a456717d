import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';

/**
 * Refuses a port that somebody listens on, before the slow work. Both loopback addresses are tried, as "localhost" may
 * mean either.
 *
 * @param {number} port
 * @param {number} [patience] milliseconds to wait for it to become free
 */
export async function refuseUsedPort(port, patience = 0) {
  const deadline = Date.now() + patience;
  for (;;) {
    const fault = (await listenFault('127.0.0.1', port)) ?? (await listenFault('::1', port));
    if (fault === undefined) return;
    if (fault === 'EACCES') {
      throw new Refusal(`Port ${port} may not be opened by this user: choose one above 1023 with --port N.`);
    }
    if (Date.now() >= deadline) {
      throw new Refusal(
        `Port ${port} is already in use: stop what listens there, or choose another with "npm start -- --port N".`,
      );
    }
    await pause(50);
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
function listenFault(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      // A machine without IPv6 has no such address, and nobody listens on it.
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? error.code : undefined);
    });
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
