import type { EntityManager } from 'typeorm';
import type { OrderRow } from '../../orders';
import type { PaymentStore } from '../../payments';
import type { BankLineStore } from '../lines/bank-line.store';

/** Who brought money that staff know of from elsewhere than a statement. */
export const BY_STAFF = 'staff';

export interface IsMarkedDeps {
  readonly payments: PaymentStore;
  readonly bankLines: BankLineStore;
}

/** Whether staff have marked an order as paid with money that no line of the bank is known to be. */
export async function isMarkedByStaff(
  { payments, bankLines }: IsMarkedDeps,
  manager: EntityManager,
  order: Pick<OrderRow, 'id' | 'profileId'>,
): Promise<boolean> {
  const marked = await payments.countBroughtBy(manager, order, BY_STAFF);
  return marked > 0 && marked > (await bankLines.countOfMarked(manager, order));
}
