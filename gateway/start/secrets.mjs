import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultInWords } from './full-disk.mjs';
import { Refusal } from './refusal.mjs';
import { subgraphs } from './topology.mjs';

/**
 * What must be secret and stay the same from one start to the next. Made once, in a file that only its owner reads; a
 * value in the environment wins and is not written down.
 *
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Record<string, string>>}
 */
export async function readSecrets(dataDir, environment) {
  const path = join(dataDir, 'secrets.json');
  const kept = await readOrMake(path);
  return Object.fromEntries(
    secretNames.map((name) => [name, environment[name] || /** @type {string} */ (kept[name])]),
  );
}

/** @param {string} service */
export const databasePassword = (service) => `${service.toUpperCase()}_DATABASE_PASSWORD`;

const secretNames = ['SERVICE_KEY', 'KEY_ENCRYPTION_KEY', ...subgraphs.map(databasePassword)];

/** @param {string} path */
async function readOrMake(path) {
  const kept = parse(path, await readFile(path, 'utf8').catch(absent));
  const missing = secretNames.filter((name) => typeof kept[name] !== 'string');
  if (missing.length === 0) {
    // A restored back-up may have opened it to others.
    await chmod(path, 0o600);
    return kept;
  }
  for (const name of missing) kept[name] = randomBytes(32).toString('base64url');
  return write(path, kept);
}

/**
 * Written aside first: a secret lost in the middle of a write would make the data unreadable.
 *
 * @param {string} path
 * @param {Record<string, string>} secrets
 */
async function write(path, secrets) {
  const draft = `${path}.${process.pid}`;
  try {
    await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(`${path} cannot be written (${faultInWords(code)}).`);
  }
  return secrets;
}

/**
 * @param {string} path
 * @param {string | undefined} text
 * @returns {Record<string, string>}
 */
function parse(path, text) {
  if (text === undefined) return {};
  try {
    return JSON.parse(text);
  } catch {
    // Never made anew: what was encrypted with it would be lost.
    throw new Refusal(
      `${path} is damaged: restore it from a back-up, or remove the whole data directory to begin anew.`,
    );
  }
}

/** @param {NodeJS.ErrnoException} error */
function absent(error) {
  if (error.code === 'ENOENT') return undefined;
  throw new Refusal(`${error.path} cannot be read (${error.code}).`);
}
