// node test/debian-packages.mjs: installs what tests need from Debian and this machine does not have (as root).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aptInstall } from '../gateway/start/apt-install.mjs';

/**
 * By name: the command that proves it is there, and the tests that need it.
 *
 * @type {Record<string, { proof: string[], tests: string[] }>}
 */
export const debianPackages = JSON.parse(
  readFileSync(new URL('debian-packages.json', import.meta.url), 'utf8'),
);

/** @param {string[]} names */
export function installCommand(names) {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return `${sudo}apt-get install --no-install-recommends ${names.join(' ')}`;
}

const isThere = ([program, ...args]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const absent = () => Object.keys(debianPackages).filter((name) => !isThere(debianPackages[name].proof));
  const missing = absent();
  if (missing.length > 0) {
    console.log(`installing ${missing.join(', ')}…`);
    const fault = await aptInstall(missing);
    if (fault !== undefined || absent().length > 0) {
      console.error(
        `The tests need ${absent().join(', ')} (${fault ?? 'installed, but not found'}): run "${installCommand(missing)}".`,
      );
      process.exit(1);
    }
  }
}
