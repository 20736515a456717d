import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { type OwnerChangeRow, ReceivedOwnerChangeRow } from '../owner-changes';
import { DomainRow } from '../portfolio';
import type { TestDeps } from './domains-database';
import { learnRegistrants } from './known-registrants';

export interface PassedChange {
  readonly from: string;
  readonly to: string;
  readonly domainIds: readonly string[];
  readonly withoutLock?: boolean;
}

/** A change of owner for which all has passed: what is left is the payment, or to begin. */
export async function passedChange(deps: TestDeps, passed: PassedChange): Promise<OwnerChangeRow> {
  const { database, ownerChanges, registrants, clock } = deps;
  const at = clock.now();
  const to = trustedProfileId(passed.to);
  const { id: registrantId } = await registrants.ofNewDomains(database.read, to, at);
  await learnRegistrants(database.read);
  const rows = await Promise.all(
    passed.domainIds.map((id) => database.read.findOneByOrFail(DomainRow, { id })),
  );
  const tld = rows[0]?.tld ?? '';
  const change: OwnerChangeRow = {
    ...{
      id: newId('ocg'),
      profileId: passed.from,
      otherProfileId: null,
      otherLoginId: null,
      registrantId: null,
    },
    ...{ registry: deps.tldRules.inForce(tld, at).registry, occasion: 'SALE', loginId: 'log_giver' },
    domains: rows.map(({ id: domainId, unicodeName, tld }) => ({ domainId, unicodeName, tld })),
    ...{ withoutLock: passed.withoutLock === true ? 1 : 0, state: 'IN_REVIEW', policyVersion: 1 },
    ...{ startedAt: at, dueAt: addDays(at, 100), acceptedAt: null, reviewSince: null },
    ...{ otherLoginId: null, readyAt: null, closedAt: null },
  };
  await database.transact(async (manager) => {
    if (!(await ownerChanges.insert(manager, change))) throw new Error('it is in another case');
    await ownerChanges.accept(manager, change, { profileId: to, loginId: 'log_receiver', registrantId }, at);
    await ownerChanges.move(manager, change, { to: 'READY', loginId: null, at });
  });
  const found = await ownerChanges.findAny(database.read, change.id);
  const received = await ownerChanges.find(database.read, ReceivedOwnerChangeRow, to, change.id);
  if (found === null || received === null) throw new Error('the case is not there');
  return found;
}
