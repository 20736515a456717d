import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Answer } from './operations';
import { builtProduct, databaseServer } from './shared-by-run';

export type Topology = 'distributed' | 'co-located';
export const topologies: Topology[] = ['co-located', 'distributed'];

const root = join(__dirname, '../..');

/** The product as a user runs it: `npm start`, on the test run's database server, with databases of its own. */
export interface Product {
  readonly url: string;
  /** Everything it said. */
  readonly output: () => string;
  /** Sends one operation; a token makes it the operation of that login. */
  ask(query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer>;
  /** Process ids of its services, by the name in their command line. */
  pidOf(service: string): Promise<number>;
  /** Ctrl-C, and everything it left. */
  stop(): Promise<void>;
  /** kill -9 of the launcher, and a new start on the same data. */
  crash(): Promise<void>;
  /** Stops and starts again on the same data. */
  restart(): Promise<void>;
  /** Runs SQL on one service's database: for what only the bookkeeper would see. */
  rows(service: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
}

export async function startProduct(
  topology: Topology,
  environment: Record<string, string> = {},
): Promise<Product> {
  const [admin] = await Promise.all([databaseServer(), builtProduct()]);
  const prefix = `s${randomBytes(5).toString('hex')}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'customer-area-'));
  const port = await freePort();
  const databaseUrl = tcpUrl(admin, prefix);
  let launcher: ChildProcess;
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
      stream?.on('data', (chunk) => (said += String(chunk)));
    const ended = new Promise<never>((_, reject) => {
      launcher.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${said}`)));
    });
    ended.catch(() => undefined);
    const deadline = Date.now() + 60_000;
    while (!said.includes('is ready')) {
      if (Date.now() > deadline) throw new Error(`the product did not get ready:\n${said}`);
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 30)), ended]);
    }
  };
  const halt = async () => {
    if (launcher.exitCode !== null || launcher.signalCode !== null) return;
    const exited = new Promise((resolve) => launcher.once('exit', resolve));
    launcher.kill('SIGINT');
    await exited;
  };
  await start();

  return {
    url: `http://127.0.0.1:${port}`,
    output: () => said,
    ask: async (query, variables = {}, token) => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    pidOf: async (service) => {
      const children = await childrenOf(launcher.pid ?? 0);
      for (const pid of children) {
        const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
        if (command.includes(service)) return pid;
      }
      throw new Error(`no process of the product runs ${service}`);
    },
    stop: async () => {
      await halt();
      await rm(dataDir, { recursive: true, force: true });
      const connection = await createConnection(databaseUrl.replace(/\/[^/]*$/, '/'));
      for (const service of ['identity', 'domains', 'billing', 'support']) {
        await connection.query(`DROP DATABASE IF EXISTS ${prefix}_${service}`);
        await connection.query(`DROP USER IF EXISTS ${prefix}_${service}`);
      }
      await connection.end();
    },
    crash: async () => {
      const exited = new Promise((resolve) => launcher.once('exit', resolve));
      launcher.kill('SIGKILL');
      await exited;
      await start();
    },
    restart: async () => {
      await halt();
      await start();
    },
    rows: async (service, sql, values = []) => {
      const connection = await createConnection({
        uri: databaseUrl.replace(/\/[^/]*$/, `/${prefix}_${service}`),
        supportBigNumbers: true,
      });
      try {
        const [rows] = await connection.query(sql, values);
        return rows as Record<string, unknown>[];
      } finally {
        await connection.end();
      }
    },
  };
}

/** The launcher wants host and port; the run's own server is named by its socket too. */
function tcpUrl(admin: string, prefix: string): string {
  const url = new URL(admin);
  url.search = '';
  url.hostname = '127.0.0.1';
  url.pathname = `/${prefix}`;
  return url.href;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').filter(Boolean).map(Number);
}
