import { runProgram } from './run-program.mjs';

/**
 * Installs packages of Debian, without those they only recommend. Ctrl-C does not reach apt-get, which would leave the
 * machine's packages half configured: it is detached, and waited for.
 *
 * @param {string[]} packages
 * @returns {Promise<string | undefined>} why not, or undefined when they are installed
 */
export async function aptInstall(packages) {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, detached: true };
  // The list of packages of a fresh machine is empty; one that cannot be refreshed may still be good enough.
  await runProgram('apt-get', ['update'], options);
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  const { fault, output } = await runProgram('apt-get', install, options);
  return fault === undefined ? undefined : (output.match(/^E: (.*)$/m)?.[1] ?? fault);
}
