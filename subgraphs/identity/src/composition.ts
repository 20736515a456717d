import { openDatabase } from '@customer-area/shared/database';
import { fileOperations } from '@customer-area/shared/files';
import { buildSubgraph } from '@customer-area/shared/graphql';
import type { InternalHandlers } from '@customer-area/shared/http';
import { createCounters } from '@customer-area/shared/rate-limits';
import { composeRuntime, openClock, type Runtime } from '@customer-area/shared/runtime';
import { tellSupportReads } from '@customer-area/shared/staff-reads';
import {
  type ComposeDependencies,
  type ComposedSubgraph,
  lazyParts,
  NOBODY,
} from '@customer-area/shared/subgraph';
import type { Viewer } from '@customer-area/shared/viewer';
import { migrations } from '../migrations';
import { type Account, composeAccount } from './account/compose-account';
import { isDocument } from './account/rectification';
import type { IdentityConfig } from './config';
import { IdentityContext } from './context';
import { type Credentials, composeCredentials } from './credentials/compose-credentials';
import { composeDesk, type Desk } from './desk/compose-desk';
import type { DistrictDeps } from './district-deps';
import { entities } from './entities';
import { insertFirstRows } from './first-rows';
import { composeGrants, type Grants, type GrantsDeps } from './grants/compose-grants';
import { composeLetters, type Letters } from './letters/compose-letters';
import { RateLimits } from './limits';
import { permissions } from './permissions';
import { composeRecords, type Records } from './records/compose-records';
import { ClockResolver, SandboxClockStore } from './sandbox';
import { subscriptionsTo } from './subscriptions';

/** The services that keep personal data and tell facts, beside this one. */
const OTHERS = ['domains', 'billing', 'support'];

/**
 * Composes the identity service: database, districts from the lowest to the highest, background, schema. Where a district uses
 * one above it, it asks a function that is called only once all are there.
 */
export async function compose(
  config: IdentityConfig,
  dependencies: ComposeDependencies,
): Promise<ComposedSubgraph> {
  const { logger, peer } = dependencies;
  const database = await openDatabase({
    url: config.DATABASE_URL,
    entities,
    migrations,
    ...(dependencies.statements === undefined ? {} : { counter: dependencies.statements }),
  });
  const clock = await openClock(database, config.SANDBOX);
  const counters = createCounters({ service: 'identity', redisUrl: config.REDIS_URL, logger });
  const limits = new RateLimits(counters, logger);

  const outbox: Letters = composeLetters({
    database,
    clock,
    logger,
    config,
    recipients: {
      ofProfile: (profileId, manager) => account.profiles.find(profileId, manager),
      ofLogin: (manager, login) => grants.addresseeOf(manager, login),
      formerEmails: (...asked) => account.formerEmailsOf(...asked),
    },
    isMailWanted: (...asked) => records.isMailWanted(...asked),
    markUndeliverable: (...asked) => account.profiles.markUndeliverable(...asked),
  });
  const common: DistrictDeps = { config, database, clock, logger, peer, limits, letters: outbox.letters };
  const account: Account = composeAccount({
    ...common,
    secondFactors: { isOn: (loginId) => credentials.secondFactors.isOn(loginId) },
    askForApproval: (...asked) => grants.askForApproval(...asked),
    notify: (...asked) => records.notify(...asked),
    restrictedUntil: (...asked) => desk.restrictedUntil(...asked),
  });
  const credentials: Credentials = await composeCredentials({
    ...common,
    account,
    addresseeOf: (manager, login) => grants.addresseeOf(manager, login),
    delegatedRightsOf: (...asked) => grants.delegatedRightsOf(...asked),
    supportRightsOf: (...asked) => grants.supportRightsOf(...asked),
    remainingAccessOf: (...asked) => grants.remainingAccessOf(...asked),
    askForApproval: (...asked) => grants.askForApproval(...asked),
  });
  const events = () => runtime.internal;
  const isBeingErased: GrantsDeps['isBeingErased'] = (...asked) => records.isBeingErased(...asked);
  const grants: Grants = await composeGrants({ ...common, account, credentials, events, isBeingErased });
  const districts = { ...common, account, credentials, grants };
  const desk: Desk = composeDesk({ ...districts, ownOperations: () => runtime.internal });
  const records: Records = await composeRecords({ ...districts, desk, others: OTHERS });
  await insertFirstRows({ ...common, ...account, factors: credentials.factors, staff: grants.staff });

  const internal: InternalHandlers = {
    ...fileOperations({
      read: (fileId) => (isDocument(fileId) ? account.documents.read(fileId) : records.files.read(fileId)),
      store: (fileId, bytes) => account.documents.store(fileId, bytes),
    }),
    ...outbox.internal,
    ...account.internal,
    ...credentials.internal,
    ...grants.internal,
    ...desk.internal,
  };
  const runtime: Runtime = await composeRuntime({
    database,
    clock,
    logger,
    internal,
    clockOwner: null,
    jobs: [outbox, account, credentials, grants, records].flatMap(({ jobs }) => jobs),

    subscriptions: subscriptionsTo(OTHERS, { ...districts, runtime: () => runtime, outbox, desk, records }),
  });

  const all = [account, credentials, grants, desk, records, outbox];
  const loaders = [account, credentials, grants, records].map(({ loadersFor }) => loadersFor);
  const loadersFor = lazyParts(loaders, () => NOBODY);
  const contextFor = (caller: Viewer) => new IdentityContext(caller, config.SANDBOX, loadersFor);
  const { schema, sdl } = await buildSubgraph<ReturnType<typeof contextFor>>({
    resolvers: [
      ...all.flatMap(({ resolvers }): readonly object[] => resolvers),
      new ClockResolver({
        database,
        clock,
        offset: new SandboxClockStore(),
        followers: OTHERS.map(peer),
        settle: () => runtime.settle(),
      }),
    ],
    references: { ...account.references, ...grants.references, ...desk.references },
    permissions,
    tellRead: tellSupportReads({ database, clock, section: 'PROFILE' }),
    enforcePermissions: dependencies.enforcePermissions ?? true,
  });

  return {
    name: 'identity',
    schema,
    sdl,
    internal: runtime.internal,
    runtime,
    contextFor,
    close: async () => {
      await runtime.stop();
      await outbox.close();
      await limits.close();
      await database.close();
    },
  };
}
