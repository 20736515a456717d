import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** @typedef {import('./build.mjs').BuildStep} BuildStep */

const sourceFolders = ['contract', 'src', 'migrations'];

/**
 * Every source file and where its output goes: <workspace>/src/x.ts becomes <workspace>/dist/src/x.js.
 *
 * @param {string} root
 * @returns {Promise<BuildStep[]>}
 */
export async function filesToBuild(root) {
  const steps = [];
  for (const workspace of await workspaces(root)) {
    for (const folder of sourceFolders) {
      for (const source of await filesUnder(join(workspace, folder))) {
        if (!source.endsWith('.ts') || source.endsWith('.test.ts') || source.endsWith('.d.ts')) continue;
        const inWorkspace = source.slice(workspace.length + 1, -'.ts'.length);
        steps.push({ source, output: join(workspace, 'dist', `${inWorkspace}.js`) });
      }
    }
  }
  return steps;
}

/**
 * What earlier builds left for sources that are gone: a migration that was renamed before it landed must not run too.
 *
 * @param {string} root
 * @param {BuildStep[]} steps
 */
export async function outdatedOutputs(root, steps) {
  const wanted = new Set(steps.flatMap(({ output }) => [output, `${output}.map`]));
  const present = await Promise.all(
    (await workspaces(root)).flatMap((workspace) =>
      sourceFolders.map((folder) => filesUnder(join(workspace, 'dist', folder))),
    ),
  );
  return present.flat().filter((path) => !wanted.has(path));
}

/**
 * What is built; the tests are run from their sources.
 *
 * @param {string} root
 */
export async function workspaces(root) {
  const subgraphs = await readdir(join(root, 'subgraphs'), { withFileTypes: true });
  return [
    join(root, 'shared'),
    ...subgraphs.filter((entry) => entry.isDirectory()).map((entry) => join(root, 'subgraphs', entry.name)),
    join(root, 'gateway'),
  ];
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function filesUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const nested = await Promise.all(
    entries.map((entry) => {
      const path = folder + sep + entry.name;
      if (entry.isDirectory()) return filesUnder(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return nested.flat();
}
