import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { actsFor, type OwnRows } from '@customer-area/shared/isolation';
import type { PartMaker } from '@customer-area/shared/subgraph';
import type { Viewer } from '@customer-area/shared/viewer';
import type { ActsDeps, BillingActs } from './compose-acts';
import type { BillingStores } from './compose-stores';
import { placeAnonymously } from './first-purchase';
import {
  InvoiceConnectionResolver,
  InvoiceListResolver,
  InvoiceResolver,
  invoiceLoaders,
  ProfileInvoicesResolver,
  toInvoice,
  toRegistrantProfile,
} from './invoices';
import {
  DomainOrdersResolver,
  InvoiceOrderResolver,
  OrderConnectionResolver,
  type OrderContext,
  OrderMutationResolver,
  OrderResolver,
  orderLoaders,
  ProfileOrdersResolver,
  toOrder,
} from './orders';
import { PaymentResolver } from './payments';
import { findQuote } from './quotes';
import { plannedLines } from './renewal-plans';
import {
  ApiKeySpendingResolver,
  type SpendingContext,
  SpendingLimitResolver,
  spendingLoader,
  toApiKey,
} from './spending-limits';

export type BillingContext = OrderContext & SpendingContext;

export function composeResolvers(deps: ActsDeps & BillingActs) {
  return [
    new OrderResolver(deps),
    new OrderMutationResolver(deps.placing, placeAnonymously(deps.placing), {
      plannedLines: plannedLines(deps),
      quote: findQuote(deps),
    }),
    new OrderConnectionResolver(),
    new DomainOrdersResolver(),
    new ProfileOrdersResolver(deps),
    new InvoiceResolver(),
    new InvoiceOrderResolver(),
    new InvoiceConnectionResolver(),
    new InvoiceListResolver(deps),
    new ProfileInvoicesResolver(deps),
    new ApiKeySpendingResolver(),
    new SpendingLimitResolver(deps),
    new PaymentResolver(deps),
  ] as const;
}

/** How the gateway's references to our entities are answered; each is narrowed to the viewer. */
export const references = {
  Order: async ({ id }: { id: string }, { orders }: BillingContext) => {
    const row = await orders.byId.load(id);
    return row === null ? null : toOrder(row);
  },
  Invoice: async ({ id }: { id: string }, { invoices }: BillingContext) => {
    const row = await invoices.byId.load(id);
    return row === null ? null : toInvoice(row);
  },
  // Whether a domain exists is not ours to say; what we add to it is narrowed to the viewer.
  Domain: ({ id }: { id: string }) => ({ id }),
  ApiKey: ({ id }: { id: string }, { viewer }: BillingContext) =>
    viewer.kind === 'login' ? toApiKey(id, viewer.profileId) : null,
  RegistrantProfile: ({ id }: { id: string }, { viewer }: BillingContext) =>
    actsFor(viewer, id) ? toRegistrantProfile(id) : null,
};

export interface ContextDeps extends BillingStores {
  readonly database: Database;
  readonly clock: Clock;
  readonly ownRows: OwnRows;
}

/** The loaders of one request. */
export function contextParts(deps: ContextDeps): readonly PartMaker<Viewer>[] {
  return [
    (viewer) => ({ orders: orderLoaders(deps, viewer) }),
    (viewer) => ({ invoices: invoiceLoaders(deps, viewer) }),
    (viewer) => ({ spentThisMonth: spendingLoader(deps, viewer) }),
  ];
}
