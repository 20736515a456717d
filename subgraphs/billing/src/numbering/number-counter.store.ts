import type { EntityManager } from 'typeorm';

/** Series that are numbered by year. */
export type Series = 'ORDER' | 'PAYMENT_REQUEST';

/** Counters of the series that are numbered by year. */
export class NumberCounterStore {
  /**
   * The next number of a series and year. The counter row stays locked until the caller's transaction ends: numbers follow
   * commits, and a rollback gives its number back, so that a series has no gap. Take it as late as possible.
   */
  next(manager: EntityManager, series: Series, year: number): Promise<number> {
    return this.advance(manager, series, year, 1);
  }

  /** Takes as many numbers as `by`; answers the last of them. */
  async advance(manager: EntityManager, series: Series, year: number, by: number): Promise<number> {
    await manager.query(
      'INSERT INTO number_counter (series, year, last_number) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE last_number = last_number + VALUES(last_number)',
      [series, year, by],
    );
    const rows = (await manager.query(
      'SELECT last_number AS last FROM number_counter WHERE series = ? AND year = ?',
      [series, year],
    )) as { last: number }[];
    const last = rows[0]?.last;
    if (last === undefined) throw new Error(`the counter of ${series} ${year} vanished`);
    return last;
  }
}
