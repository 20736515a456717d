import type { EntityManager } from 'typeorm';
import { businessYear, type NumberCounterStore } from '../numbering';

export interface NextOrderNumberDeps {
  readonly numbers: NumberCounterStore;
}

/** The number of an order placed now. Its counter stays locked until the transaction ends: take it last. */
export async function nextOrderNumber(
  deps: NextOrderNumberDeps,
  manager: EntityManager,
  at: Date,
): Promise<string> {
  const year = businessYear(at);
  return orderNumber(year, await deps.numbers.next(manager, 'ORDER', year));
}

/** For people to read, and for banks to carry: digits only. */
function orderNumber(year: number, progressive: number): string {
  return `${year}${String(progressive).padStart(7, '0')}`;
}
