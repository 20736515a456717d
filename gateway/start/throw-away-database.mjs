import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadb } from './mariadb.mjs';

/**
 * A MariaDB server for tests: empty, fast, and gone without a trace when stopped or when this process ends. A new one takes
 * about half a second, so none is kept prepared.
 *
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<import('./mariadb.mjs').Mariadb>}
 */
export async function startThrowAway({ say = () => {} } = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'customer-area-test-'));
  return startMariadb({ dataDir, throwAway: true, say });
}
