import 'reflect-metadata';
import { openDatabase } from '@customer-area/shared/database';
import { buildSubgraph } from '@customer-area/shared/graphql';
import { OwnRows, worksFor } from '@customer-area/shared/isolation';
import { personalDataOperations } from '@customer-area/shared/personal-data';
import { composeRuntime, openClock, peerFeed } from '@customer-area/shared/runtime';
import type { ComposeDependencies, ComposedSubgraph } from '@customer-area/shared/subgraph';
import { Billing1763800000000 } from '../migrations/1763800000000-billing';
import { EventActor1763900000000 } from '../migrations/1763900000000-event-actor';
import { SpendingLimits1763900450000 } from '../migrations/1763900450000-spending-limits';
import { OrderDomains1763900550000 } from '../migrations/1763900550000-order-domains';
import { FirstPurchase1763900750000 } from '../migrations/1763900750000-first-purchase';
import { MoneyColumns1763900860000 } from '../migrations/1763900860000-money-columns';
import { PaymentPort1763900870000 } from '../migrations/1763900870000-payment-port';
import { SettleAgain1763900880000 } from '../migrations/1763900880000-settle-again';
import { ParkedEvents1764300000000 } from '../migrations/1764300000000-parked-events';
import { LineKinds1764400000000 } from '../migrations/1764400000000-line-kinds';
import type { BillingConfig } from './config';
import { CreditResolver } from './credit';
import { seedDemoData } from './demo-data';
import {
  BIND_CLAIM,
  bindClaim,
  claimableOrder,
  claimTokens,
  EXPIRE_UNCLAIMED,
  expireUnclaimed,
  FORGET_UNCLAIMED,
  forgetUnclaimed,
  placeForStranger,
  placers,
  takeClaim,
} from './first-purchase';
import { lineEventHandlers } from './fulfilment';
import {
  InvoiceConnectionResolver,
  InvoiceLineRow,
  InvoiceResolver,
  InvoiceRow,
  invoiceLoaders,
  ProfileInvoicesResolver,
  RegistrantProfile,
  toInvoice,
  toRegistrantProfile,
} from './invoices';
import { registrationPrices } from './line-kinds';
import {
  DomainOrdersResolver,
  EXPIRE_ORDER,
  expireOrder,
  InvoiceOrderResolver,
  OrderConnectionResolver,
  type OrderContext,
  OrderDomainRow,
  OrderLineRow,
  OrderMutationResolver,
  OrderResolver,
  OrderRow,
  orderLoaders,
  ProfileOrdersResolver,
  peerDomains,
  peerIdentity,
  profileOpenOrdersOperation,
  toOrder,
} from './orders';
import {
  type ChargedMeans,
  type PaymentProvider,
  PaymentResolver,
  paymentCases,
  paymentProviders,
  peerApprovals,
  SavedMethodRow,
  SETTLE_PAYMENT,
  sandboxProvider,
  settlePayment,
  unconfiguredProvider,
} from './payments';
import { permissions } from './permissions';
import { obstaclesToErasure, personalTables } from './personal-data';
import {
  ApiKey,
  ApiKeySpendingResolver,
  ApiKeySpendingRow,
  peerSpending,
  type SpendingContext,
  spendingLoader,
  toApiKey,
} from './spending-limits';

/** Stand-ins that only tests bring along. */
export interface BillingStandIns {
  /** Wraps each payment provider, to lose its answers or die at the worst moment. */
  readonly provider?: (real: PaymentProvider) => PaymentProvider;
  /** How long an unknown charge is waited for before it is abandoned. */
  readonly patienceMs?: number;
}

/** How long a provider may take to learn of a charge before it is abandoned. */
const PATIENCE_MS = 20_000;

/** Everything this service is made of. Reads top to bottom. */
export async function compose(
  config: BillingConfig,
  deps: ComposeDependencies,
  standIns: BillingStandIns = {},
): Promise<ComposedSubgraph> {
  const { logger } = deps;
  const database = await openDatabase({
    url: config.DATABASE_URL,
    entities: [
      OrderRow,
      OrderLineRow,
      OrderDomainRow,
      InvoiceRow,
      InvoiceLineRow,
      SavedMethodRow,
      ApiKeySpendingRow,
    ],
    migrations: [
      Billing1763800000000,
      EventActor1763900000000,
      SpendingLimits1763900450000,
      OrderDomains1763900550000,
      FirstPurchase1763900750000,
      MoneyColumns1763900860000,
      PaymentPort1763900870000,
      SettleAgain1763900880000,
      ParkedEvents1764300000000,
      LineKinds1764400000000,
    ],
    ...(deps.statements === undefined ? {} : { counter: deps.statements }),
  });
  const ownRows = new OwnRows(database);
  const clock = await openClock(database, config.SANDBOX);
  if (config.DEMO_DATA) await seedDemoData({ database, clock, logger });

  const identityPeer = deps.peer('identity');
  const domainsPeer = deps.peer('domains');
  const depsOf = (requestId: string) => ({
    database,
    clock,
    logger,
    domains: peerDomains(domainsPeer, requestId),
    identity: peerIdentity(identityPeer, requestId),
  });
  const strangers = { tokens: claimTokens(config.SERVICE_KEY), placers: placers(config.SERVICE_KEY) };
  const providerOf = (means: ChargedMeans) => {
    const configured = config.SANDBOX ? sandboxProvider(database, clock, means) : unconfiguredProvider;
    return standIns.provider?.(configured) ?? configured;
  };
  const providers = paymentProviders({ CARD: providerOf('CARD'), PAYPAL: providerOf('PAYPAL') });

  const runtime = await composeRuntime({
    database,
    clock,
    logger,
    jobs: [
      { kind: EXPIRE_ORDER, run: expireOrder({ database, clock }) },
      { kind: BIND_CLAIM, run: (job) => bindClaim(depsOf(job.id))(job) },
      { kind: EXPIRE_UNCLAIMED, run: expireUnclaimed({ database }) },
      { kind: FORGET_UNCLAIMED, run: forgetUnclaimed({ database }) },
      {
        kind: SETTLE_PAYMENT,
        run: settlePayment({
          database,
          clock,
          logger,
          providers,
          patienceMs: standIns.patienceMs ?? PATIENCE_MS,
        }),
      },
    ],
    subscriptions: [
      { source: 'domains', feed: peerFeed(domainsPeer), handlers: lineEventHandlers({ clock, logger }) },
      {
        source: 'identity',
        feed: peerFeed(identityPeer),
        handlers: { 'profile.registered': takeClaim(clock) },
      },
    ],
    internal: {
      'registration-prices': registrationPrices({ database, clock }),
      'profile-open-orders': profileOpenOrdersOperation({ database }),
      'claimable-order': claimableOrder({ database, clock }),
      'payment-cases': paymentCases({ database }),
      ...personalDataOperations({ database, tables: personalTables, obstacles: obstaclesToErasure(clock) }),
    },
    clockOwner: config.SANDBOX ? identityPeer : null,
  });

  const subgraph = await buildSubgraph<OrderContext & SpendingContext>({
    resolvers: [
      new OrderResolver(database, clock),
      new OrderMutationResolver(
        depsOf,
        placeForStranger((requestId) => ({ ...depsOf(requestId), ...strangers })),
      ),
      new OrderConnectionResolver(),
      new DomainOrdersResolver(),
      new ProfileOrdersResolver(database),
      new InvoiceResolver(),
      new InvoiceOrderResolver(),
      new InvoiceConnectionResolver(database),
      new ProfileInvoicesResolver(database),
      new ApiKeySpendingResolver(),
      new PaymentResolver(
        { database, clock, providers, spending: peerSpending(identityPeer), logger },
        (requestId) => peerApprovals(identityPeer, requestId),
      ),
      new CreditResolver(database, clock),
    ],
    orphanedTypes: [RegistrantProfile, ApiKey],
    references: {
      Order: async ({ id }, { orders }) => {
        const row = await orders.byId.load(id);
        return row === null ? null : toOrder(row);
      },
      Invoice: async ({ id }, { invoices }) => {
        const row = await invoices.byId.load(id);
        return row === null ? null : toInvoice(row);
      },
      // Whether a domain exists is not ours to say; what we add to it is narrowed to the viewer.
      Domain: ({ id }) => ({ id }),
      ApiKey: ({ id }, { viewer }) => (viewer.kind === 'login' ? toApiKey(id, viewer.profileId) : null),
      RegistrantProfile: ({ id }, { viewer }) => (worksFor(viewer, id) ? toRegistrantProfile(id) : null),
    },
    permissions,
    ...(deps.enforcePermissions === undefined ? {} : { enforcePermissions: deps.enforcePermissions }),
  });

  return {
    name: 'billing',
    schema: subgraph.schema,
    sdl: subgraph.sdl,
    contextFor: (viewer): OrderContext & SpendingContext => ({
      viewer,
      sandbox: config.SANDBOX,
      orders: orderLoaders(database, ownRows, viewer),
      invoices: invoiceLoaders(database, viewer),
      spentThisMonth: spendingLoader({ database, clock }, viewer),
    }),
    internal: runtime.internal,
    runtime,
    close: async () => {
      await runtime.stop();
      await database.close();
    },
  };
}
