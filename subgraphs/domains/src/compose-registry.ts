import { RegistryRouter, type RegistryRoutes } from './registry';
import { type SimulatedRegistryDeps, simulatedRegistry } from './registry/simulated';

/** Which registry has which extension; the simulated ones unless the configuration says otherwise. */
export function composeRegistry(deps: SimulatedRegistryDeps, routes: RegistryRoutes): RegistryRouter {
  const ids = ['it', 'eu', 'gtld'] as const;
  const adapters = ids.map((id) => [`simulated-${id}`, simulatedRegistry(deps, id)] as const);
  return new RegistryRouter(new Map(adapters), routes);
}

/** What the service needs of the registries: the names, our account at each, and when to be warned of it. */
export function composeRegistries(
  deps: SimulatedRegistryDeps,
  config: { readonly REGISTRIES: RegistryRoutes; readonly REGISTRY_CREDIT_LIMIT: number },
) {
  const registry = composeRegistry(deps, config.REGISTRIES);
  const registryCreditLimit = config.REGISTRY_CREDIT_LIMIT;
  return { registry, registryAccounts: registry.adapters, registryCreditLimit };
}
