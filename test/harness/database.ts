import { randomBytes } from 'node:crypto';
import { TEXT_COLLATION } from '@customer-area/shared/database';
import { createConnection } from 'mysql2/promise';
import { databaseServer } from './shared-by-run';

type Row = Record<string, unknown>;

export interface TestDatabaseAt {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database of its own on the run's server; dropped by `drop`. */
export async function emptyDatabase(name: string): Promise<TestDatabaseAt> {
  const admin = await databaseServer();
  const database = `t_${name}_${randomBytes(5).toString('hex')}`;
  await rowsOf(admin, `CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE ${TEXT_COLLATION}`);
  return {
    url: databaseAt(admin, database),
    drop: async () => void (await rowsOf(admin, `DROP DATABASE ${database}`)),
  };
}

export function databaseAt(admin: string, name: string): string {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on a connection of its own; answers its rows. */
export function rowsOf(databaseUrl: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  return withConnection(databaseUrl, (query) => query(sql, values));
}

/** Runs statements on a connection of their own. */
export async function withConnection<T>(
  databaseUrl: string,
  work: (query: (sql: string, values?: unknown[]) => Promise<Row[]>) => Promise<T>,
  options: { multipleStatements?: boolean } = {},
): Promise<T> {
  const url = new URL(databaseUrl);
  const socketPath = url.searchParams.get('socketPath');
  const connection = await createConnection({
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...(url.pathname.length > 1 ? { database: decodeURIComponent(url.pathname.slice(1)) } : {}),
    timezone: 'Z',
    ...(socketPath === null ? { host: url.hostname, port: Number(url.port || 3306) } : { socketPath }),
    ...options,
  });
  try {
    return await work(async (sql, values = []) => (await connection.query(sql, values))[0] as Row[]);
  } finally {
    await connection.end();
  }
}
