import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Whether this names a version of Node, such as 24 or 24.1.0. */
export const isNodeVersion = (/** @type {string} */ text) => /^\d+(\.\d+){0,2}$/.test(text);

/**
 * Another Node: a program that is there, or a version from the npm package, installed when it is first asked for.
 *
 * @param {string} root
 * @param {string} asked a version or a path
 * @returns {string} the program
 */
export function nodeProgram(root, asked) {
  if (!isNodeVersion(asked)) {
    const given = resolve(asked);
    if (!existsSync(given)) throw new Error(`there is no ${given}`);
    return given;
  }
  const folder = join(root, '.cache', `node-${asked}`);
  const program = join(folder, 'node_modules/node/bin/node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true,"allowScripts":{"node":true}}');
  const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', `node@${asked}`];
  const { status } = spawnSync('npm', install, { stdio: ['ignore', 2, 2] });
  if (status !== 0 || !existsSync(program))
    throw new Error(`node@${asked} could not be installed into ${folder}.`);
  return program;
}
