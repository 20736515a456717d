import { COLLATION } from './collation.mjs';

/**
 * How the private server is set. No file of the machine's is read (--no-defaults): it behaves the same everywhere.
 *
 * @param {{ folder: string, data: string, socket: string, port: number, throwAway: boolean }} _
 */
export function mariadbOptions({ folder, data, socket, port, throwAway }) {
  return [
    `--datadir=${data}`,
    // Of its own: a server that starts clears the temporary tables it finds in its directory, whoever's they are.
    `--tmpdir=${temporaryFolder(folder)}`,
    `--socket=${socket}`,
    `--port=${port}`,
    `--pid-file=${folder}/mariadb.pid`,
    `--log-error=${errorLog(folder)}`,
    `--init-file=${initFile(folder)}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    // A fresh server speaks latin1, and compares without accents.
    '--character-set-server=utf8mb4',
    `--collation-server=${COLLATION}`,
    '--default-time-zone=+00:00',
    '--transaction-isolation=READ-COMMITTED',
    // Without it a COMMIT after a lock time-out would keep half of the transaction.
    '--innodb-rollback-on-timeout=ON',
    // Those who share it in a run of tests are many.
    `--max-connections=${throwAway ? 1000 : 300}`,
    '--innodb-buffer-pool-size=256M',
    `--innodb-log-file-size=${logSize(throwAway)}`,
    // Warm caches are not worth a slower stop and start.
    '--innodb-buffer-pool-dump-at-shutdown=OFF',
    '--innodb-buffer-pool-load-at-startup=OFF',
    '--performance-schema=OFF',
    '--local-infile=OFF',
    '--symbolic-links=OFF',
    ...(throwAway
      ? // Nothing of it outlives the tests: no write waits for the disk.
        ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=OFF', '--innodb-flush-method=nosync']
      : ['--innodb-flush-log-at-trx-commit=1']),
  ];
}

/** @param {boolean} throwAway */
export const logSize = (throwAway) => (throwAway ? '16M' : '96M');

/** @param {string} folder */
export const errorLog = (folder) => `${folder}/error.log`;

/** @param {string} folder */
export const initFile = (folder) => `${folder}/init.sql`;

/** @param {string} folder */
export const temporaryFolder = (folder) => `${folder}/tmp`;
