import type { ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Invoice, toInvoice } from '../invoices';
import { type ResendInvoiceDeps, resendInvoice } from './resend-invoice';

@Resolver()
export class InvoiceMailResolver {
  constructor(private readonly deps: ResendInvoiceDeps) {}

  @Mutation(() => Invoice, {
    description:
      "Mails a document once more, as PDF: to the profile's address, and to the second address of its billing data. RATE_LIMITED after ten in an hour.",
  })
  async resendInvoice(
    @Arg('invoiceId', () => ID, {
      description: 'An invoice or credit note of yours; NOT_FOUND for any other.',
    })
    invoiceId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Invoice> {
    return toInvoice(await resendInvoice(this.deps, profileOf(viewer), invoiceId));
  }
}
