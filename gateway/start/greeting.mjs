import { connect } from 'node:net';

/**
 * Whether a MySQL or MariaDB server answers there. It speaks first: a greeting of protocol version 10, or an
 * error, of too many connections for instance.
 * Asked without a driver, since there is none before the dependencies are installed.
 *
 * @param {{ path: string } | { host: string, port: number }} where
 * @param {number} patience milliseconds
 * @returns {Promise<string | undefined>} why not, or undefined when it does
 */
export function serverSilence(where, patience) {
  return new Promise((resolve) => {
    const socket = connect(where);
    const answer = (/** @type {string | undefined} */ reason) => {
      socket.destroy();
      resolve(reason);
    };
    const timer = setTimeout(answer, patience, 'no answer');
    socket.on('close', () => clearTimeout(timer));
    socket.on('error', (error) => answer(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message));
    socket.on('end', () => answer('the connection was closed'));
    socket.on('data', (packet) =>
      answer(packet[4] === 10 || packet[4] === 255 ? undefined : 'what answers is not a MySQL server'),
    );
  });
}
