import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { DatabaseStorage } from '@customer-area/shared/file-storage';
import type { Peer } from '@customer-area/shared/http';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import { mergedSlices } from '@customer-area/shared/subgraph';
import { composeAttachments } from './attachments';
import type { SupportStores } from './compose-stores';
import type { SupportConfig } from './config';
import { composeTickets, peerOwnership, type TicketPorts } from './tickets';

/** What the slices of this service are made of. */
export interface SlicesDeps extends SupportStores {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly config: SupportConfig;
  /** The way to a service by its name. */
  readonly peer: (service: string) => Peer;
}

/** The slices, each made by itself. */
export function composeSlices(deps: SlicesDeps) {
  const { peer, tickets } = deps;
  const storage = new DatabaseStorage(deps.database);
  const ports: TicketPorts = { desk: null, replyAddressOf: null };
  const ownership = peerOwnership(
    () => peer('domains'),
    () => peer('billing'),
  );
  return mergedSlices([
    composeTickets({ ...deps, ...ports, ownership }),
    composeAttachments({
      ...deps,
      storage,
      seesTicket: async (viewer, id) => (await tickets.byIds(dataScopeOf(viewer), [id])).length > 0,
    }),
  ]);
}
