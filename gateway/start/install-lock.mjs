import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './process-list.mjs';

/**
 * One installation at a time in a folder: two that empty node_modules at once leave it broken. Whoever comes second waits. A
 * lock whose process is gone is taken over.
 *
 * @param {string} root
 * @param {() => Promise<void>} install
 * @param {AbortSignal} [signal]
 */
export async function withInstallLock(root, install, signal) {
  const folder = join(root, '.cache');
  await mkdir(folder, { recursive: true });
  const lock = join(folder, 'installing.pid');
  const draft = `${lock}.${process.pid}`;
  // It appears with its content: nobody reads an empty one and takes it for stale.
  await writeFile(draft, String(process.pid));
  try {
    while (!(await taken(draft, lock))) {
      signal?.throwIfAborted();
      const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
      if (pid && !(await isRunning(pid))) await rm(lock, { force: true });
      else await pause(200);
    }
  } finally {
    await rm(draft, { force: true });
  }
  try {
    await install();
  } finally {
    await rm(lock, { force: true });
  }
}

/**
 * @param {string} draft
 * @param {string} lock
 */
const taken = (draft, lock) =>
  link(draft, lock).then(
    () => true,
    (error) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
