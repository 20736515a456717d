import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, type Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { registrantDisclosed } from '../../contract';
import type { DomainHoldingStore, DomainStore } from '../portfolio';
import type { RegistrantStore } from '../registrants';
import type { DisclosureRow } from './disclosure.entity';
import type { DisclosureStore } from './disclosure.store';
import { type HeldReadsDeps, tellHeldReads } from './held-reads';

/** Tells a customer of a disclosure that it must not know of until then. */
export const TELL_DISCLOSURE = defineJob({ name: 'disclosure.tell' });

export interface TellDisclosureDeps extends HeldReadsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly holdings: DomainHoldingStore;
  readonly registrants: RegistrantStore;
  readonly disclosures: DisclosureStore;
}

/** The hold is over: the customer reads in its audit log what was given and when, and which staff looked at it meanwhile. */
export async function tellHeldDisclosure(
  deps: TellDisclosureDeps,
  job: Pick<Job, 'subjectId'>,
): Promise<void> {
  const { database, clock, disclosures } = deps;
  await database.transact(async (manager) => {
    // Somebody may be prolonging it at this moment.
    const row = await disclosures.lock(manager, job.subjectId);
    const now = clock.now();
    if (row === null || (row.heldUntil !== null && row.heldUntil > now)) return;
    await tellDisclosure(deps, manager, row, now);
    await tellHeldReads(deps, manager, trustedProfileId(row.profileId), now);
  });
}

/** Once, whoever comes first. */
export async function tellDisclosure(
  { disclosures, domains }: Pick<TellDisclosureDeps, 'disclosures' | 'domains'>,
  manager: EntityManager,
  row: DisclosureRow,
  at: Date,
): Promise<void> {
  if (!(await disclosures.told(manager, row, at))) return;
  const { profileId, registrantId, domainId, requester, legalBasis, given, givenAt } = row;
  const domain = await domains.ofTimer(manager, domainId);
  await appendEvent(manager, registrantDisclosed, {
    profileId,
    subjectId: registrantId,
    payload: {
      ...{ unicodeName: domain?.unicodeName ?? domainId, requester, legalBasis, givenAt },
      given: [...given],
    },
    occurredAt: at,
  });
}
