import { AtMostFirst, Page, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { PartArguments, partOf } from '../listing';
import { Invoice, InvoiceConnection, InvoiceLine, toInvoice } from './invoice.graphql';
import type { InvoiceContext } from './invoice.loader';
import { InvoiceListArguments } from './invoice-list.graphql';
import { type InvoiceListDeps, listInvoices } from './list-invoices';
import { RegistrantProfile } from './registrant-profile.graphql';

@Resolver(() => Invoice)
export class InvoiceResolver {
  @Query(() => Invoice, {
    nullable: true,
    description: 'An invoice or credit note of the profile; null when there is none of that id.',
  })
  async invoice(
    @Arg('id', () => ID, { description: 'Id of the document, e.g. inv_01jd…; not its number.' }) id: string,
    @Ctx() { invoices }: InvoiceContext,
  ): Promise<Invoice | null> {
    const row = await invoices.byId.load(id);
    return row === null ? null : toInvoice(row);
  }

  @AtMostFirst()
  @FieldResolver(() => [InvoiceLine], {
    description:
      'What is invoiced or credited, line by line. More than 20 only for an order of a renewal plan.',
  })
  async lines(
    @Root() invoice: Invoice,
    @Args() part: PartArguments,
    @Ctx() { invoices }: InvoiceContext,
  ): Promise<InvoiceLine[]> {
    const { currency } = invoice.total;
    return partOf(await invoices.linesOf.load(invoice.id), part).map((line) => ({
      description: line.description,
      quantity: line.quantity,
      net: { amount: line.net, currency },
      vat: { amount: line.vat, currency },
      vatRate: line.vatRate,
      vatNature: line.vatNature,
    }));
  }

  @FieldResolver(() => Invoice, { nullable: true, description: 'Of a credit note: the invoice it corrects.' })
  async corrects(@Root() invoice: Invoice, @Ctx() { invoices }: InvoiceContext): Promise<Invoice | null> {
    if (invoice.correctsInvoiceId === null) return null;
    const row = await invoices.byId.load(invoice.correctsInvoiceId);
    return row === null ? null : toInvoice(row);
  }
}

@Resolver()
export class InvoiceListResolver {
  constructor(private readonly deps: InvoiceListDeps) {}

  @Page()
  @Query(() => InvoiceConnection, {
    description: "The profile's invoices and credit notes, newest first.",
  })
  invoices(
    @Args() args: InvoiceListArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<InvoiceConnection> {
    return listInvoices(this.deps, profileOf(viewer), args);
  }
}

@Resolver(() => RegistrantProfile)
export class ProfileInvoicesResolver {
  constructor(private readonly deps: InvoiceListDeps) {}

  @Page()
  @FieldResolver(() => InvoiceConnection, {
    nullable: true,
    description: 'Invoices and credit notes, newest first.',
  })
  invoices(
    @Args() args: InvoiceListArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<InvoiceConnection> {
    return listInvoices(this.deps, profileOf(viewer), args);
  }
}

@Resolver(() => InvoiceConnection)
export class InvoiceConnectionResolver {
  @FieldResolver(() => Int, { description: 'All of them, on every page. Counted only when asked for.' })
  totalCount(@Root() { count }: InvoiceConnection): Promise<number> {
    return count();
  }
}
