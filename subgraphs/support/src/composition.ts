import { openDatabase } from '@customer-area/shared/database';
import { scannerAt } from '@customer-area/shared/file-scan';
import { storageAt } from '@customer-area/shared/file-storage';
import { buildSubgraph, type ServiceContext } from '@customer-area/shared/graphql';
import { personalDataOperations } from '@customer-area/shared/personal-data';
import { composeRuntime, openClock, peerFeed } from '@customer-area/shared/runtime';
import { tellSupportReads } from '@customer-area/shared/staff-reads';
import { type ComposeDependencies, type ComposedSubgraph, contextsOf } from '@customer-area/shared/subgraph';
import { migrations } from '../migrations';
import { forgetFilesLater } from './attachments';
import { composeSlices } from './compose-slices';
import { composeStores } from './compose-stores';
import type { SupportConfig } from './config';
import { Customer } from './customers-for-staff';
import { seedDemoData } from './demo-data';
import { entities } from './entities';
import { permissions } from './permissions';
import { obstaclesToErasure, personalTables } from './personal-data';

/** Composes the support service: top to bottom, database first, schema last. */
export async function compose(
  config: SupportConfig,
  dependencies: ComposeDependencies,
): Promise<ComposedSubgraph> {
  const { logger, peer, statements } = dependencies;
  const database = await openDatabase({
    url: config.DATABASE_URL,
    entities,
    migrations,
    ...(statements === undefined ? {} : { counter: statements }),
  });
  const clock = await openClock(database, config.SANDBOX);
  const storage = await storageAt(config, { database, service: 'support' });
  const scanner = scannerAt(config.CLAMAV_URL, config.SANDBOX);
  if (scanner === null)
    logger.warn('no scanner (CLAMAV_URL): files that are sent wait, and cannot be fetched');
  const stores = composeStores(database);
  if (config.DEMO_DATA) await seedDemoData({ ...stores, database, clock });
  const slices = composeSlices({
    ...stores,
    ...{ database, clock, logger, config, peer, storage, scanner },
  });

  const runtime = await composeRuntime({
    database,
    clock,
    logger,
    internal: {
      ...personalDataOperations({
        ...{ database, tables: personalTables, obstacles: obstaclesToErasure },
        beforeErasure: forgetFilesLater(clock),
      }),
      ...slices.internal,
    },
    jobs: slices.jobs,
    gauges: slices.gauges,
    tallies: slices.tallies,
    subscriptions: Object.entries(slices.handlers).map(([source, handlers]) => ({
      source,
      feed: peerFeed(peer(source)),
      handlers,
    })),
    clockOwner: config.SANDBOX ? peer('identity') : null,
  });

  const { schema, sdl } = await buildSubgraph<ServiceContext>({
    resolvers: slices.resolvers,
    orphanedTypes: [Customer],
    references: slices.references,
    permissions,
    tellRead: tellSupportReads({ database, clock, section: 'TICKETS' }),
    enforcePermissions: dependencies.enforcePermissions ?? true,
  });

  const mailDoor = await slices.openMailDoor();
  if (mailDoor !== null) logger.info({ port: mailDoor.port }, 'mail is read');
  return {
    name: 'support',
    schema,
    sdl,
    internal: runtime.internal,
    runtime,
    contextFor: contextsOf(config.SANDBOX, slices.contextParts),
    close: async () => {
      await mailDoor?.close();
      await runtime.stop();
      await database.close();
    },
  };
}
