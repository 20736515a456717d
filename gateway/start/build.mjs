// npm run build: node gateway/start/build.mjs
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesToBuild, outdatedOutputs } from './build-plan.mjs';
import { nodeVersionProblem } from './node-version.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {{ source: string, output: string }} BuildStep absolute paths */

/**
 * Transpiles what changed since the last build. When nothing did, the compiler is not even loaded.
 *
 * @param {{ root: string, say?: (line: string) => void }} _
 * @returns {Promise<{ built: number, removed: number }>}
 */
export async function build({ root, say = () => {} }) {
  const settings = await compilerSettings(root);
  const settingsChanged = await settings.changed();
  if (settingsChanged) await settings.forget();
  const all = await filesToBuild(root);
  const stale = [];
  for (const step of all) if (settingsChanged || !(await isFresh(step))) stale.push(step);
  const outdated = await outdatedOutputs(root, all);
  await Promise.all(outdated.map((path) => rm(path)));
  if (stale.length > 0) {
    say(`building ${stale.length} ${stale.length === 1 ? 'file' : 'files'}…`);
    await transpile(root, stale, settings.options);
  }
  if (settingsChanged) await settings.remember();
  return { built: stale.length, removed: outdated.length };
}

/**
 * An output carries the time of its source. Equal, rather than newer, also notices a source replaced by an older file,
 * and an output left half written.
 *
 * @param {BuildStep} step
 */
async function isFresh({ source, output }) {
  const [from, to] = await Promise.all([stat(source), stat(output).catch(() => undefined)]);
  return to !== undefined && Math.round(to.mtimeMs) === Math.round(from.mtimeMs);
}

/**
 * @param {string} root
 * @param {BuildStep[]} steps
 * @param {import('@swc/core').Options} options
 */
async function transpile(root, steps, options) {
  const { transform } = await import('@swc/core').catch((error) => {
    throw new Refusal(`The compiler cannot be loaded (${error.code}): run "npm ci" first.`);
  });
  // Written aside and moved into place: somebody may be running what is there now.
  const workshop = join(root, '.cache', `build-${process.pid}`);
  await mkdir(workshop, { recursive: true });
  try {
    await Promise.all(
      steps.map(async ({ source, output }, index) => {
        const time = new Date(Math.round((await stat(source)).mtimeMs));
        const result = await transform(await readFile(source, 'utf8'), {
          ...options,
          swcrc: false,
          configFile: false,
          filename: source,
          sourceFileName: relative(dirname(output), source),
        }).catch((error) => {
          // What follows is the compiler's own stack.
          const [fault] = String(error.message ?? error).split(/\n+Caused by:/);
          throw new Refusal(`${relative(root, source)} could not be built: ${fault?.trimEnd()}`);
        });
        const draft = join(workshop, `${index}.js`);
        await writeFile(`${draft}.map`, result.map ?? '');
        await writeFile(
          draft,
          `${result.code}//# sourceMappingURL=${output.slice(output.lastIndexOf('/') + 1)}.map\n`,
        );
        await utimes(draft, time, time);
        await mkdir(dirname(output), { recursive: true });
        await rename(`${draft}.map`, `${output}.map`);
        await rename(draft, output);
      }),
    );
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * Other settings, or another compiler, make every output stale: what the last build used is kept in .cache.
 *
 * @param {string} root
 */
async function compilerSettings(root) {
  const text = await readFile(join(root, '.swcrc'), 'utf8');
  const { version } = JSON.parse(
    await readFile(join(root, 'node_modules', '@swc', 'core', 'package.json'), 'utf8').catch(() => '{}'),
  );
  const { $schema, ...options } = JSON.parse(text);
  const used = `@swc/core ${version}\n${text}`;
  const record = join(root, '.cache', 'built-with');
  return {
    options,
    changed: async () => (await readFile(record, 'utf8').catch(() => '')) !== used,
    forget: () => rm(record, { force: true }),
    remember: async () => {
      await mkdir(dirname(record), { recursive: true });
      await writeFile(record, used);
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = nodeVersionProblem();
  if (problem) throw new Error(problem);
  try {
    const { built, removed } = await build({
      root: fileURLToPath(new URL('../..', import.meta.url)),
      say: console.log,
    });
    console.log(built + removed === 0 ? 'nothing to build' : `built ${built}, removed ${removed}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
