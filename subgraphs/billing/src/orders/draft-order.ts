import { addDays } from '@customer-area/shared/clock';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Totals } from '../pricing';
import type { VatTreatment } from '../vat';
import { OrderLineStatus, OrderStatus } from './arrows';
import type { ReservedLine } from './domains-port';
import type { ProfileSnapshot } from './identity-port';
import { OrderLineRow, OrderRow } from './order.entity';

/** Unpaid orders live this long. */
const DAYS_TO_PAY = 30;

/** A line that was accepted; without a domain in an order that ends as soon as it is written. */
type DraftLine = Omit<Extract<ReservedLine, { ok: true }>, 'domainId'> & { readonly domainId: string | null };

export interface Draft {
  readonly orderId: string;
  readonly profileId: ProfileId;
  readonly lines: readonly DraftLine[];
  readonly totals: Totals;
  readonly treatment: VatTreatment;
  readonly billingData: ProfileSnapshot;
  readonly promoCode: string | null;
  readonly at: Date;
}

/** The rows of a new order: prices, rate and billing data are frozen here. */
export function draftOrder(draft: Draft, number: string): { order: OrderRow; lines: OrderLineRow[] } {
  const { totals, treatment, at } = draft;
  const order: OrderRow = Object.assign(new OrderRow(), {
    id: draft.orderId,
    profileId: draft.profileId,
    number,
    status: OrderStatus.AWAITING_PAYMENT,
    currency: 'EUR',
    net: totals.net,
    vat: totals.vat,
    total: totals.total,
    amountDue: totals.amountDue,
    discount: totals.discount,
    vatPercent: treatment.percent,
    vatNature: treatment.nature,
    splitPayment: treatment.splitPayment ? 1 : 0,
    promoCode: draft.promoCode,
    means: null,
    payingAttemptId: null,
    domainIds: domainsOf(draft.lines).join(' '),
    billingData: JSON.stringify(draft.billingData),
    createdAt: at,
    expiresAt: addDays(at, DAYS_TO_PAY),
    paidAt: null,
  });
  const lines = draft.lines.map(
    (line, position): OrderLineRow =>
      Object.assign(new OrderLineRow(), {
        id: line.lineId,
        profileId: draft.profileId,
        orderId: draft.orderId,
        position,
        kind: line.kind === 'register' ? 'REGISTER' : 'RENEW',
        domainId: line.domainId,
        name: line.name,
        unicodeName: line.unicodeName,
        tld: line.tld,
        years: line.years,
        listNet: totals.lines[position]?.listNet ?? 0,
        net: totals.lines[position]?.net ?? 0,
        vat: totals.lines[position]?.vat ?? 0,
        status: OrderLineStatus.WAITING,
        failure: null,
        orderedAt: at,
      } as const),
  );
  return { order, lines };
}

/** None when a line is about none: nobody who was let near some domains sees such an order. */
function domainsOf(lines: Draft['lines']): readonly string[] {
  const domainIds = lines.flatMap(({ domainId }) => domainId ?? []);
  return domainIds.length === lines.length ? domainIds : [];
}
