import { withCheckDigits } from '@customer-area/shared/check-digits';
import type { Database } from '@customer-area/shared/database';
import { businessYear } from './business-year';
import type { NumberCounterStore } from './number-counter.store';

/** How many numbers a process takes at once. */
const BLOCK = 100;

interface Block {
  next: number;
  readonly last: number;
}

export interface OrderNumbersDeps {
  readonly database: Database;
  readonly numbers: NumberCounterStore;
}

/**
 * Numbers of orders, unique over all processes. Each process takes a block in a transaction of its own, so that nobody waits for the
 * order of another customer; what is left of a block when it ends is a gap, which orders may have. Ask outside of transactions:
 * taking a block needs a connection.
 */
export class OrderNumbers {
  private readonly blocks = new Map<number, Promise<Block>>();

  constructor(private readonly deps: OrderNumbersDeps) {}

  /** The number of an order placed now: for people to read, and for banks to carry; digits only, with two to check it by. */
  async next(at: Date): Promise<string> {
    const year = businessYear(at);
    for (;;) {
      const taken = this.blocks.get(year) ?? this.take(year);
      const block = await taken;
      if (block.next <= block.last) {
        const progressive = block.next;
        block.next += 1;
        return withCheckDigits(`${year}${String(progressive).padStart(7, '0')}`);
      }
      if (this.blocks.get(year) === taken) this.blocks.delete(year);
    }
  }

  /** Once for all that wait for it. */
  private take(year: number): Promise<Block> {
    const { database, numbers } = this.deps;
    const block = database
      .transact((manager) => numbers.advance(manager, 'ORDER', year, BLOCK))
      .then((last) => ({ next: last - BLOCK + 1, last }));
    this.blocks.set(year, block);
    block.catch(() => this.blocks.delete(year));
    return block;
  }
}
