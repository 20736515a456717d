import { addDays } from '@customer-area/shared/clock';
import type { ProfileId } from '@customer-area/shared/isolation';
import { type FrozenFacts, freeze, type OrderSnapshotRow } from '../frozen-facts';
import { addedBy, type LineFacts } from '../line-kinds';
import type { Totals } from '../pricing';
import type { ProfileSnapshot } from './identity-port';
import { OrderDomainRow, OrderLineRow, OrderRow } from './order.entity';
import { OrderLineStatus, OrderStatus } from './order-status';
import { OrderWordRow } from './order-word.entity';
import { wordsOf } from './order-words';

/** Unpaid orders live this long. */
const DAYS_TO_PAY = 30;

export interface Draft {
  readonly orderId: string;
  readonly profileId: ProfileId;
  readonly lines: readonly (LineFacts & { readonly lineId: string })[];
  readonly totals: Totals;
  readonly splitPayment: boolean;
  readonly billingData: ProfileSnapshot;
  /** What it is placed under. */
  readonly frozen: FrozenFacts;
  readonly promoCode: string | null;
  /** A domain that renews itself has it placed. */
  readonly automatic: boolean;
  /** Staff propose it. */
  readonly proposed?: boolean;
  readonly at: Date;
}

/** The rows of a new order. */
export interface OrderRows {
  readonly order: OrderRow;
  readonly lines: readonly OrderLineRow[];
  /** One for each domain that a line is about or adds. */
  readonly domains: readonly OrderDomainRow[];
  readonly snapshot: OrderSnapshotRow;
  /** What it is found by. */
  readonly words: readonly OrderWordRow[];
}

/** Prices, taxes and billing data are frozen here. */
export function draftOrder(draft: Draft, number: string): OrderRows {
  const { totals, at, profileId, orderId } = draft;
  const domainIds = [...new Set(draft.lines.map(({ domainId }) => domainId))];
  const order: OrderRow = Object.assign(new OrderRow(), {
    id: orderId,
    profileId,
    number,
    status: OrderStatus.AWAITING_PAYMENT,
    currency: 'EUR',
    net: totals.net,
    vat: totals.vat,
    total: totals.total,
    amountDue: totals.amountDue,
    receivedCents: 0,
    heldCents: 0,
    discount: totals.discount,
    vatSummaries: JSON.stringify(totals.summaries),
    splitPayment: draft.splitPayment ? 1 : 0,
    promoCode: draft.promoCode,
    means: null,
    payingAttemptId: null,
    actionUntil: null,
    domainIds: domainIds.includes(null) ? '' : domainIds.join(' '),
    billingData: JSON.stringify(draft.billingData),
    immediateExecution: draft.frozen.terms.immediateExecution ? 1 : 0,
    createdAt: at,
    expiresAt: addDays(at, DAYS_TO_PAY),
    paidAt: null,
    withdrawnAt: null,
  });
  const about = [...new Set([...domainIds, ...draft.lines.map(addedBy)])].filter(
    (domainId) => domainId !== null,
  );
  return {
    order,
    lines: draft.lines.map((line, position) => lineRow(draft, line, position)),
    domains: about.map((domainId) =>
      Object.assign(new OrderDomainRow(), { profileId, domainId, orderedAt: at, orderId }),
    ),
    words: wordsOf(number, draft.lines).map((word) =>
      Object.assign(new OrderWordRow(), { profileId, word, orderedAt: at, orderId }),
    ),
    snapshot: freeze({ orderId, profileId }, draft.frozen),
  };
}

function lineRow(draft: Draft, line: Draft['lines'][number], position: number): OrderLineRow {
  const totals = draft.totals.lines[position];
  if (totals === undefined) throw new Error(`line ${line.lineId} has no price`);
  return Object.assign(new OrderLineRow(), {
    id: line.lineId,
    profileId: draft.profileId,
    orderId: draft.orderId,
    position,
    kind: line.kind,
    domainId: line.domainId,
    years: line.years,
    details: JSON.stringify(line.details),
    listNet: totals.listNet,
    net: totals.net,
    vat: totals.vat,
    vatRate: totals.vatRate,
    vatNature: totals.vatNature,
    status: OrderLineStatus.WAITING,
    failure: null,
  });
}
