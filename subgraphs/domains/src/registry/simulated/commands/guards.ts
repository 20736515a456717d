import type { ClientStatus, RegistryRefusal } from '../../port';
import type { Asking } from '../shown-record';
import type { StoredName } from '../stored-name';
import { type Command, type Effect, refused } from './effect';

/** What a command needs of a name of ours before it is looked at. */
export interface Guard {
  /** The status that forbids it. */
  readonly prohibitedBy?: ClientStatus;
}

/** A command for names of ours that are registered, with no transfer under way and no status against it. */
export function onOwnName(
  { prohibitedBy }: Guard,
  effect: (stored: StoredName, asking: Asking) => Effect,
): Command {
  return (stored, asking) => {
    if (stored === null) return refused('UNKNOWN_NAME');
    const refusal = ownNameRefusal(stored, asking, prohibitedBy);
    return refusal === null ? effect(stored, asking) : refused(refusal);
  };
}

function ownNameRefusal(
  stored: StoredName,
  { registrar }: Asking,
  prohibitedBy: ClientStatus | undefined,
): RegistryRefusal | null {
  if (stored.sponsor !== registrar) return 'NOT_SPONSORED';
  if (stored.deletedAt !== null || stored.transfer !== null) return 'STATUS_PROHIBITS';
  const isProhibited = prohibitedBy !== undefined && stored.clientStatuses.includes(prohibitedBy);
  return isProhibited ? 'STATUS_PROHIBITS' : null;
}
