import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { QueryRunner } from 'typeorm';
import { isDoneBefore } from './mysql-errors';

/** Where a migration has got to. Rows are there while it runs, and after it was broken off. */
export const MIGRATION_STEP = `CREATE TABLE IF NOT EXISTS migration_step (
  migration varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  step int NOT NULL,
  digest char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  is_done boolean NOT NULL,
  answer longblob NULL,
  PRIMARY KEY (migration, step)
) ENGINE=InnoDB`;

/** What they answered is kept: the tables that they read may be gone when the migration goes on. */
const READS = /^\s*(?:SELECT|SHOW|WITH)\b/i;
/** What the server commits by itself, and everything before it. */
const DEFINES = /^\s*(?:CREATE|ALTER|DROP|RENAME|TRUNCATE)\b/i;

/** A longer answer is asked for again; the server takes no statement of any length. */
const LONGEST_ANSWER = 4 * 1024 * 1024;

interface Step {
  readonly digest: string;
  readonly isDone: boolean;
  readonly answer: Buffer | null;
}

/**
 * The statements of one migration, each done once, whatever ends the process between two of them. What changes rows is committed together
 * with its mark. What defines tables cannot be: that it begins is marked before, and where the mark says no more, it is done again, and that
 * its table, column or index is there already tells that it was done.
 */
export class MigrationSteps {
  private taken = 0;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly migration: string,
    private readonly known: ReadonlyMap<number, Step>,
  ) {}

  static async of(runner: QueryRunner, migration: string): Promise<MigrationSteps> {
    const rows = (await runner.query(
      'SELECT step, digest, is_done AS isDone, answer FROM migration_step WHERE migration = ?',
      [migration],
    )) as { step: number; digest: string; isDone: number; answer: Buffer | null }[];
    const known = rows.map(
      ({ step, digest, isDone, answer }) => [step, { digest, isDone: isDone === 1, answer }] as const,
    );
    return new MigrationSteps(runner, migration, new Map(known));
  }

  async query(sql: string, parameters?: readonly unknown[]): Promise<unknown> {
    const ask = () => this.runner.query(sql, parameters === undefined ? undefined : [...parameters]);
    const step = ++this.taken;
    const digest = createHash('sha256').update(sql).digest('hex');
    const before = this.known.get(step);
    if (before !== undefined && before.digest !== digest)
      throw new Error(`${this.migration} was begun with other statements: step ${step} is not the same`);
    if (READS.test(sql)) return this.read(step, digest, before?.answer ?? null, ask);
    if (before?.isDone) return undefined;
    if (DEFINES.test(sql)) return this.define(step, digest, before !== undefined, ask);
    const result = await ask();
    await this.mark(step, digest, true);
    return result;
  }

  private async read(step: number, digest: string, known: Buffer | null, ask: () => Promise<unknown>) {
    if (known !== null) return deserialize(known);
    const rows = await ask();
    const answer = serialize(rows);
    await this.mark(step, digest, true, answer.length > LONGEST_ANSWER ? null : answer);
    return rows;
  }

  /** In the transaction that records the migration. */
  async forget(): Promise<void> {
    await this.runner.query('DELETE FROM migration_step WHERE migration = ?', [this.migration]);
  }

  private async define(step: number, digest: string, isInDoubt: boolean, ask: () => Promise<unknown>) {
    await this.mark(step, digest, false);
    try {
      // Commits the mark, then itself.
      await ask();
    } catch (error) {
      if (!isInDoubt || !isDoneBefore(error)) {
        // It is not in doubt: it was refused. What it would find there is not of its own making.
        await this.runner.query(
          'DELETE FROM migration_step WHERE migration = ? AND step = ? AND NOT is_done',
          [...[this.migration, step]],
        );
        await this.runner.query('COMMIT');
        throw error;
      }
    }
    // What follows is committed together again.
    await this.runner.query('START TRANSACTION');
    await this.mark(step, digest, true);
    return undefined;
  }

  private async mark(
    step: number,
    digest: string,
    isDone: boolean,
    answer: Buffer | null = null,
  ): Promise<void> {
    await this.runner.query(
      'REPLACE INTO migration_step (migration, step, digest, is_done, answer) VALUES (?, ?, ?, ?, ?)',
      [this.migration, step, digest, isDone, answer],
    );
  }
}
