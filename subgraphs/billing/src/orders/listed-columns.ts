import { AskedColumns, type AskedFields, type LoadedColumns } from '@customer-area/shared/asked-fields';
import type { DataScope } from '@customer-area/shared/isolation';
import { columnsOf } from '@customer-area/shared/rows';
import { OrderRow } from './order.entity';
import type { OrderFacts } from './order-actions';
import type { WithdrawalFacts } from './withdrawal-right';

const STORED = columnsOf(OrderRow).map(({ property }) => property);

const READ_BY_ACTIONS: Readonly<Record<keyof OrderFacts | keyof WithdrawalFacts, true>> = {
  status: true,
  payingAttemptId: true,
  actionUntil: true,
  expiresAt: true,
  paidAt: true,
  billingData: true,
  withdrawnAt: true,
};

/**
 * What lists of orders read, by the fields that are asked for. With a field that is not in here the whole row is read. Rows of which
 * less was loaded are never spread: a copy does not throw.
 */
const columns = new AskedColumns<OrderRow>({
  type: 'Order',
  table: 'customer_order',
  all: [...STORED, 'domainIds'],
  // Its id and what the policy of the type looks at; cursors and the order of the list are of its time.
  always: ['id', 'profileId', 'createdAt'],
  reads: {
    id: [],
    number: ['number'],
    status: ['status'],
    net: ['net', 'currency'],
    vat: ['vat', 'currency'],
    vatSummaries: ['vatSummaries', 'currency'],
    total: ['total', 'currency'],
    amountDue: ['amountDue', 'currency'],
    received: ['receivedCents', 'currency'],
    missing: ['status', 'amountDue', 'receivedCents', 'heldCents', 'currency'],
    creditHeld: ['heldCents', 'currency'],
    discount: ['discount', 'currency'],
    promoCode: ['promoCode'],
    createdAt: [],
    expiresAt: ['expiresAt'],
    paidAt: ['paidAt'],
    claimToken: [],
    vatIsEstimate: [],
    actions: Object.keys(READ_BY_ACTIONS) as (keyof typeof READ_BY_ACTIONS)[],
    lines: ['currency'],
    lineCount: [],
    history: [],
    nextStatuses: ['status'],
    invoice: [],
    creditNotes: [],
    payments: [],
    refunds: [],
    proposal: ['status'],
  },
});

/** The domains of an order are looked at by the policy where the viewer is limited to some, and cost a look at all its lines. */
export function orderColumns(asked: AskedFields, dataScope: DataScope | null): LoadedColumns<OrderRow> {
  const isLimited = dataScope !== null && typeof dataScope !== 'string';
  return columns.for(asked, isLimited ? ['domainIds'] : []);
}

export const WHOLE_ORDERS: LoadedColumns<OrderRow> = columns.whole;
