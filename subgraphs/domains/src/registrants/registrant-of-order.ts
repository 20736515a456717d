import type { ProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { RegistrantStore } from './registrant.store';

/** Fetches the data of a registrant from identity. */
export const REGISTRANT_DATA = defineJob({ name: 'registrant.data', delays: TWO_DAYS });

/**
 * The registrant of a domain that is ordered: the one that was chosen, or the one made from the profile. Identity is asked for
 * its data later, not while an order waits.
 */
export async function registrantOfOrder(
  { registrants }: { readonly registrants: RegistrantStore },
  manager: EntityManager,
  profileId: ProfileId,
  { chosenId, at }: { readonly chosenId: string | null; readonly at: Date },
): Promise<string> {
  if (chosenId !== null) return chosenId;
  const { id, isNew } = await registrants.ofNewDomains(manager, profileId, at);
  if (isNew) await enqueueJob(manager, { kind: REGISTRANT_DATA, subjectId: id, dueAt: at });
  return id;
}
