import type { FileSeal } from '@customer-area/shared/files';
import type { ServiceContext } from '@customer-area/shared/graphql';
import type { SellerFacts } from '@customer-area/shared/seller';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { linkToRead } from '../file-links';
import { type OrderContext, OrderStatus } from '../orders';
import { instructionsFor } from './instructions';
import { PaymentInstructions, toPaymentInstructions } from './instructions.graphql';
import { instructionsFileId } from './read-instructions-file';

@Resolver()
export class PaymentInstructionsResolver {
  constructor(
    private readonly seller: SellerFacts,
    private readonly links: FileSeal,
  ) {}

  @Query(() => PaymentInstructions, {
    nullable: true,
    description:
      'How to pay an order with a transfer or a slip. Null for an order that waits for no payment, or is not yours. Announce it too, with payOrder or changePaymentMeans: then the money is waited for.',
  })
  async paymentInstructions(
    @Arg('orderId', () => ID, { description: 'Id of the order, e.g. ord_01jd….' }) orderId: string,
    @Ctx() { orders, viewer }: OrderContext & ServiceContext,
  ): Promise<PaymentInstructions | null> {
    const order = await orders.byId.load(orderId);
    if (order?.status !== OrderStatus.AWAITING_PAYMENT) return null;
    const fileId = instructionsFileId(order.id, order.profileId, viewer.locale);
    const file = { fileId, fileName: `${order.number}.pdf`, mediaType: 'application/pdf' };
    return toPaymentInstructions(
      instructionsFor(this.seller, order.number, [order]),
      linkToRead(this.links, viewer, file),
    );
  }
}
