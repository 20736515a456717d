import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { type ConnectionOf, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { euro } from '@customer-area/shared/money';
import { toPage, wantedPage } from '@customer-area/shared/pagination';
import { tellOnce } from '@customer-area/shared/staff-reads';
import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CreditAccountStore } from '../credit';
import { cursorOfInvoice, type InvoiceStore } from '../invoices';
import { cursorOfOrder, type OrderStore } from '../orders';
import { cursorOfPayment, type PaymentListStore } from '../payments';
import {
  Customer,
  CustomerCredit,
  CustomerInvoice,
  CustomerInvoiceConnection,
  CustomerOrder,
  CustomerOrderConnection,
  CustomerPayment,
  CustomerPaymentConnection,
  toCustomerInvoice,
  toCustomerOrder,
  toCustomerPayment,
} from './customer.graphql';

export interface CustomerMoneyDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orders: OrderStore;
  readonly invoices: InvoiceStore;
  readonly paymentList: PaymentListStore;
  readonly creditAccounts: CreditAccountStore;
}

const ANY_TIME = { from: null, before: null };
const ALL_ORDERS = { statuses: [], placed: ANY_TIME, domainId: null, word: null };
const ALL_DOCUMENTS = { kind: null, issued: [], orderId: null, text: null };
const ALL_PAYMENTS = { means: [], received: ANY_TIME, orderId: null };

@Resolver(() => Customer)
export class CustomerMoneyResolver {
  constructor(private readonly deps: CustomerMoneyDeps) {}

  @Page()
  @FieldResolver(() => CustomerOrderConnection, {
    nullable: true,
    description: 'Its orders, newest first. Takes CUSTOMERS_READ.',
  })
  async orders(
    @Root() customer: Customer,
    @Args() args: PageArguments,
  ): Promise<ConnectionOf<CustomerOrder>> {
    const { database, orders } = this.deps;
    const wanted = wantedPage(args);
    const profileId = trustedProfileId(customer.profileId);
    await tellOnce(this.deps, customer, 'ORDERS');
    const rows = await orders.page(database.read, profileId, ALL_ORDERS, wanted);
    return toConnection(toPage(rows, wanted, cursorOfOrder), toCustomerOrder, () =>
      orders.count(database.read, profileId, ALL_ORDERS),
    );
  }

  @Page()
  @FieldResolver(() => CustomerInvoiceConnection, {
    nullable: true,
    description: 'Its invoices and credit notes, newest first. Takes CUSTOMERS_READ.',
  })
  async invoices(
    @Root() customer: Customer,
    @Args() args: PageArguments,
  ): Promise<ConnectionOf<CustomerInvoice>> {
    const { database, invoices } = this.deps;
    const wanted = wantedPage(args);
    const profileId = trustedProfileId(customer.profileId);
    await tellOnce(this.deps, customer, 'INVOICES');
    const rows = await invoices.page(database.read, profileId, ALL_DOCUMENTS, null, wanted);
    return toConnection(toPage(rows, wanted, cursorOfInvoice), toCustomerInvoice, () =>
      invoices.count(database.read, profileId, ALL_DOCUMENTS, null),
    );
  }

  @Page()
  @FieldResolver(() => CustomerPaymentConnection, {
    nullable: true,
    description: 'What it has paid, newest first. Takes CUSTOMERS_READ.',
  })
  async payments(
    @Root() customer: Customer,
    @Args() args: PageArguments,
  ): Promise<ConnectionOf<CustomerPayment>> {
    const { database, paymentList } = this.deps;
    const wanted = wantedPage(args);
    const profileId = trustedProfileId(customer.profileId);
    await tellOnce(this.deps, customer, 'PAYMENTS');
    const rows = await paymentList.page(database.read, profileId, ALL_PAYMENTS, wanted);
    return toConnection(toPage(rows, wanted, cursorOfPayment), toCustomerPayment, () =>
      paymentList.count(database.read, profileId, ALL_PAYMENTS),
    );
  }

  @FieldResolver(() => CustomerCredit, {
    nullable: true,
    description: 'The credit it has. Takes CUSTOMERS_READ.',
  })
  async credit(@Root() customer: Customer): Promise<CustomerCredit> {
    const { database, clock, creditAccounts } = this.deps;
    await tellOnce(this.deps, customer, 'PAYMENTS');
    const profileId = trustedProfileId(customer.profileId);
    const state = await creditAccounts.state(database.read, profileId, clock.now());
    return Object.assign(new CustomerCredit(), {
      available: euro(state.available),
      held: euro(state.held),
      nextExpiresAt: state.next?.expiresAt ?? null,
    });
  }
}
