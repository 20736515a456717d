import { readFileSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { faultInWords } from './full-disk.mjs';
import { commandLine, isRunning } from './process-list.mjs';
import { Refusal } from './refusal.mjs';

/**
 * A data directory belongs to one launcher at a time. The lock is a file with its pid; one whose launcher is gone is taken
 * over. (Two that take over the same stale lock in the same millisecond would both go on: InnoDB's own lock on its files
 * then stops the second server.)
 *
 * @param {string} dataDir made when absent
 * @returns {Promise<{ afterCrash: boolean, release: () => void }>} afterCrash: the last launcher did not stop in order
 */
export async function takeDataLock(dataDir) {
  await makeFolder(dataDir);
  const path = join(dataDir, 'launcher.pid');
  let afterCrash = false;
  while (!(await createWhole(path))) {
    const pid = Number(await readFile(path, 'utf8').catch(() => ''));
    if (await isLauncher(pid)) {
      throw new Refusal(
        `Already running (pid ${pid}) with the data in ${dataDir}: stop it first, or choose another directory with --data DIR.`,
      );
    }
    await rm(path, { force: true });
    afterCrash = true;
  }
  return { afterCrash, release: () => release(path) };
}

/**
 * The file appears with its content: another launcher must not read an empty one and take it for stale.
 *
 * @param {string} path
 * @returns {Promise<boolean>} false when it is there already
 */
async function createWhole(path) {
  const draft = `${path}.${process.pid}`;
  try {
    await writeFile(draft, String(process.pid));
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EEXIST') return false;
    throw new Refusal(`The data directory ${dirname(path)} cannot be written (${faultInWords(code)}).`);
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
}

/** @param {string} dataDir */
async function makeFolder(dataDir) {
  try {
    // Secrets are kept in it.
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(
      `The data directory ${dataDir} cannot be made (${faultInWords(code)}): choose another with --data DIR.`,
    );
  }
}

/**
 * Pids are used again, and in a container ours is the same at each start: what runs under the pid must look like us.
 *
 * @param {number} pid
 */
async function isLauncher(pid) {
  if (!pid || pid === process.pid || !(await isRunning(pid))) return false;
  return (await commandLine(pid)).some((argument) => basename(argument) === 'start.mjs');
}

/** @param {string} path */
function release(path) {
  // Not one that another launcher has taken since.
  try {
    if (readFileSync(path, 'utf8') === String(process.pid)) rmSync(path);
  } catch {
    // Gone already, with its directory perhaps.
  }
}
