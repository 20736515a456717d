import type { RegistryRefusal } from '../../port';
import type { Asking } from '../shown-record';
import type { Change, Charge, StoredName } from '../stored-name';

/** What a command does to a name: refused, or a change. `pending`: the registry goes on by itself. */
export type Effect = { readonly kind: 'refused'; readonly code: RegistryRefusal } | ChangedName;

export interface ChangedName extends Change {
  readonly kind: 'changed';
  readonly pending?: string;
}

/** A command on a name that time has been applied to; null: nobody has it. */
export type Command = (stored: StoredName | null, asking: Asking) => Effect;

export function refused(code: RegistryRefusal): Effect {
  return { kind: 'refused', code };
}

export function changed(stored: StoredName, rest: Partial<Omit<Change, 'stored'>> = {}): ChangedName {
  return { kind: 'changed', stored, charges: [], notices: [], ...rest };
}

/** Nobody has the name any more. */
export function freed(charges: readonly Charge[]): ChangedName {
  return { kind: 'changed', stored: null, charges, notices: [] };
}
