import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from '../gateway/start/dependencies.mjs';
import { Refusal } from '../gateway/start/refusal.mjs';
import { youngGeneration } from '../gateway/start/services.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The dependencies where they are not installed, then the tests. They run from the sources; a database, and the product that
 * is built, are there when the first test asks for them.
 *
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runTests(args) {
  try {
    await installDependencies({ root, say: console.log });
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    return 1;
  }
  const jest = spawn(
    process.execPath,
    // Its workers are started with the same options.
    [
      youngGeneration,
      join(root, 'node_modules/jest/bin/jest.js'),
      '--config',
      join(root, 'test/jest.config.js'),
      ...args,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  // The terminal tells jest of Ctrl-C itself; what was sent to us alone is passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => jest.kill('SIGTERM'));
  return new Promise((resolve) => {
    jest.on('error', () => resolve(1));
    jest.on('close', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)));
  });
}
