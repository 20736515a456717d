import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPrefix } from '../../gateway/start/database-url.mjs';
import { startMariadb } from '../../gateway/start/mariadb.mjs';
import { provision } from '../../gateway/start/provision.mjs';
import { readSecrets } from '../../gateway/start/secrets.mjs';

/**
 * A throw-away MariaDB with an empty database for each service. `databasesOf` makes a set more for each name: for those who must
 * not see what the others do.
 *
 * @param {import('./ending.mjs').Run} run
 */
export async function startDatabase({ undo, say }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'customer-area-bench-'));
  undo.push(() => rm(dataDir, { recursive: true, force: true }));
  const server = await startMariadb({ dataDir, throwAway: true, say });
  undo.push(server.stop);
  const secrets = await readSecrets(dataDir, {});
  const databasesOf = (/** @type {string} */ name) =>
    provision({
      adminUrl: server.adminUrl,
      prefix: name.replace(/\W/g, '_'),
      ours: true,
      secrets,
      say,
    });
  const pid = Number(await readFile(join(dataDir, 'mariadb.pid'), 'utf8').catch(() => ''));
  return {
    databaseUrls: await databasesOf(defaultPrefix),
    databasesOf,
    adminUrl: server.adminUrl,
    databasePid: pid > 0 ? pid : undefined,
  };
}
