import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPrefix } from '../../gateway/start/database-url.mjs';
import { startMariadb } from '../../gateway/start/mariadb.mjs';
import { provision } from '../../gateway/start/provision.mjs';
import { readSecrets } from '../../gateway/start/secrets.mjs';

/**
 * A throw-away MariaDB with an empty database for each service.
 *
 * @param {{ undo: (() => unknown)[], say: (line: string) => void }} options
 */
export async function startDatabase({ undo, say }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'customer-area-bench-'));
  undo.push(() => rm(dataDir, { recursive: true, force: true }));
  const server = await startMariadb({ dataDir, throwAway: true, say });
  undo.push(server.stop);
  const secrets = await readSecrets(dataDir, {});
  const databaseUrls = await provision({
    adminUrl: server.adminUrl,
    prefix: defaultPrefix,
    ours: true,
    secrets,
    say,
  });
  const pid = Number(await readFile(join(dataDir, 'mariadb.pid'), 'utf8').catch(() => ''));
  return { databaseUrls, databasePid: pid > 0 ? pid : undefined };
}
