import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Viewer } from '@customer-area/shared/viewer';
import { ShownThirdLevelStore } from './shown-third-level.store';
import { thirdLevelLoaders } from './third-level.loader';
import { ThirdLevelsResolver } from './third-levels.resolver';

export interface ThirdLevelsDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/** What the slice adds to the service. */
export function composeThirdLevels({ database, clock }: ThirdLevelsDeps) {
  const store = new ShownThirdLevelStore(database);
  return {
    resolvers: [new ThirdLevelsResolver(clock)],
    contextFor: (viewer: Viewer) => ({ thirdLevels: thirdLevelLoaders(store, viewer) }),
  };
}
