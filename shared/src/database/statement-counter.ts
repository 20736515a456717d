import type { Logger, QueryRunner } from 'typeorm';

/** Counts (and keeps) the SQL statements of a data source, so that tests can assert how many an operation costs. */
export class StatementCounter implements Logger {
  private statements: string[] = [];
  private commits = 0;

  /**
   * Statements since the last call, without those of background work (sequencer, jobs, consumers), and without the brackets
   * of transactions: whose they are cannot be told.
   */
  take(): string[] {
    const taken = this.statements.filter(
      (sql) => !/background \*\/|^(START TRANSACTION|COMMIT|ROLLBACK)$/.test(sql),
    );
    this.statements = [];
    return taken;
  }

  /** Of those, the ones that name this table: letters about what was done just before may be written at the same time. */
  takeOf(table: string): string[] {
    return this.take().filter((sql) => new RegExp(`\\b${table}\\b`).test(sql));
  }

  /** How often something was made durable since the last call: transactions, and changes outside of one. */
  takeCommits(): number {
    const taken = this.commits;
    this.commits = 0;
    return taken;
  }

  logQuery(sql: string, _values?: unknown[], runner?: QueryRunner): void {
    this.statements.push(sql);
    const isChange = /^\s*(INSERT|UPDATE|DELETE)/.test(sql);
    if (sql === 'COMMIT' || (isChange && runner?.isTransactionActive !== true)) this.commits += 1;
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
