import { CallerFault } from '@customer-area/shared/errors';
import { answered, RegistryUnavailable } from '../../registry';
import type { LineKindDeps } from '../line-kind';

/** Those of these names that are registered, here or at the registry; UNAVAILABLE when the registry does not answer. */
export async function takenNames(
  { database, registry, liveNames }: LineKindDeps,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  try {
    const live = await liveNames.among(database.read, names);
    const atRegistry = answered(await registry.check(names), 'check');
    return new Set(names.filter((name) => live.has(name) || atRegistry.get(name) !== 'FREE'));
  } catch (error) {
    if (error instanceof RegistryUnavailable) throw new CallerFault('UNAVAILABLE');
    throw error;
  }
}
