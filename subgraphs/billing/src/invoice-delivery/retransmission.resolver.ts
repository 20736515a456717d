import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { RetransmitInvoiceResult, toRetransmitResult } from './retransmission.graphql';
import { type RetransmitInvoiceDeps, retransmitInvoice } from './retransmit-invoice';

@Resolver()
export class RetransmissionResolver {
  constructor(private readonly deps: RetransmitInvoiceDeps) {}

  @ForStaff()
  @Mutation(() => RetransmitInvoiceResult, {
    description:
      'Staff with PAYMENTS_MATCH only: sends a rejected document to the exchange system again, under its number and with the buyer as the profile names it now; within five days.',
  })
  async retransmitInvoice(
    @Arg('invoiceId', () => ID, {
      description: 'An invoice or credit note, of whichever profile; NOT_FOUND when there is none.',
    })
    invoiceId: string,
    @Arg('reason', () => String, {
      description: 'Why, for the customer to read in the audit log; 1 to 500 characters.',
    })
    reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RetransmitInvoiceResult> {
    const { requestId, locale } = viewer;
    return toRetransmitResult(await retransmitInvoice(this.deps, { invoiceId, reason, requestId }), locale);
  }
}
