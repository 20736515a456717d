import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { announcement } from './announcement.mjs';
import { readArguments, usage } from './arguments.mjs';
import { build } from './build.mjs';
import { takeDataLock } from './data-lock.mjs';
import { defaultPrefix, nameOfPlace } from './database-url.mjs';
import { installDependencies } from './dependencies.mjs';
import { serverSilence } from './greeting.mjs';
import { startMariadb } from './mariadb.mjs';
import { ensureMariadb } from './mariadb-program.mjs';
import { whenNpmIsGone } from './npm-parent.mjs';
import { provision } from './provision.mjs';
import { refuseUsedPort } from './public-port.mjs';
import { rebuildOnChange } from './rebuild.mjs';
import { Refusal } from './refusal.mjs';
import { readSecrets } from './secrets.mjs';
import { startCoLocated, startDistributed } from './services.mjs';
import { readSettings } from './settings.mjs';
import { refuseWrongVariables } from './variables.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs the application until it is told to stop.
 *
 * @param {string[]} argv
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} the exit code
 */
export async function launch(argv, environment) {
  const stopping = stopSignals();
  /** What undoes each thing that was started; the last one first. @type {(() => unknown)[]} */
  const undo = [];
  let exitCode = 0;
  try {
    const options = readArguments(argv, root);
    if (options.help) console.log(usage);
    else {
      await bringUp({ ...options, environment, undo, signal: stopping });
      await aborted(stopping);
      console.log('stopping…');
    }
  } catch (error) {
    // Whatever fails because it was interrupted is not a failure.
    if (!stopping.aborted) exitCode = report(error);
  }
  for (const step of undo.reverse()) await step();
  return exitCode;
}

/**
 * @typedef {object} Start
 * @property {boolean} single
 * @property {boolean} watch
 * @property {string} dataDir
 * @property {number} port
 * @property {NodeJS.ProcessEnv} environment
 * @property {(() => unknown)[]} undo
 * @property {AbortSignal} signal
 */

/** @param {Start} start */
async function bringUp({ single, watch, dataDir, port, environment, undo, signal }) {
  const begun = Date.now();
  const say = console.log;
  const settings = readSettings(environment, port);
  const lock = await takeDataLock(dataDir);
  undo.push(lock.release);
  // The services of a launcher that was killed need a moment to notice and end.
  await refuseUsedPort(port, lock.afterCrash ? 5_000 : 0);
  const secrets = await readSecrets(dataDir, environment);
  const mariadbd = settings.database
    ? await mustAnswer(settings.database)
    : await ensureMariadb({ say, environment });
  signal.throwIfAborted();

  await installDependencies({ root, say, signal });
  await build({ root, say });
  await refuseWrongVariables({ root, single, settings, secrets, environment });
  signal.throwIfAborted();
  const { databaseUrls, where } = await startDatabase({
    settings,
    mariadbd,
    dataDir,
    secrets,
    undo,
    say,
    signal,
  });
  signal.throwIfAborted();

  const start = single ? startCoLocated : startDistributed;
  const services = await start({ root, port, say, settings, secrets, databaseUrls, environment, watch });
  undo.push(services.stop);
  try {
    await Promise.race([services.ready, aborted(signal)]);
  } catch (error) {
    // The gateway's own word for it would be that of its library.
    if (!signal.aborted) await refuseLostPort(port, error);
    throw error;
  }
  signal.throwIfAborted();
  if (services.restart) {
    undo.push(await rebuildOnChange({ root, say, complain: console.error, restart: services.restart }));
  }
  console.log(
    announcement({
      seconds: (Date.now() - begun) / 1_000,
      origin: settings.publicOrigin,
      urls: services.urls,
      database: where,
      dataDir,
      demoData: settings.demoData,
      sandbox: settings.sandbox,
      watch,
    }),
  );
}

/** @param {import('./database-url.mjs').DatabaseUrl} database */
async function mustAnswer({ where }) {
  const silence = await serverSilence(where, 5_000);
  if (silence) throw new Refusal(`DATABASE_URL: no database server at ${nameOfPlace(where)} (${silence}).`);
  return undefined;
}

/**
 * @param {{ settings: import('./settings.mjs').Settings, mariadbd: string | undefined, dataDir: string,
 *   secrets: Record<string, string>, undo: (() => unknown)[], say: (line: string) => void, signal: AbortSignal }} _
 */
async function startDatabase({ settings, mariadbd, dataDir, secrets, undo, say, signal }) {
  if (settings.database) {
    const { adminUrl, prefix, where } = settings.database;
    const databaseUrls = await provision({ adminUrl, prefix, ours: false, secrets, say });
    return { databaseUrls, where: `${nameOfPlace(where)}, databases ${prefix}_… (DATABASE_URL)` };
  }
  const server = await startMariadb({
    dataDir: join(dataDir, 'mariadb'),
    ...(mariadbd !== undefined && { mariadbd }),
    say,
    signal,
  });
  undo.push(server.stop);
  const databaseUrls = await provision({
    adminUrl: server.adminUrl,
    prefix: defaultPrefix,
    ours: true,
    secrets,
    say,
  });
  return { databaseUrls, where: `MariaDB on 127.0.0.1:${server.port}, socket ${server.socket}` };
}

/**
 * The port was free when we looked; somebody may have taken it since.
 *
 * @param {number} port
 * @param {unknown} error
 */
async function refuseLostPort(port, error) {
  if (error instanceof Refusal && /^(gateway|customer-area) could not start/.test(error.message))
    await refuseUsedPort(port);
}

function stopSignals() {
  const stopping = new AbortController();
  // npm passes on what the terminal has sent to all of us already: any number of them means the same.
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(name, () => stopping.abort());
  whenNpmIsGone(() => stopping.abort());
  // The terminal may be gone when the last lines are written.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return stopping.signal;
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function aborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** @param {unknown} error */
function report(error) {
  console.error(error instanceof Refusal ? error.message : error);
  return error instanceof Refusal ? error.exitCode : 1;
}
