import type { EntityManager } from 'typeorm';
import type { RegistryPort } from '../registry';
import type { ContactNamesStore } from './contact-names.store';
import type { RegistrantKey } from './registrant-handle.store';

export interface RegistriesOfDeps {
  readonly registry: RegistryPort;
  readonly contactNames: ContactNamesStore;
}

/** The registries at which a registrant has names, each with an extension of it; `only` those of these domains. */
export async function registriesOf(
  { registry, contactNames }: RegistriesOfDeps,
  manager: EntityManager,
  of: RegistrantKey,
  only: readonly string[] | null = null,
): Promise<ReadonlyMap<string, string>> {
  const tlds = await contactNames.tlds(manager, of, only);
  return new Map(tlds.map((tld) => [registry.registryOf(tld), tld]));
}
