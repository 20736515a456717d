import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withInstallLock } from './install-lock.mjs';
import { Refusal } from './refusal.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Makes node_modules what package-lock.json says, with "npm ci" when it is not already.
 *
 * @param {{ root: string, say: (line: string) => void, signal?: AbortSignal }} _
 */
export async function installDependencies({ root, say, signal }) {
  const stamp = join(root, 'node_modules', '.installed-from');
  const wanted = await readFile(join(root, 'package-lock.json'), 'utf8');
  const digest = createHash('sha256').update(`${process.platform}-${process.arch}\n${wanted}`).digest('hex');
  if ((await contentOf(stamp)) === digest) return;
  const asWanted = async () =>
    matches(wanted, await contentOf(join(root, 'node_modules', '.package-lock.json')));
  if (!(await asWanted())) {
    await withInstallLock(
      root,
      async () => {
        // Whoever held the lock before may have done it.
        if (await asWanted()) return;
        say('installing dependencies…');
        await npmCi(root, signal);
      },
      signal,
    );
  }
  // It only saves the comparison next time: a user who may not write there can still run the application.
  await writeFile(stamp, digest).catch(() => {});
}

/**
 * Somebody may have run "npm install" or "npm ci" by hand: npm's own list of what it put into node_modules, which it
 * writes last, tells whether that was enough. Optional packages are for other platforms as often as not.
 *
 * @param {string} wanted
 * @param {string | undefined} installed
 */
function matches(wanted, installed) {
  if (installed === undefined) return false;
  const present = JSON.parse(installed).packages;
  return Object.entries(JSON.parse(wanted).packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional && !entry.devOptional)
    .every(([path, entry]) => present[path] && present[path].version === entry.version);
}

/**
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
async function npmCi(root, signal) {
  // With NODE_ENV=production npm would leave out the compiler that the build needs.
  const [command, ...args] = [...npm(), 'ci', '--include=dev', '--no-audit', '--no-fund'];
  const { fault, output } = await runProgram(command, args, { cwd: root, ...(signal && { signal }) });
  signal?.throwIfAborted();
  if (fault === undefined) return;
  process.stderr.write(output);
  throw new Refusal(`The dependencies could not be installed: "npm ci" ended with ${fault}.`);
}

/**
 * The npm that started us where there is one: it need not be on the PATH.
 *
 * @returns {[string, ...string[]]}
 */
function npm() {
  const starter = process.env.npm_execpath;
  return starter && basename(starter) === 'npm-cli.js' ? [process.execPath, starter] : ['npm'];
}

/** @param {string} path */
async function contentOf(path) {
  return readFile(path, 'utf8').catch(() => undefined);
}
