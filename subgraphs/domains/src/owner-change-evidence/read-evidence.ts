import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { OwnerChangePapersStore, OwnerChangeStore } from '../owner-changes';
import type { OwnerConfirmationStore } from '../owner-confirmations';

export interface ReadEvidenceDeps {
  readonly database: Database;
  readonly ownerChanges: OwnerChangeStore;
  readonly ownerChangePapers: OwnerChangePapersStore;
  readonly ownerConfirmations: OwnerConfirmationStore;
}

/** What shows that both parties wanted a change of owner, for staff. Null for an absent case. */
export async function readEvidence(
  { database: { read }, ownerChanges, ownerChangePapers, ownerConfirmations }: ReadEvidenceDeps,
  id: string,
) {
  const change = await ownerChanges.findAny(read, id);
  if (change === null) return null;
  const profileId = trustedProfileId(change.profileId);
  return {
    documents: await ownerChangePapers.anyDocuments(read, [id]),
    invitations: await ownerChangePapers.invitationsOf(read, profileId, [id]),
    checks: await ownerChangePapers.checksOf(read, [id]),
    letters: await ownerConfirmations.ofCases(read, profileId, [id]),
    steps: await ownerChanges.stepsOf(read, change),
  };
}
