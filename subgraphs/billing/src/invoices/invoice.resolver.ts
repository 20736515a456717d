import type { Database } from '@customer-area/shared/database';
import { AtMost, Page, PageArguments, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { toPage, wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Invoice, InvoiceConnection, InvoiceLine, toInvoice } from './invoice.graphql';
import type { InvoiceContext } from './invoice.loader';
import { cursorOfInvoice, type InvoiceStore } from './invoice.store';
import { RegistrantProfile } from './registrant-profile.graphql';

export interface InvoiceResolverDeps {
  readonly database: Database;
  readonly invoices: InvoiceStore;
}

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

  @AtMost(20)
  @FieldResolver(() => [InvoiceLine], { description: 'What is invoiced or credited, line by line.' })
  async lines(@Root() invoice: Invoice, @Ctx() { invoices }: InvoiceContext): Promise<InvoiceLine[]> {
    const { currency } = invoice.total;
    return (await invoices.linesOf.load(invoice.id)).map((line) => ({
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

@Resolver(() => RegistrantProfile)
export class ProfileInvoicesResolver {
  constructor(private readonly deps: InvoiceResolverDeps) {}

  @Page()
  @FieldResolver(() => InvoiceConnection, {
    nullable: true,
    description: 'Invoices and credit notes, newest first.',
  })
  async invoices(@Args() args: PageArguments, @Ctx() { viewer }: ServiceContext): Promise<InvoiceConnection> {
    const wanted = wantedPage(args);
    const page = toPage(
      await this.deps.invoices.page(this.deps.database.read, profileOf(viewer), wanted),
      wanted,
      cursorOfInvoice,
    );
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toInvoice(node) })) };
  }
}

@Resolver(() => InvoiceConnection)
export class InvoiceConnectionResolver {
  constructor(private readonly deps: InvoiceResolverDeps) {}

  @FieldResolver(() => Int, { description: 'All of them, on every page. Counted only when asked for.' })
  totalCount(@Ctx() { viewer }: ServiceContext): Promise<number> {
    return this.deps.invoices.count(this.deps.database.read, profileOf(viewer));
  }
}
