import { openDatabase } from '@customer-area/shared/database';
import { buildSubgraph } from '@customer-area/shared/graphql';
import { personalDataOperations } from '@customer-area/shared/personal-data';
import { composeRuntime, openClock } from '@customer-area/shared/runtime';
import type { ComposeDependencies, ComposedSubgraph } from '@customer-area/shared/subgraph';
import type { Viewer } from '@customer-area/shared/viewer';
import { Initial1763800000000 } from '../migrations/1763800000000-initial';
import { EventActor1763900000000 } from '../migrations/1763900000000-event-actor';
import { TicketNames1764200000000 } from '../migrations/1764200000000-ticket-names';
import { ParkedEvents1764300000000 } from '../migrations/1764300000000-parked-events';
import { ListFilters1764610000000 } from '../migrations/1764610000000-list-filters';
import type { SupportConfig } from './config';
import { permissions } from './permissions';
import { obstaclesToErasure, personalTables } from './personal-data';
import {
  TicketConnectionResolver,
  type TicketContext,
  TicketFieldResolver,
  TicketMessageRow,
  TicketResolver,
  TicketRow,
  TicketStore,
  ticketLoaders,
  toTicket,
} from './tickets';

/** Composes the support service: top to bottom, database first, schema last. */
export async function compose(
  config: SupportConfig,
  dependencies: ComposeDependencies,
): Promise<ComposedSubgraph> {
  const database = await openDatabase({
    url: config.DATABASE_URL,
    entities: [TicketRow, TicketMessageRow],
    migrations: [
      Initial1763800000000,
      EventActor1763900000000,
      TicketNames1764200000000,
      ParkedEvents1764300000000,
      ListFilters1764610000000,
    ],
    ...(dependencies.statements === undefined ? {} : { counter: dependencies.statements }),
  });
  const clock = await openClock(database, config.SANDBOX);
  const tickets = new TicketStore(database);

  const runtime = await composeRuntime({
    database,
    clock,
    logger: dependencies.logger,
    internal: personalDataOperations({ database, tables: personalTables, obstacles: obstaclesToErasure }),
    jobs: [],
    subscriptions: [],
    clockOwner: config.SANDBOX ? dependencies.peer('identity') : null,
  });

  const { schema, sdl } = await buildSubgraph<TicketContext>({
    resolvers: [
      new TicketResolver({ database, clock, tickets }),
      new TicketFieldResolver(),
      new TicketConnectionResolver(),
    ],
    references: {
      Ticket: async ({ id }, { tickets: loaders, viewer }) => {
        if (viewer.kind !== 'login') return null;
        const row = await loaders.byId.load(id);
        return row === null ? null : toTicket(row);
      },
    },
    permissions,
    enforcePermissions: dependencies.enforcePermissions ?? true,
  });

  return {
    name: 'support',
    schema,
    sdl,
    internal: runtime.internal,
    runtime,
    contextFor: (viewer: Viewer): TicketContext => ({
      viewer,
      sandbox: config.SANDBOX,
      tickets: ticketLoaders(tickets, viewer),
    }),
    close: async () => {
      await runtime.stop();
      await database.close();
    },
  };
}
