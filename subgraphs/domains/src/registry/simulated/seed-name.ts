import type { EntityManager } from 'typeorm';
import type { RegistryRecord } from '../port';
import { withoutAutoRenewal } from './auto-renewal';
import { OUR_REGISTRAR } from './our-registrar';
import { afterTime } from './passing-time';
import { REGISTRY_RULES, type RegistryRules, type SimulatedRegistryId } from './registry-rules';
import { shownRecord } from './shown-record';
import type { SimulatedRegistryStore } from './simulated-registry.store';
import { newName, type StoredName } from './stored-name';

export interface SeededName {
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When we let it go, at the registry; null: we have not. */
  readonly deletedAt: Date | null;
  /** Another registrar that has it since. */
  readonly sponsor?: string;
}

/** The simulated registry of an extension. */
export function simulatedIdOf(name: string): SimulatedRegistryId {
  const tld = name.slice(name.lastIndexOf('.') + 1);
  return tld === 'it' || tld === 'eu' ? tld : 'gtld';
}

/** Writes a name into a simulated registry, for demonstrations and tests; answers how the registry shows it. */
export async function seedName(
  store: SimulatedRegistryStore,
  manager: EntityManager,
  { name, createdAt, expiresAt, deletedAt, sponsor = OUR_REGISTRAR }: SeededName,
  now: Date,
): Promise<RegistryRecord | null> {
  const registry = simulatedIdOf(name);
  const rules = REGISTRY_RULES[registry];
  const first = {
    ...newName(name, sponsor, { createdAt, expiresAt }),
    nameServers: ['ns1.example.net', 'ns2.example.net'],
  };
  const stored = deletedAt === null ? first : deletedName(first, rules, deletedAt);
  if (stored === null) return null;
  await store.insertName(manager, registry, stored);
  const shown = afterTime(stored, rules, now).stored;
  return shown === null ? null : shownRecord(shown, { registry, rules, registrar: OUR_REGISTRAR, now });
}

/** A name as it is stored once it was deleted; null: it was free before that. */
function deletedName(first: StoredName, rules: RegistryRules, deletedAt: Date): StoredName | null {
  if (deletedAt <= first.expiresAt) return { ...first, endsAtExpiry: true };
  const standing = afterTime(first, rules, deletedAt).stored;
  return standing === null ? null : { ...withoutAutoRenewal(standing, rules, deletedAt).stored, deletedAt };
}
