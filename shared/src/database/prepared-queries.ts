import { type DataSource, QueryFailedError, QueryResult, type QueryRunner } from 'typeorm';
import { isNotPrepared } from './mysql-errors';
import { preparedValues } from './prepared-values';
import { RepeatedTexts } from './repeated-texts';

interface Connection {
  execute(
    sql: string,
    values: readonly unknown[],
    done: (error: Error | null, answer: unknown) => void,
  ): void;
}

type Done = (error: Error | null, answer: unknown) => void;

/** Connections of which any may answer. */
export interface QueryPool {
  execute(sql: string, values: readonly unknown[], done: Done): void;
  query(sql: string, values: readonly unknown[], done: Done): void;
}

/** The rows of a statement that always comes back; sent as text where the server cannot keep one more. */
export function preparedRows<Row>(pool: QueryPool, sql: string, values: readonly unknown[]): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const settle: Done = (error, rows) => (error === null ? resolve(rows as Row[]) : reject(error));
    pool.execute(sql, values, (error, rows) => {
      if (error !== null && isNotPrepared(error)) pool.query(sql, values, settle);
      else settle(error, rows);
    });
  });
}

type Query = (sql: string, values?: unknown[], structured?: boolean) => Promise<unknown>;

/**
 * Runs what comes back as prepared statements, inside transactions and outside of them: the library sends every statement as text,
 * with its values written into it, for the server to parse anew. Each connection keeps its own; the server prepares them
 * again by itself when a table has changed.
 */
export function prepareQueries(source: DataSource): void {
  const texts = new RepeatedTexts();
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => withPreparedQueries(create(mode), texts);
}

function withPreparedQueries(runner: QueryRunner, texts: RepeatedTexts): QueryRunner {
  const asText = runner.query.bind(runner) as Query;
  const query: Query = async (sql, values, structured = false) => {
    const prepared =
      values === undefined || runner.isReleased || !texts.isWorthPreparing(sql)
        ? null
        : preparedValues(values);
    if (prepared === null) return asText(sql, values, structured);
    const connection = (await runner.connect()) as Connection;
    runner.connection.logger.logQuery(sql, values, runner);
    try {
      const raw = await executed(connection, sql, prepared);
      return structured ? structuredResult(raw) : raw;
    } catch (error) {
      if (!isNotPrepared(error)) throw new QueryFailedError(sql, values, error as Error);
      // Nothing was executed.
      texts.neverAgain(sql);
      return asText(sql, values, structured);
    }
  };
  runner.query = query as QueryRunner['query'];
  return runner;
}

function executed(connection: Connection, sql: string, values: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    connection.execute(sql, values, (error, answer) => (error === null ? resolve(answer) : reject(error)));
  });
}

/** As the library's builders of changes want it. */
function structuredResult(raw: unknown): QueryResult {
  const result = new QueryResult();
  result.raw = raw;
  if (Array.isArray(raw)) result.records = [...raw];
  const { affectedRows } = raw as { readonly affectedRows?: number };
  if (affectedRows !== undefined) result.affected = affectedRows;
  return result;
}
