import { randomBytes } from 'node:crypto';

/** One throw-away MariaDB for the whole run; TEST_DATABASE_URL names a server that is already there instead. */
export default async function startDatabase() {
  if (process.env.TEST_DATABASE_URL !== undefined) return;
  const { startThrowAway } = await import('../../gateway/start/throw-away-database.mjs');
  const database = await startThrowAway();
  globalThis.stopTestDatabase = () => database.stop();
  process.env.TEST_DATABASE_URL = await overTcp(database);
}

/** Root answers on the socket only; the stories start the product with a DATABASE_URL, which names a host and a port. */
async function overTcp({ adminUrl, port }) {
  const { createConnection } = await import('mysql2/promise');
  const root = new URL(adminUrl);
  const connection = await createConnection({
    user: root.username,
    password: decodeURIComponent(root.password),
    socketPath: root.searchParams.get('socketPath'),
  });
  const password = randomBytes(16).toString('hex');
  try {
    await connection.query(`CREATE USER tests@'127.0.0.1' IDENTIFIED BY '${password}'`);
    await connection.query("GRANT ALL ON *.* TO tests@'127.0.0.1' WITH GRANT OPTION");
  } finally {
    await connection.end();
  }
  return `mysql://tests:${password}@127.0.0.1:${port}/`;
}
