import { Asked, type AskedFields } from '@customer-area/shared/asked-fields';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import {
  Action,
  AtMost,
  AtMostFirst,
  type ExplainedAction,
  offeredWithin,
  Page,
  PageArguments,
  toAction,
} from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { Later } from '@customer-area/shared/later';
import type { Locale } from '@customer-area/shared/locale';
import { type PageArgs, shownEdges, toPage, wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { currentInvoice, Invoice, InvoiceKind, RegistrantProfile, toInvoice } from '../invoices';
import { PartArguments, partOf } from '../listing';
import { messages } from '../messages';
import { orderColumns } from './listed-columns';
import type { OrderRow } from './order.entity';
import { Domain, Order, OrderConnection, OrderLine, toOrder, toOrderLine } from './order.graphql';
import type { OrderContext } from './order.loader';
import { cursorOfOrder, type OrderStore } from './order.store';
import { refusalToCancel, refusalToPay, UNCLAIMED } from './order-actions';
import { checkedOrderFilter, type TypedOrderFilter } from './order-filter';
import { OrderListArguments } from './order-list.graphql';
import { refusalToWithdraw } from './withdrawal-right';

export interface OrderListDeps {
  readonly database: Database;
  readonly orders: OrderStore;
}

export interface OrderResolverDeps extends OrderListDeps {
  readonly clock: Clock;
}

@Resolver(() => Order)
export class OrderResolver {
  constructor(private readonly deps: OrderResolverDeps) {}

  @Query(() => Order, {
    nullable: true,
    description: 'An order of the profile; null when there is none of that id.',
  })
  async order(
    @Arg('id', () => ID, { description: 'Id of the order, e.g. ord_01jd….' }) id: string,
    @Ctx() { orders }: OrderContext,
  ): Promise<Order | null> {
    const row = await orders.byId.load(id);
    return row === null ? null : toOrder(row);
  }

  @Page()
  @Query(() => OrderConnection, { description: "The profile's orders, newest first." })
  orders(
    @Args() args: OrderListArguments,
    @Asked() asked: AskedFields,
    @Ctx() context: OrderContext,
  ): Promise<OrderConnection> {
    return ordersOfViewer(this.deps, context, args, asked);
  }

  @AtMostFirst()
  @FieldResolver(() => [OrderLine], {
    description:
      'What was ordered, in the order in which it was asked for; services that are renewed with a domain stand behind it. May be more than 20; see `lineCount`.',
  })
  async lines(
    @Root() { source }: Order,
    @Args() part: PartArguments,
    @Ctx() { orders, viewer }: OrderContext,
  ): Promise<OrderLine[]> {
    if (source.kind === 'unclaimed') return partOf(source.view.lines, part);
    const { row } = source;
    const lines = partOf(await orders.linesOf.load(row.id), part);
    return lines.map((line) => toOrderLine(line, row.currency, viewer.locale));
  }

  @FieldResolver(() => Int, { description: 'How many lines it has.' })
  async lineCount(@Root() { source }: Order, @Ctx() { orders }: OrderContext): Promise<number> {
    if (source.kind === 'unclaimed') return source.view.lines.length;
    return (await orders.linesOf.load(source.row.id)).length;
  }

  @AtMost(3)
  @FieldResolver(() => [Action], { description: 'PAY, CANCEL and WITHDRAW: possible now, or why not.' })
  actions(@Root() { source }: Order, @Ctx() { viewer }: OrderContext): Action[] {
    const facts = source.kind === 'row' ? source.row : UNCLAIMED;
    const now = this.deps.clock.now();
    const { locale } = viewer;
    const [pay, cancel] = [refusalToPay(facts, now), refusalToCancel(facts, now)];
    const withdraw = refusalToWithdraw(facts, now);
    return [
      offeredWithin(viewer, 'orders:pay', explained('PAY', pay && [pay, `order.${pay}`], locale)),
      offeredWithin(viewer, 'orders:pay', explained('CANCEL', cancel && [cancel, `order.${cancel}`], locale)),
      // A statement of the consumer, made in person.
      offeredWithin(
        viewer,
        null,
        explained('WITHDRAW', withdraw && [withdraw, `withdrawal.${withdraw}`], locale),
      ),
    ].map(toAction);
  }

  @FieldResolver(() => Invoice, {
    nullable: true,
    description: 'Issued with the payment; once its VAT was corrected, the one that it was replaced by.',
  })
  async invoice(@Root() { id }: Order, @Ctx() { invoices }: OrderContext): Promise<Invoice | null> {
    const row = currentInvoice(await invoices.ofOrder.load(id));
    return row === null ? null : toInvoice(row);
  }

  @AtMostFirst()
  @FieldResolver(() => [Invoice], {
    description:
      'One for each line that could not be delivered; more than 20 only in an order of a renewal plan.',
  })
  async creditNotes(
    @Root() { id }: Order,
    @Args() part: PartArguments,
    @Ctx() { invoices }: OrderContext,
  ): Promise<Invoice[]> {
    const documents = await invoices.ofOrder.load(id);
    return partOf(
      documents.filter(({ kind }) => kind === InvoiceKind.CREDIT_NOTE),
      part,
    ).map(toInvoice);
  }
}

@Resolver(() => Invoice)
export class InvoiceOrderResolver {
  @FieldResolver(() => Order, { nullable: true, description: 'The order it was issued for.' })
  async order(@Root() invoice: Invoice, @Ctx() { orders }: OrderContext): Promise<Order | null> {
    const row = await orders.byId.load(invoice.orderId);
    return row === null ? null : toOrder(row);
  }
}

@Resolver(() => RegistrantProfile)
export class ProfileOrdersResolver {
  constructor(private readonly deps: OrderListDeps) {}

  @Page()
  @FieldResolver(() => OrderConnection, { nullable: true, description: 'Newest first.' })
  orders(
    @Args() args: OrderListArguments,
    @Asked() asked: AskedFields,
    @Ctx() context: OrderContext,
  ): Promise<OrderConnection> {
    return ordersOfViewer(this.deps, context, args, asked);
  }
}

@Resolver(() => Domain)
export class DomainOrdersResolver {
  @Page()
  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description: "The viewer's orders with a line for this domain, newest first.",
  })
  orders(
    @Root() { id }: Domain,
    @Args() args: PageArguments,
    @Asked() asked: AskedFields,
    @Ctx() { orders }: OrderContext,
  ): Later<OrderConnection> {
    const wanted = wantedPage(args);
    const found = orders.ofDomain(wanted, asked).load(id);
    return found.map((rows) =>
      connectionOf(toPage(rows, wanted, cursorOfOrder), () => orders.countOfDomain.load(id)),
    );
  }

  @FieldResolver(() => Order, {
    nullable: true,
    description:
      'The order with a line for this domain that waits for its payment, to be paid or cancelled; the newest if there are several. Null when there is none.',
  })
  openOrder(@Root() { id }: Domain, @Ctx() { orders }: OrderContext): Promise<Order | null> {
    return orders.openOfDomain.load(id).then((row) => (row === null ? null : toOrder(row)));
  }
}

@Resolver(() => OrderConnection)
export class OrderConnectionResolver {
  @FieldResolver(() => Int, { description: 'All of them, on every page. Counted only when asked for.' })
  totalCount(@Root() { count }: OrderConnection): Promise<number> {
    return count();
  }
}

type OrderRows = ReturnType<typeof toPage<OrderRow>>;

function connectionOf(page: OrderRows, count: () => Promise<number>): OrderConnection {
  const edges = shownEdges(page.edges, toOrder);
  return { edges, pageInfo: page.pageInfo, count };
}

async function ordersOfViewer(
  { database, orders }: OrderListDeps,
  { viewer }: OrderContext,
  args: PageArgs & { readonly filter: TypedOrderFilter | null },
  asked: AskedFields,
): Promise<OrderConnection> {
  const dataScope = dataScopeOf(viewer);
  const wanted = wantedPage(args);
  const criteria = checkedOrderFilter(args.filter);
  const columns = orderColumns(asked, dataScope);
  const rows = await orders.page(database.read, dataScope, criteria, { ...wanted, columns });
  return connectionOf(toPage(rows, wanted, cursorOfOrder), () =>
    orders.count(database.read, dataScope, criteria),
  );
}

function explained(
  code: ExplainedAction['code'],
  refusal: readonly [code: string, message: Parameters<typeof messages.text>[1]] | null,
  locale: Locale,
): ExplainedAction {
  if (refusal === null) return { code, allowed: true };
  const [reason, message] = refusal;
  return { code, allowed: false, reason: { code: reason, message: messages.text(locale, message) } };
}
