import { unauthenticated } from '@customer-area/shared/errors';
import {
  AtMostFirst,
  type ConnectionOf,
  euroCents,
  ForStaff,
  Page,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { toPage, wantedPage } from '@customer-area/shared/pagination';
import type { Viewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PartArguments, partOf } from '../listing';
import { Order } from '../orders';
import {
  approveRefund,
  confirmRefundTransfer,
  type DecideRefundDeps,
  failRefundTransfer,
  rejectRefund,
} from './decide-refund';
import {
  Refund,
  RefundConnection,
  RefundListArguments,
  RefundPayee,
  RefundPaymentInput,
  RefundResult,
  toRefund,
  toRefundResult,
} from './refund.graphql';
import type { RefundContext } from './refund.loader';
import { cursorOfRefund, type RefundListStore } from './refund-list.store';
import { refundPayment } from './refund-payment';

const REASON = 'Why, for the customer to read; 1 to 500 characters.';
const REFUND = 'A refund; NOT_FOUND when there is none.';

export interface RefundResolverDeps extends DecideRefundDeps {
  readonly refundList: RefundListStore;
}

@Resolver()
export class RefundResolver {
  constructor(private readonly deps: RefundResolverDeps) {}

  @ForStaff()
  @Mutation(() => RefundResult, {
    description:
      'Staff with PAYMENTS_REFUND only: gives back a part of what paid an order, with its credit note. Above a sum a second member of staff approves it first. What came by bank or post goes back by a transfer (see `refunds`).',
  })
  async refundPayment(
    @Arg('input', () => RefundPaymentInput, { description: 'What is given back, and why.' })
    { amount, ...input }: RefundPaymentInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RefundResult> {
    const cents = euroCents('input.amount', amount);
    return toRefundResult(
      await refundPayment(this.deps, { ...input, cents, by: staffLogin(viewer) }),
      viewer.locale,
    );
  }

  @ForStaff()
  @Mutation(() => RefundResult, {
    description:
      'Staff with PAYMENTS_REFUND only: lets a refund go ahead that another member of staff asked for.',
  })
  async approveRefund(
    @Arg('refundId', () => ID, { description: REFUND }) refundId: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RefundResult> {
    return toRefundResult(
      await approveRefund(this.deps, { refundId, reason, by: staffLogin(viewer) }),
      viewer.locale,
    );
  }

  @ForStaff()
  @Mutation(() => RefundResult, {
    description: 'Staff with PAYMENTS_REFUND only: refuses a refund that waits for its approval.',
  })
  async rejectRefund(
    @Arg('refundId', () => ID, { description: REFUND }) refundId: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RefundResult> {
    return toRefundResult(
      await rejectRefund(this.deps, { refundId, reason, by: staffLogin(viewer) }),
      viewer.locale,
    );
  }

  @ForStaff()
  @Mutation(() => RefundResult, {
    description: 'Staff with PAYMENTS_REFUND only: the transfer of a refund that is TO_TRANSFER was made.',
  })
  async confirmRefundTransfer(
    @Arg('refundId', () => ID, { description: REFUND }) refundId: string,
    @Arg('reason', () => String, { description: 'How it was made; 1 to 500 characters.' }) reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RefundResult> {
    return toRefundResult(
      await confirmRefundTransfer(this.deps, { refundId, reason, by: staffLogin(viewer) }),
      viewer.locale,
    );
  }

  @ForStaff()
  @Mutation(() => RefundResult, {
    description:
      'Staff with PAYMENTS_REFUND only: the transfer of a refund that is TO_TRANSFER came back or cannot be made. The money becomes customer credit, and a payment case is opened.',
  })
  async failRefundTransfer(
    @Arg('refundId', () => ID, { description: REFUND }) refundId: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RefundResult> {
    return toRefundResult(
      await failRefundTransfer(this.deps, { refundId, reason, by: staffLogin(viewer) }),
      viewer.locale,
    );
  }

  @Page()
  @ForStaff()
  @Query(() => RefundConnection, {
    description: 'Staff with PAYMENTS_REFUND only: refunds of all profiles, newest first.',
  })
  async refunds(@Args() { filter, ...args }: RefundListArguments): Promise<ConnectionOf<Refund>> {
    const { database, refundList } = this.deps;
    const statuses = [...new Set(filter?.statuses ?? [])];
    const wanted = wantedPage(args);
    const page = toPage(await refundList.page(database.read, statuses, wanted), wanted, cursorOfRefund);
    return toConnection(page, toRefund, () => refundList.count(database.read, statuses));
  }
}

/** Only staff come here. */
function staffLogin(viewer: Viewer): string {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer.loginId;
}

@Resolver(() => Refund)
export class RefundPayeeResolver {
  @ForStaff()
  @FieldResolver(() => RefundPayee, {
    nullable: true,
    description:
      'Staff with PAYMENTS_REFUND only: whom a refund that is TO_TRANSFER goes to, by the line of our bank that the money came with. Null for any other, and for money that staff marked as received.',
  })
  payee(@Root() { id }: Refund, @Ctx() { payeeOfRefund }: RefundContext): Promise<RefundPayee | null> {
    return payeeOfRefund.load(id);
  }
}

@Resolver(() => Order)
export class OrderRefundsResolver {
  @AtMostFirst()
  @FieldResolver(() => [Refund], { description: 'Money that goes back, or went back, oldest first.' })
  async refunds(
    @Root() { source }: Order,
    @Args() part: PartArguments,
    @Ctx() { refundsOfOrder }: RefundContext,
  ): Promise<Refund[]> {
    if (source.kind !== 'row') return [];
    return partOf(await refundsOfOrder.load(source.row.id), part).map(toRefund);
  }
}
