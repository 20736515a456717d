import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type EntityManager, type MigrationInterface } from 'typeorm';
import { type Announcement, announcementsOf } from './announcements';
import { TEXT_COLLATION } from './collations';
import { MIGRATION_STEP } from './migration-steps';
import { isReplayable } from './mysql-errors';
import { preparedRows, prepareQueries, type QueryPool } from './prepared-queries';
import { resumable } from './resumable-migrations';
import type { StatementCounter } from './statement-counter';

export interface DatabaseOptions {
  /** `mysql://user:password@host:port/database`, optionally with `?socketPath=…`. */
  readonly url: string;
  readonly entities: (new () => object)[];
  readonly migrations: (new () => MigrationInterface)[];
  /** Connections in the pool. */
  readonly connections?: number;
  readonly counter?: StatementCounter;
}

/** A service's own database: reads, and transactions that may be replayed. */
export interface Database {
  readonly source: DataSource;
  /** For reads outside a transaction. */
  readonly read: EntityManager;
  /**
   * For the reads of every page: a prepared statement on a pooled connection, past the library's runner. Outside a
   * transaction; the text must be one of few (see `OwnRows`), because the server keeps each.
   */
  rows<Row>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  /**
   * Runs `work` in one transaction. `work` may run several times (deadlock, lock wait), so it must touch nothing but
   * its manager; whatever it throws rolls everything back.
   */
  transact<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** Called after every commit of {@link transact} in which this topic was announced (see `announce`). */
  onCommit(topic: string, listener: (dueAt: Date | null) => void): void;
  close(): Promise<void>;
}

const ATTEMPTS = 8;
/** Kept per connection. The server counts those of all connections, and refuses more than 16,382. */
const PREPARED_STATEMENTS = 100;

/** Connects, brings the schema up to date (one process at a time), and answers a {@link Database}. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const source = new DataSource({
    type: 'mysql',
    ...connectionOf(options.url),
    charset: TEXT_COLLATION,
    // A stack for each query would tell nothing: the error that reaches us has the stack of whoever waited for it.
    trace: false,
    timezone: 'Z',
    entities: options.entities,
    migrations: resumable(options.migrations),
    migrationsTableName: 'migration',
    extra: {
      ...extraOf(options.url),
      connectionLimit: options.connections ?? 10,
      enableKeepAlive: true,
      maxPreparedStatements: PREPARED_STATEMENTS,
    },
    ...(options.counter === undefined
      ? { logging: false as const }
      : { logging: ['query' as const], logger: options.counter }),
  });
  await source.initialize();
  try {
    await prepareSessions(source);
    await migrate(source);
    prepareQueries(source);
  } catch (error) {
    // Its connections would hold the lock of the next one that tries.
    await source.destroy();
    throw error;
  }
  const listeners: { readonly topic: string; readonly tell: (dueAt: Date | null) => void }[] = [];
  const committed = (announcements: readonly Announcement[]) => {
    for (const { topic, dueAt } of announcements)
      for (const listener of listeners) if (listener.topic === topic) listener.tell(dueAt);
  };
  return {
    source,
    read: source.manager,
    rows: (sql, values) => {
      options.counter?.logQuery(sql);
      return preparedRows(poolOf(source), sql, values);
    },
    transact: (work) => replaying(source, work, committed),
    onCommit: (topic, tell) => void listeners.push({ topic, tell }),
    close: () => source.destroy(),
  };
}

async function replaying<T>(
  source: DataSource,
  work: (manager: EntityManager) => Promise<T>,
  committed: (announcements: readonly Announcement[]) => void,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const runner = source.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction();
      const result = await work(runner.manager);
      await runner.commitTransaction();
      committed(announcementsOf(runner.manager));
      return result;
    } catch (error) {
      // Always roll back first: after a lock wait time-out the server may still hold half of the transaction.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      if (!isReplayable(error) || attempt >= ATTEMPTS) throw error;
    } finally {
      await runner.release();
    }
    await sleep(Math.random() * 10 * 2 ** attempt);
  }
}

function connectionOf(url: string) {
  const parsed = new URL(url);
  return {
    host: parsed.hostname,
    port: parsed.port === '' ? 3306 : Number(parsed.port),
    username: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
  };
}

function extraOf(url: string): { socketPath?: string } {
  const socketPath = new URL(url).searchParams.get('socketPath');
  return socketPath === null ? {} : { socketPath };
}

interface Pool extends QueryPool {
  on(event: 'connection', listener: (connection: { query(sql: string): void }) => void): void;
}

const SESSION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE'",
];

/**
 * Every new connection: READ COMMITTED (less gap locking, no stale snapshot inside a transaction) and strict SQL mode
 * (nothing is ever cut silently), whatever the server's defaults are.
 */
async function prepareSessions(source: DataSource): Promise<void> {
  poolOf(source).on('connection', (connection) => {
    for (const statement of SESSION) connection.query(statement);
  });
  // The pool's first connection was opened before we listened.
  for (const statement of SESSION) await source.query(statement);
}

function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { pool: Pool }).pool;
}

async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.connect();
    const lock = `migrate:${source.options.database as string}`.slice(0, 64);
    const rows = (await runner.query('SELECT GET_LOCK(?, 60) AS got', [lock])) as { got: unknown }[];
    if (Number(rows[0]?.got) !== 1)
      throw new Error('another process has been migrating this database for a minute');
    if (await source.showMigrations()) {
      // Only while there is something to be done, or something that was broken off.
      await runner.query(MIGRATION_STEP);
      await source.runMigrations({ transaction: 'each' });
      await runner.query('DROP TABLE migration_step');
    }
    await runner.query('SELECT RELEASE_LOCK(?)', [lock]);
  } finally {
    await runner.release();
  }
}
