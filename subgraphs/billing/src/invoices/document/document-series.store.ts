import type { EntityManager } from 'typeorm';

export interface DocumentNumber {
  readonly progressive: number;
  /** The moment asked for, or that of the predecessor when it is later. */
  readonly at: Date;
}

/** Where each series of tax documents stands. */
export class DocumentSeriesStore {
  /**
   * The next number of a series and year, with the moment it is dated by. The row stays locked until the caller's transaction
   * ends: numbers follow commits, a rollback gives its number back, and no document is dated before its predecessor. Take it
   * as late as possible.
   */
  async next(manager: EntityManager, series: string, year: number, at: Date): Promise<DocumentNumber> {
    await manager.query(
      `INSERT INTO document_series (series, year, last_number, last_at) VALUES (?, ?, 1, ?)
       ON DUPLICATE KEY UPDATE last_number = last_number + 1, last_at = GREATEST(last_at, VALUES(last_at))`,
      [series, year, at],
    );
    const rows = (await manager.query(
      'SELECT last_number AS progressive, last_at AS at FROM document_series WHERE series = ? AND year = ?',
      [series, year],
    )) as DocumentNumber[];
    const [taken] = rows;
    if (taken === undefined) throw new Error(`the series ${series} of ${year} vanished`);
    return taken;
  }
}
