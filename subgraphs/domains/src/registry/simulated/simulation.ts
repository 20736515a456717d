import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { SimulatedRegistryId } from './registry-rules';
import type { SimulatedAccountStore } from './simulated-account.store';
import type { SimulatedRegistryStore } from './simulated-registry.store';

export interface SimulatedRegistryDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly simulatedRegistry: SimulatedRegistryStore;
  readonly simulatedAccounts: SimulatedAccountStore;
}

/** A simulated registry as one registrar sees it. */
export interface Simulation extends SimulatedRegistryDeps {
  readonly registry: SimulatedRegistryId;
  readonly registrar: string;
}
