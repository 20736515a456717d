const { spawn } = require('node:child_process');
const { randomBytes, randomInt } = require('node:crypto');
const { mkdtemp, rm } = require('node:fs/promises');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { createConnection } = require('mysql2/promise');

const root = join(__dirname, '../..');

/**
 * `npm start` as a user runs it, with databases and data of its own. Plain JavaScript: the process that starts the tests runs
 * it as well as they do.
 *
 * @type {import('./launched-product').launchProduct}
 */
exports.launchProduct = async ({ topology, admin, environment = {} }) => {
  const prefix = `s${randomBytes(5).toString('hex')}`;
  const databaseUrl = tcpUrl(admin, prefix);
  const dataDir = await mkdtemp(join(tmpdir(), 'customer-area-'));
  const port = await exports.freePort();
  let launcher;
  let said = '';

  const start = async () => {
    said = '';
    const args = ['gateway/start/start.mjs', '--port', String(port), '--data', dataDir];
    launcher = spawn(process.execPath, [...args, ...(topology === 'co-located' ? ['--single'] : [])], {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        SANDBOX: 'true',
        NODE_ENV: 'test',
        RATE_LIMIT_ANONYMOUS_PER_MINUTE: '100000',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [launcher.stdout, launcher.stderr])
      stream.on('data', (chunk) => {
        said += String(chunk);
      });
    const ended = new Promise((_, reject) => {
      launcher.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${said}`)));
    });
    ended.catch(() => undefined);
    const deadline = Date.now() + 180_000;
    while (!said.includes('is ready')) {
      if (Date.now() > deadline) throw new Error(`the product did not get ready:\n${said}`);
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 30)), ended]);
    }
  };
  const end = async (signal) => {
    if (launcher.exitCode !== null || launcher.signalCode !== null) return;
    const exited = new Promise((resolve) => launcher.once('exit', resolve));
    launcher.kill(signal);
    await exited;
  };
  await start();

  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    output: () => said,
    pid: () => launcher.pid,
    crash: async () => {
      await end('SIGKILL');
      await start();
    },
    restart: async () => {
      await end('SIGINT');
      await start();
    },
    stop: async () => {
      await end('SIGINT');
      await rm(dataDir, { recursive: true, force: true });
      const connection = await createConnection(databaseUrl.replace(/\/[^/]*$/, '/'));
      for (const service of ['identity', 'domains', 'billing', 'support']) {
        await connection.query(`DROP DATABASE IF EXISTS ${prefix}_${service}`);
        await connection.query(`DROP USER IF EXISTS ${prefix}_${service}`);
      }
      await connection.end();
    },
  };
};

/** The launcher wants host and port; the run's own server is named by its socket too. */
function tcpUrl(admin, prefix) {
  const url = new URL(admin);
  url.search = '';
  url.hostname = '127.0.0.1';
  url.pathname = `/${prefix}`;
  return url.href;
}

/** As the launcher finds its own: no outgoing connection is given one of these before somebody listens. */
exports.freePort = async () => {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
};

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
