import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Invoice } from '../invoices';
import { InvoiceDelivery, toInvoiceDelivery } from './invoice-delivery.graphql';
import type { InvoiceDeliveryContext } from './invoice-delivery.loader';

@Resolver(() => Invoice)
export class InvoiceDeliveryResolver {
  @FieldResolver(() => InvoiceDelivery, {
    nullable: true,
    description:
      'Where it is on its way through the exchange system. Null for documents from before they were sent there.',
  })
  async delivery(
    @Root() invoice: Invoice,
    @Ctx() { invoiceDeliveries }: InvoiceDeliveryContext,
  ): Promise<InvoiceDelivery | null> {
    const row = await invoiceDeliveries.load(invoice.id);
    return row === null ? null : toInvoiceDelivery(row);
  }
}
