import type { EntityManager } from 'typeorm';
import { businessYear, nextNumber } from '../numbering';

/** The number of an order placed now. Its counter stays locked until the transaction ends: take it last. */
export async function nextOrderNumber(manager: EntityManager, at: Date): Promise<string> {
  const year = businessYear(at);
  return orderNumber(year, await nextNumber(manager, 'ORDER', year));
}

/** For people to read, and for banks to carry: digits only. */
function orderNumber(year: number, progressive: number): string {
  return `${year}${String(progressive).padStart(7, '0')}`;
}
