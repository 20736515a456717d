import type { Database } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import type { ServiceClock } from '@customer-area/shared/runtime';
import type { IdentityConfig } from './config';
import type { LetterStore } from './letters';
import type { RateLimits } from './limits';

/** What every district is composed from. */
export interface DistrictDeps {
  readonly config: IdentityConfig;
  readonly database: Database;
  readonly clock: ServiceClock;
  readonly logger: Logger;
  readonly peer: (name: string) => Peer;
  readonly limits: RateLimits;
  readonly letters: LetterStore;
}
