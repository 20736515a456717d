import type { EntityManager } from 'typeorm';
import type { OrderRow } from '../../orders';
import type { PaymentRow, PaymentStore } from '../../payments';
import type { BankLineStore } from '../lines/bank-line.store';

/** Who brought money that staff know of from elsewhere than a statement. */
export const BY_STAFF = 'staff';

export interface MarkedMoneyDeps {
  readonly payments: PaymentStore;
  readonly bankLines: BankLineStore;
}

/** The money with which staff have marked an order as paid, which is locked, and that no line of the bank is known to be. */
export async function markedMoney(
  { payments, bankLines }: MarkedMoneyDeps,
  manager: EntityManager,
  order: Pick<OrderRow, 'id' | 'profileId'>,
): Promise<PaymentRow[]> {
  const marked = await payments.broughtBy(manager, order, BY_STAFF);
  const known = await bankLines.markedAmong(
    manager,
    marked.map(({ id }) => id),
  );
  return marked.filter(({ id }) => !known.has(id));
}
