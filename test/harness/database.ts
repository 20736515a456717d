import { randomBytes } from 'node:crypto';
import { TEXT_COLLATION } from '@customer-area/shared/database';
import { createConnection } from 'mysql2/promise';
import { databaseServer } from './shared-by-run';

/** An empty database of its own on the run's server; dropped by `drop`. */
export async function emptyDatabase(name: string): Promise<{ url: string; drop(): Promise<void> }> {
  const admin = await databaseServer();
  const database = `t_${name}_${randomBytes(5).toString('hex')}`;
  await statement(admin, `CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE ${TEXT_COLLATION}`);
  const url = new URL(admin);
  url.pathname = `/${database}`;
  return { url: url.href, drop: () => statement(admin, `DROP DATABASE ${database}`) };
}

async function statement(adminUrl: string, sql: string): Promise<void> {
  await rowsOf(adminUrl, sql);
}

/** Runs one statement on a connection of its own; answers its rows. */
export async function rowsOf(
  databaseUrl: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const url = new URL(databaseUrl);
  const socketPath = url.searchParams.get('socketPath');
  const connection = await createConnection({
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...(url.pathname.length > 1 ? { database: decodeURIComponent(url.pathname.slice(1)) } : {}),
    timezone: 'Z',
    ...(socketPath === null ? { host: url.hostname, port: Number(url.port || 3306) } : { socketPath }),
  });
  try {
    const [rows] = await connection.query(sql, values);
    return rows as Record<string, unknown>[];
  } finally {
    await connection.end();
  }
}
