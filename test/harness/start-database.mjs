/** One throw-away MariaDB for the whole run; TEST_DATABASE_URL names a server that is already there instead. */
export default async function startDatabase() {
  if (process.env.TEST_DATABASE_URL !== undefined) return;
  const { startThrowAway } = await import('../../gateway/start/throw-away-database.mjs');
  const database = await startThrowAway();
  process.env.TEST_DATABASE_URL = database.adminUrl;
  globalThis.stopTestDatabase = () => database.stop();
}
