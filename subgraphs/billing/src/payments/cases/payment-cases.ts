import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { listPaymentCases } from '../../../contract';
import type { PaymentCaseStore } from './payment-case.store';

export interface PaymentCasesDeps {
  readonly database: Database;
  readonly cases: PaymentCaseStore;
}

/** What waits for staff, oldest first. */
export function paymentCasesOperation(deps: PaymentCasesDeps): InternalHandlers {
  return answerOperation(listPaymentCases, async ({ first }) => ({
    cases: (await deps.cases.listOpen(deps.database.read, first)).map(
      ({ refundId: _refund, closedAt: _closed, ...one }) => one,
    ),
  }));
}
