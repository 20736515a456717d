import 'reflect-metadata';
import { openDatabase } from '@customer-area/shared/database';
import { buildSubgraph } from '@customer-area/shared/graphql';
import { OwnRows } from '@customer-area/shared/isolation';
import { createCounters } from '@customer-area/shared/rate-limits';
import { composeRuntime, openClock, peerFeed } from '@customer-area/shared/runtime';
import { tellSupportReads } from '@customer-area/shared/staff-reads';
import { type ComposeDependencies, type ComposedSubgraph, contextsOf } from '@customer-area/shared/subgraph';
import { migrations } from '../migrations';
import { composeActs } from './compose-acts';
import { composeDelivery } from './compose-delivery';
import { composeInternal } from './compose-internal';
import { type BillingStandIns, composePayments } from './compose-payments';
import { type BillingContext, composeResolvers, contextParts, references } from './compose-resolvers';
import { composeSlices } from './compose-slices';
import { composeStores, entities } from './compose-stores';
import { composeVies } from './compose-vies';
import type { BillingConfig } from './config';
import { Customer } from './customers-for-staff';
import { seedDemoData } from './demo-data';
import { lineEventHandlers } from './fulfilment';
import { InvoiceMailLimit } from './invoice-mail';
import { RegistrantProfile } from './invoices';
import { planLedgerCheck } from './ledger-check';
import { OrderNumbers } from './numbering';
import { EXPIRE_ORDER, expireOrder } from './orders';
import { LinkGuesses } from './payment-links';
import { SETTLE_PAYMENT, settlePayment } from './payments';
import { permissions, shownSections } from './permissions';
import { PromoGuesses } from './promo-codes';
import { ApiKey } from './spending-limits';

/** Everything this service is made of. Reads top to bottom. */
export async function compose(
  config: BillingConfig,
  dependencies: ComposeDependencies,
  standIns: BillingStandIns = {},
): Promise<ComposedSubgraph> {
  const { logger, statements, enforcePermissions } = dependencies;
  const database = await openDatabase({
    url: config.DATABASE_URL,
    entities,
    migrations,
    ...(statements === undefined ? {} : { counter: statements }),
  });
  const clock = await openClock(database, config.SANDBOX);
  const counters = createCounters({ service: 'billing', redisUrl: config.REDIS_URL, logger });
  const promoGuesses = new PromoGuesses(counters);
  const linkGuesses = new LinkGuesses(counters);
  const invoiceMails = new InvoiceMailLimit(counters);
  const seller = config.SELLER;
  const stores = composeStores();
  const orderNumbers = new OrderNumbers({ ...stores, database });
  const deps = {
    ...stores,
    database,
    clock,
    logger,
    orderNumbers,
    promoGuesses,
    linkGuesses,
    invoiceMails,
    seller,
  };
  if (config.DEMO_DATA) await seedDemoData(deps);
  await planLedgerCheck(deps);

  const identityPeer = dependencies.peer('identity');
  const domainsPeer = dependencies.peer('domains');
  const payments = composePayments({ database, clock, sandbox: config.SANDBOX }, standIns);
  const vies = composeVies(config, deps, standIns);
  const given = { ...deps, ...payments, vies, identityPeer, domainsPeer, serviceKey: config.SERVICE_KEY };
  const refundAloneUpTo = config.REFUND_ALONE_UP_TO_CENTS ?? 20_000;
  const acts = composeActs(given);
  const delivery = composeDelivery({ database, clock, sandbox: config.SANDBOX }, standIns);
  const slices = composeSlices({
    ...given,
    ...acts,
    refundAloneUpTo,
    delivery,
    publicOrigin: config.PUBLIC_ORIGIN,
  });

  const runtime = await composeRuntime({
    database,
    clock,
    logger,
    jobs: [
      { kind: EXPIRE_ORDER, run: expireOrder(deps) },
      { kind: SETTLE_PAYMENT, run: settlePayment({ ...deps, ...payments }) },
      ...slices.jobs,
    ],
    subscriptions: [
      {
        source: 'domains',
        feed: peerFeed(domainsPeer),
        handlers: { ...lineEventHandlers(deps), ...slices.handlers.domains },
      },
      { source: 'identity', feed: peerFeed(identityPeer), handlers: slices.handlers.identity ?? {} },
    ],
    internal: { ...composeInternal(deps), ...slices.internal },
    gauges: slices.gauges,
    clockOwner: config.SANDBOX ? identityPeer : null,
  });

  const subgraph = await buildSubgraph<BillingContext>({
    resolvers: [...composeResolvers({ ...given, ...acts }), ...slices.resolvers],
    orphanedTypes: [RegistrantProfile, ApiKey, Customer],
    references: { ...references, ...slices.references },
    permissions,
    tellRead: tellSupportReads({ database, clock, ...shownSections }),
    ...(enforcePermissions === undefined ? {} : { enforcePermissions }),
  });

  // Put together once: a copy for each fetch cost more than the loaders that are made of it.
  const contextDeps = { ...deps, ownRows: new OwnRows(database) };
  return {
    name: 'billing',
    schema: subgraph.schema,
    sdl: subgraph.sdl,
    contextFor: contextsOf(config.SANDBOX, [...contextParts(contextDeps), ...slices.contextParts]),
    internal: runtime.internal,
    runtime,
    close: async () => {
      await runtime.stop();
      await counters.close();
      await database.close();
    },
  };
}
