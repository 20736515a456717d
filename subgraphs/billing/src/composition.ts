import 'reflect-metadata';
import { openDatabase } from '@customer-area/shared/database';
import { buildSubgraph } from '@customer-area/shared/graphql';
import { OwnRows } from '@customer-area/shared/isolation';
import { createCounters } from '@customer-area/shared/rate-limits';
import { composeRuntime, openClock, peerFeed } from '@customer-area/shared/runtime';
import type { ComposeDependencies, ComposedSubgraph } from '@customer-area/shared/subgraph';
import { migrations } from '../migrations';
import {
  CHARGE_AUTOMATICALLY,
  chargeAutomatically,
  peerStanding,
  takeDueRenewal,
} from './automatic-renewals';
import { composeInternal } from './compose-internal';
import { type BillingStandIns, composePayments } from './compose-payments';
import { type BillingContext, composeContext, composeResolvers, references } from './compose-resolvers';
import { composeStores, entities } from './compose-stores';
import type { BillingConfig } from './config';
import { seedDemoData } from './demo-data';
import {
  BIND_CLAIM,
  bindClaim,
  claimTokens,
  EXPIRE_UNCLAIMED,
  expireUnclaimed,
  FORGET_UNCLAIMED,
  forgetUnclaimed,
  placers,
  takeClaim,
} from './first-purchase';
import { lineEventHandlers } from './fulfilment';
import { RegistrantProfile } from './invoices';
import { CancelConfirmations, EXPIRE_ORDER, expireOrder, peerDomains, peerIdentity } from './orders';
import { LinkGuesses } from './payment-links';
import { peerApprovals, peerRenewals, RemovalConfirmations, SETTLE_PAYMENT, settlePayment } from './payments';
import { permissions } from './permissions';
import { PromoGuesses } from './promo-codes';
import { renewalTotalsOperation } from './renewal-plans';
import { ApiKey, peerSpending } from './spending-limits';

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
  const deps = { ...composeStores(), database, clock, logger, promoGuesses, linkGuesses };
  if (config.DEMO_DATA) await seedDemoData(deps);

  const identityPeer = dependencies.peer('identity');
  const domainsPeer = dependencies.peer('domains');
  const tokens = claimTokens(config.SERVICE_KEY);
  const cancelConfirmations = new CancelConfirmations(config.SERVICE_KEY);
  const anonymousPlacers = placers(config.SERVICE_KEY);
  const placing = (requestId: string) => ({
    ...deps,
    tokens,
    placers: anonymousPlacers,
    cancelConfirmations,
    domainsPeer,
    domains: peerDomains(domainsPeer, requestId),
    identity: peerIdentity(identityPeer, requestId),
  });
  const { providers, abandonAfterMs } = composePayments(
    { database, clock, sandbox: config.SANDBOX },
    standIns,
  );
  const spending = peerSpending(identityPeer);
  const removalConfirmations = new RemovalConfirmations(config.SERVICE_KEY);
  const charging = (requestId: string) => ({
    ...placing(requestId),
    ...{ providers, spending, standingOf: peerStanding(domainsPeer, requestId) },
  });
  const removing = (requestId: string) => ({
    ...deps,
    removalConfirmations,
    approvals: peerApprovals(identityPeer, requestId),
    renewals: peerRenewals(domainsPeer, requestId),
  });

  const runtime = await composeRuntime({
    database,
    clock,
    logger,
    jobs: [
      { kind: EXPIRE_ORDER, run: expireOrder(deps) },
      { kind: BIND_CLAIM, run: (job) => bindClaim(placing(job.id))(job) },
      { kind: EXPIRE_UNCLAIMED, run: expireUnclaimed(deps) },
      { kind: FORGET_UNCLAIMED, run: forgetUnclaimed(deps) },
      { kind: CHARGE_AUTOMATICALLY, run: chargeAutomatically(charging) },
      { kind: SETTLE_PAYMENT, run: settlePayment({ ...deps, providers, abandonAfterMs }) },
    ],
    subscriptions: [
      {
        source: 'domains',
        feed: peerFeed(domainsPeer),
        handlers: { ...lineEventHandlers(deps), ...takeDueRenewal(deps) },
      },
      { source: 'identity', feed: peerFeed(identityPeer), handlers: takeClaim(deps) },
    ],
    internal: {
      ...composeInternal(deps),
      ...renewalTotalsOperation({ ...deps, identity: (requestId) => peerIdentity(identityPeer, requestId) }),
    },
    clockOwner: config.SANDBOX ? identityPeer : null,
  });

  const subgraph = await buildSubgraph<BillingContext>({
    resolvers: composeResolvers(
      { ...deps, providers, spending, publicOrigin: config.PUBLIC_ORIGIN },
      { placing, removing },
    ),
    orphanedTypes: [RegistrantProfile, ApiKey],
    references,
    permissions,
    ...(enforcePermissions === undefined ? {} : { enforcePermissions }),
  });

  const ownRows = new OwnRows(database);
  return {
    name: 'billing',
    schema: subgraph.schema,
    sdl: subgraph.sdl,
    contextFor: (viewer) => composeContext({ ...deps, ownRows, sandbox: config.SANDBOX }, viewer),
    internal: runtime.internal,
    runtime,
    close: async () => {
      await runtime.stop();
      await counters.close();
      await database.close();
    },
  };
}
