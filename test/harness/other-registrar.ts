import { openDatabase } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { openClock } from '@customer-area/shared/runtime';
import {
  OTHER_REGISTRAR,
  SimulatedAccountStore,
  SimulatedChargeRow,
  SimulatedCommandRow,
  SimulatedContactRow,
  SimulatedMessageRow,
  SimulatedNameRow,
  SimulatedRegistryStore,
  simulatedRegistry,
} from '../../subgraphs/domains/src/registry/simulated';
import type { Product } from './product';

/** Another registrar, at the simulated registries of a product: it asks for names with the codes that it is given. */
export interface OtherRegistrar {
  /** `pending` once its registry waits for ours; the code of the refusal otherwise. */
  request(name: string, authCode: string): Promise<string>;
  sponsorOf(name: string): Promise<string | null>;
}

const ENTITIES = [
  ...[SimulatedChargeRow, SimulatedCommandRow, SimulatedContactRow],
  ...[SimulatedMessageRow, SimulatedNameRow],
];

export function otherRegistrar(product: Pick<Product, 'databaseUrl'>): OtherRegistrar {
  const at = async <Result>(
    name: string,
    act: (registry: ReturnType<typeof simulatedRegistry>) => Promise<Result>,
  ) => {
    const url = product.databaseUrl('domains');
    const database = await openDatabase({ url, entities: ENTITIES, migrations: [] });
    try {
      // Read anew each time: a story moves it.
      const clock = await openClock(database, true);
      const stores = {
        simulatedRegistry: new SimulatedRegistryStore(),
        simulatedAccounts: new SimulatedAccountStore(),
      };
      const id = name.endsWith('.it') ? 'it' : 'gtld';
      return await act(simulatedRegistry({ ...stores, database, clock }, id, OTHER_REGISTRAR));
    } finally {
      await database.close();
    }
  };
  return {
    request: (name, authCode) =>
      at(name, async (registry) => {
        const asked = await registry.requestTransfer({ commandId: newId('opr'), name, authCode });
        return asked.kind === 'refused' ? asked.code : asked.kind;
      }),
    sponsorOf: (name) =>
      at(name, async (registry) => {
        const shown = await registry.info(name);
        return shown.kind === 'answered' ? (shown.value?.sponsor ?? null) : null;
      }),
  };
}
