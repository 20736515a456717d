import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import {
  type ConnectionOf,
  Money,
  Page,
  PageArguments,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { euro } from '@customer-area/shared/money';
import { toPage, wantedPage } from '@customer-area/shared/pagination';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type CreditAccountStore, type CreditMovementStore, cursorOfMovement } from '../credit';
import { Invoice, toInvoice } from '../invoices';
import { Order, type OrderContext, toOrder } from '../orders';
import {
  CreditAccount,
  CreditMovement,
  CreditMovementConnection,
  toMovement,
} from './credit-account.graphql';

export interface CreditAccountResolverDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly creditAccounts: CreditAccountStore;
  readonly creditMovements: CreditMovementStore;
}

@Resolver()
export class CreditAccountResolver {
  constructor(private readonly deps: CreditAccountResolverDeps) {}

  @Query(() => Money, {
    deprecationReason: 'Ask for creditAccount, which also says what is held and when it expires.',
    description:
      "The profile's credit that can be spent now: money of lines that could not be delivered, valid for 12 months.",
  })
  async creditBalance(@Ctx() { viewer }: ServiceContext): Promise<Money> {
    const { database, clock, creditAccounts } = this.deps;
    return euro(await creditAccounts.available(database.read, profileOf(viewer), clock.now()));
  }

  @Query(() => CreditAccount, { description: 'How much credit the profile has, and until when.' })
  async creditAccount(@Ctx() { viewer }: ServiceContext): Promise<CreditAccount> {
    const { database, clock, creditAccounts } = this.deps;
    const state = await creditAccounts.state(database.read, profileOf(viewer), clock.now());
    return Object.assign(new CreditAccount(), {
      available: euro(state.available),
      held: euro(state.held),
      nextExpiry: state.next?.expiresAt ?? null,
      nextExpiring: state.next === null ? null : euro(state.next.cents),
    });
  }

  @Page()
  @Query(() => CreditMovementConnection, { description: "What changed the profile's credit, newest first." })
  async creditMovements(
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<CreditMovement>> {
    const { database, creditMovements } = this.deps;
    const profileId = profileOf(viewer);
    const wanted = wantedPage(args);
    const rows = await creditMovements.page(database.read, profileId, wanted);
    return toConnection(toPage(rows, wanted, cursorOfMovement), toMovement, () =>
      creditMovements.count(database.read, profileId),
    );
  }
}

@Resolver(() => CreditMovement)
export class CreditMovementResolver {
  @FieldResolver(() => Order, {
    nullable: true,
    description: 'The order that it paid or was to pay, or whose money it was; null when there is none.',
  })
  async order(@Root() { orderId }: CreditMovement, @Ctx() { orders }: OrderContext): Promise<Order | null> {
    const row = orderId === null ? null : await orders.byId.load(orderId);
    return row === null ? null : toOrder(row);
  }

  @FieldResolver(() => Invoice, {
    nullable: true,
    description: 'Of what was given: the credit note that came with it, if one did.',
  })
  async invoice(
    @Root() { invoiceId }: CreditMovement,
    @Ctx() { invoices }: OrderContext,
  ): Promise<Invoice | null> {
    const row = invoiceId === null ? null : await invoices.byId.load(invoiceId);
    return row === null ? null : toInvoice(row);
  }
}
