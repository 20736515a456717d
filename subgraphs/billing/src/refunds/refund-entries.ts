import type { EntityManager } from 'typeorm';
import { type LedgerStore, transfer } from '../ledger';
import type { RefundRow } from './refund.entity';

/** Books that the customer has the money: from the provider, or by a transfer from our account. */
export function bookRefund(
  { ledger }: { readonly ledger: LedgerStore },
  manager: EntityManager,
  { id: subjectId, profileId, cents, state }: RefundRow,
  at: Date,
): Promise<boolean> {
  const byTransfer = state === 'TO_TRANSFER';
  return ledger.post(manager, {
    kind: byTransfer ? 'BANK_RETURNED' : 'REFUNDED',
    subjectId,
    at,
    entries: transfer(profileId, cents, {
      to: 'RECEIVABLE',
      from: byTransfer ? 'BANK' : 'PROVIDER_CLEARING',
    }),
  });
}
