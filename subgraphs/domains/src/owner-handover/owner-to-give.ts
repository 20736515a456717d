import type { CodeOf } from '@customer-area/shared/contract';
import type { LocalizedText } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import type { changedOwnerCodes } from '../../contract';
import { messages } from '../messages';
import type { OwnerChangeRow, OwnerChangeStore } from '../owner-changes';
import type { RegistrantRow, RegistrantStore } from '../registrants';

/** Why a domain does not get its new owner. */
export type ChangedOwnerRefusal = CodeOf<typeof changedOwnerCodes>;

/** The code with what the customer reads. */
export function changedOwnerFailure(code: ChangedOwnerRefusal): {
  readonly code: ChangedOwnerRefusal;
  readonly message: LocalizedText;
} {
  return { code, message: messages.localized(`changedOwner.${code}`) };
}

export interface OwnerToGiveDeps {
  readonly ownerChanges: OwnerChangeStore;
  readonly registrants: RegistrantStore;
}

/** A case with who is to hold its domains; null for one that is not being carried out. Never for a viewer. */
export async function ownerToGive(
  { ownerChanges, registrants }: OwnerToGiveDeps,
  manager: EntityManager,
  ownerChangeId: string,
): Promise<{ readonly change: OwnerChangeRow; readonly registrant: RegistrantRow } | null> {
  const change = await ownerChanges.findAny(manager, ownerChangeId);
  if (change?.state !== 'IN_PROGRESS' || change.registrantId === null) return null;
  const registrant = await registrants.ofJob(manager, change.registrantId);
  return registrant === null ? null : { change, registrant };
}
