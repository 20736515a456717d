import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import type { Viewer } from '@customer-area/shared/viewer';
import { AssignLoginResolver } from './assign-login.resolver';
import { assignedLoginLoader } from './assigned-login.loader';
import { ShownThirdLevelStore } from './shown-third-level.store';
import { thirdLevelLoaders } from './third-level.loader';
import { ThirdLevelsResolver } from './third-levels.resolver';

export interface ThirdLevelsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
}

/** What the slice adds to the service. */
export function composeThirdLevels({ database, clock, identity }: ThirdLevelsDeps) {
  const store = new ShownThirdLevelStore(database);
  return {
    resolvers: [new ThirdLevelsResolver(clock), new AssignLoginResolver({ identity, clock })],
    contextFor: (viewer: Viewer) => ({
      thirdLevels: thirdLevelLoaders(store, viewer),
      assignedLogin: assignedLoginLoader(identity, viewer),
    }),
  };
}
