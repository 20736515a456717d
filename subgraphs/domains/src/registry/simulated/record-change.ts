import type { EntityManager } from 'typeorm';
import type { RegistryRefusal } from '../port';
import type { Simulation } from './simulation';
import type { Charge, Notice, StoredName } from './stored-name';

export interface ChangeToRecord {
  readonly name: string;
  /** Null: it was free. */
  readonly before: StoredName | null;
  /** Null: it is free now. */
  readonly after: StoredName | null;
  /** What time charges is charged even beyond the credit. */
  readonly charges: readonly (Charge & { readonly isByTime?: boolean })[];
  readonly notices: readonly Notice[];
}

/** Stores what happened to a name; a refusal when somebody else was faster or the credit does not suffice. */
export async function recordChange(
  { simulatedRegistry: store, simulatedAccounts: accounts, registry }: Simulation,
  manager: EntityManager,
  { name, before, after, charges, notices }: ChangeToRecord,
): Promise<RegistryRefusal | null> {
  if (before === null && after !== null && !(await store.insertName(manager, registry, after)))
    return 'NAME_TAKEN';
  if (before !== null && after !== null) await store.putName(manager, registry, after);
  if (before !== null && after === null) await store.deleteName(manager, name);
  for (const charge of charges)
    if (!(await accounts.charge(manager, registry, name, charge, charge.isByTime === true)))
      throw new CreditExhausted();
  for (const notice of notices) await accounts.tell(manager, registry, name, notice);
  return null;
}

/** Thrown, so that what was stored before it is undone. */
export class CreditExhausted extends Error {}
