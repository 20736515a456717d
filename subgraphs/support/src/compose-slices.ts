import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import { mergedSlices } from '@customer-area/shared/subgraph';
import type { SupportStores } from './compose-stores';
import type { SupportConfig } from './config';
import { composeTickets } from './tickets';

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
  return mergedSlices([composeTickets(deps)]);
}
