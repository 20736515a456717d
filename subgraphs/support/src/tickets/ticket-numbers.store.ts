import type { EntityManager } from 'typeorm';

/** The counter of tickets, by year. */
export class TicketNumberStore {
  /** The next number of a year; its row stays locked until the caller's transaction ends. */
  async next(manager: EntityManager, year: number): Promise<number> {
    const { insertId } = (await manager.query(
      `INSERT INTO ticket_number_counter (year, last_number) VALUES (?, LAST_INSERT_ID(1))
         ON DUPLICATE KEY UPDATE last_number = LAST_INSERT_ID(last_number + 1)`,
      [year],
    )) as { insertId: number };
    return insertId;
  }
}
