import { deskCountOperations } from '@customer-area/shared/runtime';
import { staffCaseOperations } from '@customer-area/shared/staff-cases';
import type { SettleCaseDeps } from '../payments';
import { DeskCountStore } from './desk-count.store';
import { listCases, resolveCase } from './staff-cases';

const LATE_MS = 5 * 60_000;

/** What the slice adds to the service: what waits for staff here, and how many. */
export function composeStaffCases(deps: SettleCaseDeps) {
  const counts = new DeskCountStore(deps.database.read);
  const late = () => new Date(deps.clock.now().getTime() - LATE_MS);
  return {
    internal: {
      ...staffCaseOperations({
        list: () => listCases(deps),
        resolve: (decision) => resolveCase(deps, decision),
      }),
      ...deskCountOperations({
        'desk.payment-cases': () => counts.openCases(),
        'desk.bank-lines': () => counts.bankLines('TO_REVIEW'),
        'provider.payments-late': () => counts.lateJobs('payment.settle', late()),
        'provider.refunds-late': () => counts.lateJobs('refund.carry-out', late()),
        'provider.invoices-late': () => counts.lateJobs('invoice.send', late()),
        'deadline.orders': () => counts.lateJobs('order.expire', late()),
      }),
    },
  };
}
