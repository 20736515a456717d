import type { Logger } from '@customer-area/shared/logging';
import { type RegistryAdapter, RegistryRouter, type RegistryRoutes } from './registry';
import { type EppRegistries, journalIn, openEppRegistry, type SentCommandStore } from './registry/epp';
import { type SimulatedRegistryDeps, simulatedRegistry } from './registry/simulated';

/** Which registry has which extension; the simulated ones unless the configuration says otherwise. */
export function composeRegistry(
  deps: SimulatedRegistryDeps,
  routes: RegistryRoutes,
  others: Iterable<readonly [string, RegistryAdapter]> = [],
): RegistryRouter {
  const ids = ['it', 'eu', 'gtld'] as const;
  const adapters = ids.map((id) => [`simulated-${id}`, simulatedRegistry(deps, id)] as const);
  return new RegistryRouter(new Map([...adapters, ...others]), routes);
}

interface RegistriesDeps extends SimulatedRegistryDeps {
  readonly sentCommands: SentCommandStore;
  readonly logger: Logger;
}

/** What the service needs of the registries: the names, our account at each, and when to be warned of it. */
export function composeRegistries(
  deps: RegistriesDeps,
  config: {
    readonly REGISTRIES: RegistryRoutes;
    readonly EPP_REGISTRIES: EppRegistries;
    readonly REGISTRY_CREDIT_LIMIT: number;
  },
) {
  const epp = openEppRegistries(deps, config.EPP_REGISTRIES);
  const registry = composeRegistry(
    deps,
    config.REGISTRIES,
    epp.map(([id, { adapter }]) => [id, adapter] as const),
  );
  return {
    registry,
    registryAccounts: registry.adapters,
    registryCreditLimit: config.REGISTRY_CREDIT_LIMIT,
    closeRegistries: async () => {
      await Promise.all(epp.map(([, { close }]) => close()));
    },
  };
}

function openEppRegistries(deps: RegistriesDeps, registries: EppRegistries) {
  const { database, sentCommands, clock, logger } = deps;
  const journal = journalIn(database, sentCommands);
  return Object.entries(registries).map(
    ([id, settings]) => [id, openEppRegistry({ journal, clock, logger }, id, settings)] as const,
  );
}
