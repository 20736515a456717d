import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { aptInstall } from './apt-install.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Where a machine has it when the PATH does not say: distributions keep servers out of a user's PATH, and Homebrew is not
 * always on it.
 */
const usualFolders = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/libexec',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
  '/usr/local/mysql/bin',
];

/**
 * The mariadbd of this machine. Where it is missing it is installed if this user may, and else the one command that
 * installs it is told.
 *
 * @param {{ say: (line: string) => void, environment?: NodeJS.ProcessEnv }} _
 * @returns {Promise<string>} an absolute path
 */
export async function ensureMariadb({ say, environment = process.env }) {
  const chosen = environment.MARIADBD;
  if (chosen) {
    if (isProgram(chosen)) return realpathSync(chosen);
    throw new Refusal(
      `MARIADBD is set to ${chosen}, which is not a program: correct it, or unset it to let mariadbd be found.`,
    );
  }
  const found = findMariadb(environment);
  if (found) return found;
  if (mayInstall(environment)) {
    await installWithApt(say);
    const installed = findMariadb(environment);
    if (installed) return installed;
  }
  throw new Refusal(
    `MariaDB (mariadbd) was not found: install it with "${installCommand(environment)}", or set DATABASE_URL to a server of yours.`,
  );
}

/** @param {NodeJS.ProcessEnv} environment */
function findMariadb(environment) {
  const folders = [...(environment.PATH ?? '').split(delimiter).filter(Boolean), ...usualFolders];
  const program = folders.map((folder) => join(folder, 'mariadbd')).find(isProgram);
  // Its own path tells where its SQL scripts and messages are, a link to it does not.
  return program && realpathSync(program);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} environment */
function mayInstall(environment) {
  return process.getuid?.() === 0 && distribution() === 'debian' && onPath('apt-get', environment);
}

/** @param {NodeJS.ProcessEnv} environment */
function installCommand(environment) {
  if (process.platform === 'darwin') return 'brew install mariadb';
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  switch (distribution()) {
    case 'debian':
      return `${sudo}apt-get install --no-install-recommends mariadb-server-core`;
    case 'fedora':
      return `${sudo}dnf install mariadb-server`;
    default:
      return onPath('brew', environment)
        ? 'brew install mariadb'
        : 'the package manager of this system (package mariadb-server)';
  }
}

/** Debian stands for its descendants too, and Fedora for the Red Hat family. */
function distribution() {
  if (!existsSync('/etc/os-release')) return undefined;
  const ids =
    readFileSync('/etc/os-release', 'utf8')
      .match(/^(ID|ID_LIKE)=.*$/gm)
      ?.join(' ') ?? '';
  if (/debian|ubuntu/.test(ids)) return 'debian';
  if (/fedora|rhel|centos/.test(ids)) return 'fedora';
  return undefined;
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} environment
 */
function onPath(program, environment) {
  return (environment.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder && isProgram(join(folder, program)));
}

/**
 * Only the server's own files: the full package would also create a system-wide database and start it.
 *
 * @param {(line: string) => void} say
 */
async function installWithApt(say) {
  say('installing MariaDB (package mariadb-server-core)…');
  const fault = await aptInstall(['mariadb-server-core']);
  if (fault === undefined) return;
  throw new Refusal(
    `MariaDB could not be installed (${fault}): install mariadbd yourself, or set DATABASE_URL to a server of yours.`,
  );
}

/**
 * The folder of the SQL scripts that belong to a mariadbd.
 *
 * @param {string} mariadbd
 */
export function mariadbLayout(mariadbd) {
  const basedir = dirname(dirname(mariadbd));
  const scripts = ['share/mysql', 'share/mariadb', 'share', 'scripts']
    .map((folder) => join(basedir, folder))
    .find((folder) => scriptIn(folder, 'system_tables.sql'));
  if (!scripts)
    throw new Refusal(
      `${mariadbd} comes without its SQL scripts (mysql_system_tables.sql): reinstall MariaDB.`,
    );
  return {
    basedir,
    script: (/** @type {string} */ name) => /** @type {string} */ (scriptIn(scripts, name)),
  };
}

/**
 * MariaDB 11 renamed its scripts from mysql_… to mariadb_….
 *
 * @param {string} folder
 * @param {string} name
 */
function scriptIn(folder, name) {
  return ['mariadb_', 'mysql_'].map((prefix) => join(folder, prefix + name)).find((path) => existsSync(path));
}
