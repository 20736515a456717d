import { unauthenticated } from '@customer-area/shared/errors';
import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Order, OrderStatus } from '../orders';
import type { ProposalContext } from './proposal.loader';
import { type ProposeOrderDeps, proposeOrder } from './propose-order';
import {
  OrderProposal,
  ProposeOrderInput,
  ProposeOrderResult,
  toProposeOrderResult,
} from './proposed-order.graphql';

@Resolver()
export class ProposedOrderResolver {
  /** With the id of the request, for what other services log about it. */
  constructor(private readonly proposing: (requestId: string) => ProposeOrderDeps) {}

  @ForStaff()
  @Mutation(() => ProposeOrderResult, {
    description:
      'Staff with CUSTOMERS_ACT only: places an order for a customer, who is mailed a link to pay it, or pays or cancels it as any other order. Paying it accepts it; nothing is accepted, and nothing asked for at once, in the name of the customer.',
  })
  async proposeOrder(
    @Arg('input', () => ProposeOrderInput, { description: 'To whom, what, and what is said of it.' })
    input: ProposeOrderInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ProposeOrderResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const { ip, locale, loginId: by, requestId } = viewer;
    return toProposeOrderResult(await proposeOrder(this.proposing(requestId), { ...input, by, ip, locale }));
  }
}

@Resolver(() => Order)
export class OrderProposalResolver {
  @FieldResolver(() => OrderProposal, {
    nullable: true,
    description: 'Set when our staff have proposed it; null for what the customer has ordered.',
  })
  async proposal(
    @Root() { source }: Order,
    @Ctx() { proposalOfOrder }: ProposalContext,
  ): Promise<OrderProposal | null> {
    const row = source.kind === 'row' ? await proposalOfOrder.load(source.row.id) : null;
    if (row === null || source.kind !== 'row') return null;
    const { note, proposedAt } = row;
    const declined = source.row.status === OrderStatus.CANCELLED;
    return Object.assign(new OrderProposal(), { note, proposedAt, declined });
  }
}
