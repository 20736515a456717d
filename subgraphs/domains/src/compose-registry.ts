import { RegistryRouter, type RegistryRoutes } from './registry';
import { type SimulatedRegistryDeps, simulatedRegistry } from './registry/simulated';

/** Which registry has which extension; the simulated ones unless the configuration says otherwise. */
export function composeRegistry(deps: SimulatedRegistryDeps, routes: RegistryRoutes): RegistryRouter {
  const ids = ['it', 'eu', 'gtld'] as const;
  const adapters = ids.map((id) => [`simulated-${id}`, simulatedRegistry(deps, id)] as const);
  return new RegistryRouter(new Map(adapters), routes);
}
