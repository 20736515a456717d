import { watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaces } from './build-plan.mjs';

/** An editor writes a file in several steps, and a change of branch touches many. */
const settleMs = 60;

/**
 * Tells of saved changes of what the product is built from. Each folder is watched by itself: that also sees files that are
 * replaced by another of the same name, which is how many editors save.
 *
 * @param {string} root
 * @param {() => Promise<void>} changed called again when something was saved meanwhile, never twice at once
 * @returns {Promise<() => void>} stops watching
 */
export async function watchSources(root, changed) {
  /** @type {Map<string, import('node:fs').FSWatcher>} */
  const watchers = new Map();
  let closed = false;
  let pending = false;
  let busy = false;

  const look = async () => {
    const folders = await foldersOf(root);
    for (const [folder, watcher] of watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (closed || watchers.has(folder)) continue;
      const watcher = watch(folder, () => saved());
      // It was removed since it was listed.
      watcher.on('error', () => watcher.close());
      watchers.set(folder, watcher);
    }
  };
  const saved = async () => {
    pending = true;
    if (busy) return;
    busy = true;
    while (pending && !closed) {
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      pending = false;
      // New folders first: what is saved in them from now on is told.
      await look();
      await changed();
    }
    busy = false;
  };
  await look();
  return () => {
    closed = true;
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** @param {string} root */
async function foldersOf(root) {
  const sources = (await workspaces(root)).flatMap((folder) => [
    join(folder, 'src'),
    join(folder, 'migrations'),
  ]);
  const nested = await Promise.all(sources.map(subfolders));
  // The gateway's own folder holds the supergraph that "npm run schema" writes.
  return [join(root, 'gateway'), ...nested.flat()];
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>} itself and everything below
 */
async function subfolders(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [];
  const below = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => subfolders(join(folder, name)));
  return [folder, ...(await Promise.all(below)).flat()];
}
