import { anonymousUser } from './anonymous-user.mjs';
import { COLLATION } from './collation.mjs';
import { urlForDatabase } from './database-url.mjs';
import { Refusal } from './refusal.mjs';
import { databasePassword } from './secrets.mjs';
import { subgraphs } from './topology.mjs';

/**
 * What a service may do: everything inside its database, its migrations included, and nothing outside.
 */
const rights =
  'SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW, SHOW VIEW, TRIGGER, CREATE ROUTINE, ' +
  'ALTER ROUTINE, EXECUTE, CREATE TEMPORARY TABLES, LOCK TABLES';

/** The server's word for "this account may not do that". */
const forbidden = new Set([
  'ER_SPECIFIC_ACCESS_DENIED_ERROR',
  'ER_ACCESS_DENIED_ERROR',
  'ER_DBACCESS_DENIED_ERROR',
  'ER_TABLEACCESS_DENIED_ERROR',
]);

/**
 * Gives every service a database of its own and a user that may use only that one. Where all of it is there already
 * nothing is changed.
 *
 * @param {object} options
 * @param {string} options.adminUrl
 * @param {string} options.prefix of the names of databases and users
 * @param {boolean} options.ours the server is the embedded one, where nobody else's users are
 * @param {Record<string, string>} options.secrets
 * @param {(line: string) => void} options.say
 * @returns {Promise<Record<string, string>>} the DATABASE_URL of each service
 */
export async function provision({ adminUrl, prefix, ours, secrets, say }) {
  const { createConnection } = (await import('mysql2/promise')).default;
  const accounts = subgraphs.map((service) => ({
    service,
    name: `${prefix}_${service}`,
    password: /** @type {string} */ (secrets[databasePassword(service)]),
  }));
  const urls = Object.fromEntries(
    accounts.map(({ service, name, password }) => [
      service,
      urlForDatabase(adminUrl, { user: name, password, database: name }),
    ]),
  );
  const welcome = await Promise.all(Object.values(urls).map((url) => opens(createConnection, url)));
  if (welcome.every(Boolean)) return urls;

  const connection = await createConnection({ uri: adminUrl, connectTimeout: 5_000 }).catch((error) => {
    throw new Refusal(
      `${ours ? 'The database' : 'DATABASE_URL: the server'} cannot be used: ${describe(error)}.`,
    );
  });
  try {
    await refuseMysql(connection);
    const missing = await missingDatabases(
      connection,
      accounts.map(({ name }) => name),
    );
    for (const name of missing) await createDatabase(connection, name);
    for (const account of accounts) await createUser(connection, account, ours);
    for (const { service, name } of accounts) {
      if (await opens(createConnection, /** @type {string} */ (urls[service]))) continue;
      const shadow = await anonymousUser(connection, createConnection, /** @type {string} */ (urls[service]));
      if (shadow !== undefined) {
        throw new Refusal(
          `The database server takes ${name} for its anonymous user ${shadow}, who has no such password: remove that user with "DROP USER ${shadow};".`,
        );
      }
      // Changing it could lock out another installation that shares the server.
      throw new Refusal(
        `The database user ${name} has another password than ours: set ${databasePassword(service)}, or give DATABASE_URL another prefix.`,
      );
    }
    return urls;
  } catch (error) {
    if (!forbidden.has(/** @type {{ code?: string }} */ (error).code ?? '')) throw error;
    say(
      'The account of DATABASE_URL may not create users: it serves all four databases, which then are not isolated.',
    );
    return Object.fromEntries(
      accounts.map(({ service, name }) => [service, urlForDatabase(adminUrl, { database: name })]),
    );
  } finally {
    await connection.end();
  }
}

/** @typedef {import('mysql2/promise').Connection} Connection */
/** @typedef {typeof import('mysql2/promise').createConnection} Connect */

/**
 * @param {Connect} createConnection
 * @param {string} url
 */
async function opens(createConnection, url) {
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 5_000 });
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

/**
 * Ids are compared by a collation that MySQL does not have.
 *
 * @param {Connection} connection
 */
async function refuseMysql(connection) {
  const [rows] = await connection.query('SELECT VERSION() AS version');
  const [{ version = '' } = {}] = /** @type {{ version?: string }[]} */ (rows);
  if (/MariaDB/i.test(version)) return;
  throw new Refusal(`DATABASE_URL: the server is not MariaDB (it says ${version}), and another will not do.`);
}

/**
 * Asked first: an account without the right to create databases is refused even "IF NOT EXISTS".
 *
 * @param {Connection} connection
 * @param {string[]} names
 */
async function missingDatabases(connection, names) {
  const [rows] = await connection.query('SELECT schema_name AS name FROM information_schema.schemata');
  const present = new Set(/** @type {{ name: string }[]} */ (rows).map(({ name }) => name));
  return names.filter((name) => !present.has(name));
}

/**
 * @param {Connection} connection
 * @param {string} name
 */
async function createDatabase(connection, name) {
  try {
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE ${COLLATION}`,
    );
  } catch (error) {
    throw new Refusal(
      `DATABASE_URL: the database ${name} is missing and this account cannot create it: ${describe(error)}.`,
    );
  }
}

/**
 * @param {Connection} connection
 * @param {{ name: string, password: string }} account
 * @param {boolean} ours
 */
async function createUser(connection, { name, password }, ours) {
  // From anywhere: the services of a compose file are not on the server's machine, and the embedded server listens on
  // loopback only.
  const user = `'${name}'@'%'`;
  const literal = connection.escape(password);
  await connection.query(`CREATE USER IF NOT EXISTS ${user} IDENTIFIED BY ${literal}`);
  // In a grant the name is a pattern, in which _ stands for any character.
  await connection.query(`GRANT ${rights} ON \`${name.replaceAll('_', '\\_')}\`.* TO ${user}`);
  if (ours) await connection.query(`ALTER USER ${user} IDENTIFIED BY ${literal}`);
}

/** @param {unknown} error */
function describe(error) {
  const { code, message } = /** @type {{ code?: string, message: string }} */ (error);
  return message || code;
}
