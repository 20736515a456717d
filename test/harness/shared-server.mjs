import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Of the first member of staff; the same as that of the customers. */
const STAFF = { FIRST_STAFF_PASSWORD: 'un-cavallo-giallo-a-merenda' };
/** Of products that are lent: stories on them may ask whatever there is. */
const NO_LIMITS = { MAX_COST: '100000', RATE_LIMIT_COST_LOGIN_PER_MINUTE: '100000000' };
/** For the FTP servers of a story. */
const FEEDS = { FTP_FEED_TOKEN: 'the token of the FTP servers' };

/**
 * What tests of one run share: the server that holds their databases, the product as it is built, and a running one for the
 * stories that need none of their own.
 *
 * @param {string} name
 * @param {{ start: (name: string) => Promise<string>, stops: (() => Promise<void>)[] }} run
 * @returns {Promise<string>}
 */
export async function startShared(name, { start, stops }) {
  switch (name) {
    case 'database': {
      const { startThrowAway } = await import('../../gateway/start/throw-away-database.mjs');
      const database = await startThrowAway({ say: console.error });
      stops.push(() => database.stop());
      return forTests(database);
    }
    case 'build': {
      const [{ build }, { installDependencies }] = await Promise.all([
        import('../../gateway/start/build.mjs'),
        import('../../gateway/start/dependencies.mjs'),
      ]);
      // Before the first product: each would install them itself, while others run on them.
      await installDependencies({ root, say: console.error });
      await build({ root });
      return root;
    }
    case 'product co-located':
    case 'product distributed':
    case 'lent product co-located':
    case 'lent product distributed': {
      const { launchProduct } = await import('./launched-product.js');
      const admin = process.env.TEST_DATABASE_URL ?? (await start('database'));
      await start('build');
      const topology = name.endsWith('co-located') ? 'co-located' : 'distributed';
      const environment = { ...STAFF, ...(name.startsWith('lent') ? { ...NO_LIMITS, ...FEEDS } : {}) };
      const { url, databaseUrl, pid, stop } = await launchProduct({ topology, admin, environment });
      stops.push(stop);
      return JSON.stringify({ url, databaseUrl, pid: pid() });
    }
    default:
      throw new Error(`nothing is shared under the name ${name}`);
  }
}

/**
 * A user for tests, who comes by the server's socket, which costs both ends half as much as TCP. The stories start the product
 * with a DATABASE_URL, which names a host and a port.
 */
async function forTests({ adminUrl, socket, port }) {
  const { createConnection } = await import('mysql2/promise');
  const root = new URL(adminUrl);
  const connection = await createConnection({
    user: root.username,
    password: decodeURIComponent(root.password),
    socketPath: socket,
  });
  const password = randomBytes(16).toString('hex');
  try {
    for (const host of ['127.0.0.1', 'localhost']) {
      await connection.query(`CREATE USER tests@'${host}' IDENTIFIED BY '${password}'`);
      await connection.query(`GRANT ALL ON *.* TO tests@'${host}' WITH GRANT OPTION`);
    }
  } finally {
    await connection.end();
  }
  return `mysql://tests:${password}@127.0.0.1:${port}/?socketPath=${encodeURIComponent(socket)}`;
}
