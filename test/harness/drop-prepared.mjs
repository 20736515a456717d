import { createConnection } from 'mysql2/promise';

/**
 * Drops what tests of a run have prepared (see migrated-database.ts), on a server that stays.
 *
 * @param {string} admin
 * @param {string} run
 */
export async function dropPrepared(admin, run) {
  const connection = await createConnection(admin);
  try {
    const [rows] = await connection.query(
      'SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?',
      [`t\\_prepared\\_${run}\\_%`],
    );
    for (const { name } of rows) await connection.query(`DROP DATABASE ${name}`);
  } finally {
    await connection.end();
  }
}
