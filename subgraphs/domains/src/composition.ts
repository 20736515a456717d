import { openDatabase } from '@customer-area/shared/database';
import { inTurn } from '@customer-area/shared/events';
import { buildSubgraph } from '@customer-area/shared/graphql';
import { personalDataOperations } from '@customer-area/shared/personal-data';
import { composeRuntime, openClock, peerFeed } from '@customer-area/shared/runtime';
import { tellSupportReads } from '@customer-area/shared/staff-reads';
import { type ComposeDependencies, type ComposedSubgraph, contextsOf } from '@customer-area/shared/subgraph';
import { migrations } from '../migrations';
import { planSweeps } from './auto-renewal';
import { AvailabilityResolver, billingPrices } from './availability';
import { composeCounters } from './compose-counters';
import { withOperationKinds } from './compose-operation-kinds';
import { composeOutside } from './compose-outside';
import { keptForDays, planRecurringJobs } from './compose-planned';
import { composePortfolio } from './compose-portfolio';
import { composeRegistries } from './compose-registry';
import { composeSlices, type SliceContext } from './compose-slices';
import { composeStores, entities } from './compose-stores';
import { composeVerification } from './compose-verification';
import type { DomainsConfig } from './config';
import { Customer } from './customers-for-staff';
import { seedDemoData } from './demo-data';
import { DOMAIN_ACTIONS, DomainActionsResolver } from './domain-actions';
import { expiryTimers } from './expiry';
import { lostLoginHandlers } from './ftp-access';
import { openTldRules } from './names';
import { letterEventHandlers } from './notices';
import { lineOperations, orderEventHandlers } from './ordering';
import { permissions, shownSections } from './permissions';
import { obstaclesToErasure, personalTables } from './personal-data';
import {
  DomainFieldsResolver,
  domainLoader,
  domainReference,
  ownDomainsOperation,
  PortfolioResolver,
  RegistrantProfile,
  RegistrantProfileResolver,
  registrantProfileReference,
} from './portfolio';
import { type RegistrantContext, registrantReference } from './registrant-changes';
import { RulebookResolver } from './rulebook';

/** Builds the domains service: database, clock, registry, use cases, schema, background. */
export async function compose(
  config: DomainsConfig,
  dependencies: ComposeDependencies,
): Promise<ComposedSubgraph> {
  const database = await openDatabase({
    url: config.DATABASE_URL,
    entities,
    migrations,
    ...(dependencies.statements === undefined ? {} : { counter: dependencies.statements }),
  });
  const clock = await openClock(database, config.SANDBOX);
  const { tldRules, refreshing } = await openTldRules(database, dependencies.logger);
  const stores = { ...composeStores(), database, clock, tldRules };
  const outside = await composeOutside(config, stores, dependencies.logger);
  const [billing, identity] = [dependencies.peer('billing'), dependencies.peer('identity')];
  const peers = { billing, identity, logger: dependencies.logger };
  const { closeRegistries, ...registries } = composeRegistries({ ...stores, logger: peers.logger }, config);
  const counting = composeCounters(config, peers.logger);
  const deps = withOperationKinds({ ...stores, ...peers, ...registries, ...counting, ...outside });
  if (config.DEMO_DATA) await seedDemoData(deps);
  await planRecurringJobs(deps);

  const portfolio = composePortfolio(stores);
  const settings = { otherLogins: config.FTP_WITHOUT_RULES, serviceKey: config.SERVICE_KEY };
  const slices = composeSlices({ ...deps, ...portfolio, ...settings, portfolio: portfolio.store });
  const verification = composeVerification(deps);

  const runtime = await composeRuntime({
    ...{ database, clock, logger: peers.logger },
    kept: keptForDays(stores),
    jobs: [...expiryTimers(deps), ...verification.jobs, ...slices.jobs],
    subscriptions: [
      {
        source: 'billing',
        feed: peerFeed(billing),
        handlers: { ...orderEventHandlers(deps), ...slices.handlers },
      },
      {
        source: 'identity',
        feed: peerFeed(identity),
        handlers: inTurn(verification.handlers, letterEventHandlers(deps), lostLoginHandlers(deps)),
      },
    ],
    internal: {
      ...lineOperations(deps),
      ...verification.internal,
      ...personalDataOperations({ database, tables: personalTables, obstacles: obstaclesToErasure }),
      ...ownDomainsOperation(portfolio),
      ...slices.internal,
    },
    loops: [refreshing],
    clockOwner: config.SANDBOX ? identity : null,
  });

  await planSweeps(deps);

  const { schema, sdl } = await buildSubgraph<RegistrantContext & SliceContext>({
    resolvers: [
      new PortfolioResolver(portfolio),
      new DomainFieldsResolver(tldRules),
      new DomainActionsResolver(clock, tldRules, DOMAIN_ACTIONS),
      ...verification.resolvers,
      new RegistrantProfileResolver(portfolio),
      new AvailabilityResolver({ ...deps, prices: billingPrices(billing, dependencies.logger) }),
      new RulebookResolver(deps),
      ...slices.resolvers,
    ],
    orphanedTypes: [RegistrantProfile, Customer],
    tellRead: tellSupportReads({ database, clock, ...shownSections }),
    references: {
      Domain: domainReference(clock),
      RegistrantProfile: registrantProfileReference,
      Registrant: registrantReference,
      ...slices.references,
    },
    permissions,
    enforcePermissions: dependencies.enforcePermissions ?? true,
  });

  return {
    name: 'domains',
    schema,
    sdl,
    contextFor: contextsOf<RegistrantContext>(config.SANDBOX, [
      ...slices.contextParts,
      (viewer) => ({
        loaders: { domain: domainLoader(portfolio.store, viewer), ...verification.loadersFor(viewer) },
      }),
    ]),
    internal: runtime.internal,
    runtime,
    close: async () => {
      await runtime.stop();
      await Promise.all([deps.counters.close(), closeRegistries()]);
      await database.close();
    },
  };
}
