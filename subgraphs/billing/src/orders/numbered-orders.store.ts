import type { EntityManager } from 'typeorm';

/** An order as whoever brings money knows it. */
export interface NumberedOrder {
  readonly id: string;
  readonly profileId: string;
  readonly number: string;
  readonly createdAt: Date;
}

/** Orders by their numbers, of whichever profile: for money that arrives, and for staff. */
export class NumberedOrderStore {
  async find(manager: EntityManager, numbers: readonly string[]): Promise<NumberedOrder[]> {
    if (numbers.length === 0) return [];
    return (await manager.query(
      `SELECT id, profile_id AS profileId, number, created_at AS createdAt FROM customer_order WHERE number IN (${numbers.map(() => '?').join(', ')})`,
      [...numbers],
    )) as NumberedOrder[];
  }
}
