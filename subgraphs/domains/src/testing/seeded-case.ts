import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { type OwnerChangeRow, OwnerChangeStore } from '../owner-changes';

interface SeededCase {
  readonly profileId: string;
  readonly domain: { readonly domainId: string; readonly unicodeName: string; readonly tld: string };
  readonly state: OwnerChangeRow['state'];
  readonly now: Date;
  /** Days until its last one. */
  readonly days: number;
}

/** A change of owner of one domain that has come so far. */
export async function seedCase(
  manager: EntityManager,
  { profileId, domain, state, now, days }: SeededCase,
): Promise<OwnerChangeRow> {
  const change: OwnerChangeRow = {
    ...{ id: newId('ocg'), profileId, registry: 'gtld', occasion: 'SALE', loginId: 'lgn_giver', state },
    ...{ domains: [domain], withoutLock: 0, policyVersion: 1, startedAt: now, dueAt: addDays(now, days) },
    ...{ acceptedAt: now, reviewSince: null, readyAt: now, closedAt: null, otherProfileId: 'prf_other' },
    ...{ otherLoginId: 'lgn_receiver', registrantId: null },
  };
  if (!(await new OwnerChangeStore().insert(manager, change))) throw new Error('it is in another case');
  return change;
}
