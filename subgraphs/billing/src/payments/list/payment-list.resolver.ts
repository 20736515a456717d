import type { Database } from '@customer-area/shared/database';
import {
  AtMostFirst,
  type ConnectionOf,
  Page,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { hasScope, profileOf } from '@customer-area/shared/isolation';
import { checkedPeriod } from '@customer-area/shared/list-filters';
import { toPage, wantedPage } from '@customer-area/shared/pagination';
import type { Viewer } from '@customer-area/shared/viewer';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PartArguments, partOf } from '../../listing';
import { messages } from '../../messages';
import { Order, type OrderContext, stillDue, toOrder } from '../../orders';
import type { PaymentRow } from '../conclude/payment.entity';
import type { PaymentContext } from './payment.loader';
import {
  Payment,
  PaymentAttempt,
  PaymentConnection,
  type PaymentFilter,
  PaymentListArguments,
} from './payment-list.graphql';
import { cursorOfPayment, type PaymentCriteria, type PaymentListStore } from './payment-list.store';
import { paidMeans, statusOfPayment } from './shown-payment';

export interface PaymentListDeps {
  readonly database: Database;
  readonly paymentList: PaymentListStore;
}

@Resolver(() => Payment)
export class PaymentListResolver {
  constructor(private readonly deps: PaymentListDeps) {}

  @Page()
  @Query(() => PaymentConnection, {
    description: "Money that arrived for the profile's orders, newest first.",
  })
  async payments(
    @Args() args: PaymentListArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<Payment>> {
    const { database, paymentList } = this.deps;
    const profileId = profileOf(viewer);
    const wanted = wantedPage(args);
    const criteria = criteriaOf(args.filter);
    const rows = await paymentList.page(database.read, profileId, criteria, wanted);
    return toConnection(
      toPage(rows, wanted, cursorOfPayment),
      (row) => toPayment(row, viewer),
      () => paymentList.count(database.read, profileId, criteria),
    );
  }

  @FieldResolver(() => Order, { nullable: true, description: 'The order it came for.' })
  async order(@Root() { orderId }: Payment, @Ctx() { orders }: OrderContext): Promise<Order | null> {
    const row = await orders.byId.load(orderId);
    return row === null ? null : toOrder(row);
  }
}

@Resolver(() => Order)
export class OrderPaymentsResolver {
  @AtMostFirst()
  @FieldResolver(() => [Payment], { description: 'Money that arrived for it, oldest first.' })
  async payments(
    @Root() { source }: Order,
    @Args() part: PartArguments,
    @Ctx() { payments, viewer }: OrderContext & PaymentContext,
  ): Promise<Payment[]> {
    if (source.kind !== 'row') return [];
    const rows = partOf(await payments.ofOrder.load(source.row.id), part);
    return rows.map((row) => toPayment(row, viewer));
  }

  @FieldResolver(() => PaymentAttempt, {
    nullable: true,
    description: 'The payment whose end is not known yet; null when there is none.',
  })
  async openPayment(
    @Root() { source }: Order,
    @Ctx() { payments, viewer }: OrderContext & PaymentContext,
  ): Promise<PaymentAttempt | null> {
    if (source.kind !== 'row' || source.row.payingAttemptId === null) return null;
    const attemptId = source.row.payingAttemptId;
    const attempt = await payments.attemptById.load(attemptId);
    if (attempt === null) return null;
    const { means, requestId, currency, action } = attempt;
    // One charge may be for several orders, of which this viewer may see this one alone.
    const amount = requestId === null ? attempt.amount : stillDue(source.row);
    const mayPay = hasScope(viewer, 'orders:pay');
    return Object.assign(new PaymentAttempt(), {
      attemptId,
      means: paidMeans(means),
      amount: { amount, currency },
      clientSecret: (mayPay && action?.clientSecret) || null,
      redirectUrl: (mayPay && action?.redirectUrl) || null,
      until: action?.until ?? null,
    });
  }
}

function criteriaOf(filter: PaymentFilter | null): PaymentCriteria {
  const orderId = filter?.orderId ?? null;
  return {
    means: [...new Set(filter?.means ?? [])],
    received: checkedPeriod('filter.receivedBefore', filter?.receivedFrom, filter?.receivedBefore),
    // Something that cannot be an id is an id of nothing.
    orderId: orderId === null || isId(orderId, 'ord') ? orderId : 'none',
  };
}

function toPayment(row: PaymentRow, viewer: Viewer): Payment {
  const { profileId, orderId, id, currency, capturedAt: receivedAt } = row;
  const means = paidMeans(row.means);
  return Object.assign(new Payment(), {
    ...{ profileId, orderId, id, means, receivedAt },
    description: labelFor(row, viewer) ?? messages.text(viewer.locale, `means.${means}`),
    amount: { amount: row.amountCents, currency },
    refunded: { amount: row.refundedCents, currency },
    status: statusOfPayment(row),
  });
}

/** Which card or account it was is for whoever comes in person: the holder of a key or a delegation learns the means. */
function labelFor({ label }: PaymentRow, viewer: Viewer): string | null {
  return viewer.kind === 'login' && viewer.limits === null ? label : null;
}
