import type { OperationOutcome } from '../../operations';
import { contactDataOf, digestOf, handleOf, putContact } from '../../registrant-contacts';
import type { LineKindDeps, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { registryFailure } from '../registry-failures';

/** The contact of the registrant at the registry of the name. */
export interface HolderContact {
  readonly handle: string;
  /** A digest of what the registry was told; null when it has kept what it had. */
  readonly told: string | null;
}

/**
 * Brings the contact of the registrant to the registry, before the name is created for it. No answer while the data of the
 * registrant is still to come: the registration waits for it. Null for a name that was ordered before registrants were.
 */
export async function holderContact(
  { database, domains, registrants, registry }: LineKindDeps,
  { commandId, facts: { domainId, tld } }: PlacedLine<NamedDomain>,
): Promise<OperationOutcome<HolderContact | null>> {
  const domain = await domains.ofTimer(database.read, domainId);
  const registrantId = domain?.registrantId ?? null;
  if (registrantId === null) return { kind: 'done', result: null };
  const registrant = await registrants.ofJob(database.read, registrantId);
  const contact = registrant === null ? null : contactDataOf(registrant);
  if (contact === null) return { kind: 'unavailable' };
  const handle = handleOf(registrantId);
  const outcome = await putContact(registry, { commandId, tld, handle, contact });
  if (outcome.kind === 'done') return { kind: 'done', result: { handle, told: digestOf(contact) } };
  // A typing error was corrected here, and this registry changes no holder by itself: staff have it done for all names of the
  // contact, and this one is not lost meanwhile.
  if (outcome.kind === 'refused' && outcome.code === 'HOLDER_FIXED')
    return { kind: 'done', result: { handle, told: null } };
  if (outcome.kind === 'refused') return { kind: 'refused', failure: registryFailure(outcome.code) };
  return outcome.kind === 'pending' ? { ...outcome, waitsFor: 'REGISTRY_ANSWER' } : outcome;
}
