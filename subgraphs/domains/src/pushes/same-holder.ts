import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { ProfileData } from '../registrant-changes';
import { contactDataOf, digestOf } from '../registrant-contacts';
import type { RegistrantRow, RegistrantStore } from '../registrants';
import type { ConfirmedAddressStore } from '../verification';

const HOLDER = [
  'subjectType',
  'firstName',
  'lastName',
  'companyName',
  'fiscalCode',
  'vatNumber',
  'officeCode',
] as const;

/** Whether a profile says of itself all that a registrant says: its registries would be told nothing else. */
export function isSameHolder(registrant: RegistrantRow, { holder, contact }: ProfileData): boolean {
  // What it has published is the wish of who has the domain, and says nothing of who it is.
  const own = contactDataOf({ ...registrant, published: [] });
  const theirs = contactDataOf({ ...holder, ...contact, published: [] });
  if (own === null || theirs === null || registrant.knownAt === null) return false;
  return digestOf(own) === digestOf(theirs) && HOLDER.every((field) => registrant[field] === holder[field]);
}

export interface RegistrantForDeps {
  readonly registrants: RegistrantStore;
  readonly confirmedAddresses: ConfirmedAddressStore;
}

/**
 * The registrant of a profile that says what the profile says now: the one of its new domains, or one that is made for it.
 *
 * @param changedAt since when the holder of what it receives has its address, where that was changed: it is no older with another profile
 */
export async function registrantSaying(
  { registrants, confirmedAddresses }: RegistrantForDeps,
  manager: EntityManager,
  profileId: ProfileId,
  data: ProfileData,
  at: Date,
  changedAt: Date | null = null,
): Promise<string> {
  const { holder, contact, emailVerified } = data;
  if (emailVerified && contact.emailFingerprint !== null)
    await confirmedAddresses.add(manager, profileId, contact.emailFingerprint, at);
  const { id } = await registrants.ofNewDomains(manager, profileId, at);
  const present = await registrants.lock(manager, profileId, id);
  if (present !== null && isSameHolder(present, data) && !isOlder(present, changedAt)) return id;
  const said = { ...holder, ...contact, knownAt: at, changedAt };
  if (present?.knownAt === null && (await registrants.change(manager, present, said))) return id;
  return registrants.make(manager, profileId, said, at);
}

function isOlder({ changedAt: own }: RegistrantRow, changedAt: Date | null): boolean {
  return changedAt !== null && (own === null || own < changedAt);
}
