import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePorts } from './free-port.mjs';
import { serverSilence } from './greeting.mjs';
import { killOnParentDeath } from './kill-on-parent-death.mjs';
import { asRoot, lastError, makeDataDirectory } from './mariadb-data.mjs';
import { errorLog, initFile, logSize, mariadbOptions, temporaryFolder } from './mariadb-options.mjs';
import { ensureMariadb, mariadbLayout } from './mariadb-program.mjs';
import { endProcess, processesWithArgument } from './process-list.mjs';
import { supervise } from './supervised-process.mjs';

const stopWithin = 20_000;
const socketName = 'mariadb.sock';

/**
 * @typedef {object} Mariadb
 * @property {string} adminUrl root, over the socket; the password holds until the server is stopped
 * @property {string} socket
 * @property {number} port
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a private MariaDB server and waits until it answers. It is started again when it dies, and ends with us.
 *
 * @param {object} options
 * @param {string} options.dataDir the folder of everything that belongs to it; made when absent
 * @param {boolean} [options.throwAway] fast instead of durable, and removed with its folder when stopped
 * @param {string} [options.mariadbd] the program, when it was looked for before
 * @param {(line: string) => void} [options.say]
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<Mariadb>}
 */
export async function startMariadb({ dataDir, throwAway = false, mariadbd, say = () => {}, signal }) {
  const program = mariadbd ?? (await ensureMariadb({ say }));
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const folder = await realpath(dataDir);
  const data = join(folder, 'data');
  await endLeftovers(data, say);
  await mkdir(temporaryFolder(folder), { recursive: true });
  if (!existsSync(data)) {
    if (!throwAway) say('making the database…');
    await makeDataDirectory({
      mariadbd: program,
      folder: data,
      logSize: logSize(throwAway),
      ...(signal && { signal }),
    });
  }
  const [port = 0] = await freePorts(1);
  const { socket, ownFolder } = await placeForSocket(folder);
  const leftovers = [...(ownFolder ? [ownFolder] : []), ...(throwAway ? [folder] : [])];
  const password = randomBytes(24).toString('base64url');
  let logStart = 0;

  const server = supervise({
    name: 'The database',
    say,
    pollEvery: 30,
    readyWithin: 60_000,
    stopSignal: async () => (throwAway || !(await answers(socket)) ? 'SIGKILL' : 'SIGTERM'),
    stopWithin,
    restart: throwAway ? 'never' : 'always',
    spawn: () => {
      logStart = sizeOf(errorLog(folder));
      writeFileSync(initFile(folder), onlyRootWith(password, throwAway), { mode: 0o600 });
      const child = spawn(
        program,
        [
          '--no-defaults',
          `--basedir=${mariadbLayout(program).basedir}`,
          ...mariadbOptions({ folder, data, socket, port, throwAway }),
          ...asRoot(),
        ],
        // In a group of its own: Ctrl-C is for us, and the database is the last to be stopped.
        { stdio: 'ignore', detached: true },
      );
      if (child.pid !== undefined) {
        const onParentDeath = killOnParentDeath(child.pid, throwAway ? 'KILL' : 'TERM', leftovers);
        child.on('exit', onParentDeath.cancel);
      }
      return child;
    },
    isReady: () => answers(socket),
    lastWords: () => lastError(contentFrom(errorLog(folder), logStart)),
  });
  const stop = async () => {
    await server.stop();
    for (const path of [initFile(folder), ...leftovers]) await rm(path, { recursive: true, force: true });
  };
  const stopEarly = () => void server.stop();
  signal?.addEventListener('abort', stopEarly);
  try {
    await server.ready;
  } catch (error) {
    await stop();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stopEarly);
  }
  return {
    adminUrl: `mysql://root:${password}@localhost:${port}?socketPath=${encodeURIComponent(socket)}`,
    socket,
    port,
    stop,
  };
}

/**
 * Run by the server before it answers anybody. A new data directory has roots without a password, open to every user of the
 * machine: only the one of the socket stays, with a password that is new at each start and kept nowhere. Tests also come by
 * TCP, as a server given by DATABASE_URL is reached.
 *
 * @param {string} password
 * @param {boolean} alsoByTcp
 */
function onlyRootWith(password, alsoByTcp) {
  return [
    "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');",
    'FLUSH PRIVILEGES;',
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}';`,
    ...(alsoByTcp
      ? [`GRANT ALL ON *.* TO 'root'@'127.0.0.1' IDENTIFIED BY '${password}' WITH GRANT OPTION;`]
      : []),
    '',
  ].join('\n');
}

/**
 * Besides being ready, it tells whether SIGTERM is understood: one that comes while MariaDB 10.11 starts (about 50 ms of it)
 * wedges the server for good. One that does not answer yet is therefore killed, which loses nothing: what it had promised is
 * in its log.
 *
 * @param {string} socket
 */
async function answers(socket) {
  return (await serverSilence({ path: socket }, 1_000)) === undefined;
}

/**
 * What a launcher that was killed has left running. `kill-on-parent-death` has asked the server to end; it may still be
 * ending, or hang, or that process was killed too.
 *
 * @param {string} data
 * @param {(line: string) => void} say
 */
async function endLeftovers(data, say) {
  for (const { pid, argument } of await processesWithArgument(`--datadir=${data}`)) {
    // The maker of a half-made directory has an argument like ours with more after it.
    const isServer = argument === `--datadir=${data}`;
    if (isServer) say(`stopping the database that an interrupted run left behind (pid ${pid})…`);
    const busy = isServer && (await answers(join(dirname(data), socketName)));
    await endProcess(pid, busy ? stopWithin : 3_000);
  }
}

/**
 * The path of a Unix socket has at most 107 bytes (103 on macOS): below a long path, the socket is put elsewhere.
 *
 * @param {string} folder
 * @returns {Promise<{ socket: string, ownFolder?: string }>}
 */
async function placeForSocket(folder) {
  const beside = join(folder, socketName);
  if (fits(beside)) return { socket: beside };
  const base =
    [tmpdir(), '/tmp'].find((path) => fits(join(path, 'customer-area-XXXXXX', socketName))) ?? '/tmp';
  const ownFolder = await mkdtemp(join(base, 'customer-area-'));
  await chmod(ownFolder, 0o700);
  return { socket: join(ownFolder, socketName), ownFolder };
}

/** @param {string} path */
function fits(path) {
  return Buffer.byteLength(path) <= 100;
}

/** @param {string} path */
function sizeOf(path) {
  return existsSync(path) ? statSync(path).size : 0;
}

/**
 * @param {string} path
 * @param {number} start
 */
function contentFrom(path, start) {
  return existsSync(path) ? readFileSync(path).subarray(start).toString() : '';
}
