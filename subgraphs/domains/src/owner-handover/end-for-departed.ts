import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { ownerChangeDomainLeft } from '../../contract';
import { asOwnActor } from '../handover';
import {
  type CaseOrders,
  type CaseRegistrants,
  mayEnd,
  type OwnerChangePapersStore,
  type OwnerChangeRow,
  planForgetting,
} from '../owner-changes';
import type { DomainStore } from '../portfolio';
import type { ConcludeDomainDeps } from './conclude-domain';
import { changedOwnerFailure } from './owner-to-give';

export interface EndForDepartedDeps extends ConcludeDomainDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly ownerChangePapers: OwnerChangePapersStore;
  readonly caseOrders: CaseOrders;
  readonly caseRegistrants: Pick<CaseRegistrants, 'settle'>;
}

/**
 * The job when a domain has left: a change of owner does not wait for it until its last day. With the last domain the case is over. Once the
 * registry is being told, the operation that tells it finds the same.
 */
export async function endForDeparted(
  deps: EndForDepartedDeps,
  { subjectId: domainId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const { database, domains, ownerChanges, clock } = deps;
  const domain = await domains.ofTimer(database.read, domainId);
  if (domain === null || domain.state === 'REGISTERED') return;
  const profileId = trustedProfileId(domain.profileId);
  await database.transact(async (manager) => {
    const found = (await ownerChanges.openCasesOf(manager, profileId, [domainId])).get(domainId);
    const change = found === undefined ? null : await ownerChanges.lockGiven(manager, profileId, found.id);
    if (change === null || !mayEnd(change.state)) return;
    const at = clock.now();
    await deps.caseOrders.endOf(manager, change, domainId, at);
    const { code: failureCode } = changedOwnerFailure('CHANGE_DOMAIN_GONE');
    const closed = { state: 'FAILED', failureCode, at } as const;
    if (!(await ownerChanges.closeDomain(manager, change, domainId, closed))) return;
    const left = await ownerChanges.domainsOf(manager, change);
    const isOver = left.every(({ state }) => state !== 'OPEN');
    if (isOver) await endCase(deps, manager, change, at);
    await tellBoth(manager, change, { name: domain.unicodeName, isOver }, at);
    if (!isOver) await deps.caseRegistrants.settle(manager, change, at);
  });
}

async function endCase(
  deps: EndForDepartedDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  at: Date,
): Promise<void> {
  await deps.ownerChanges.move(manager, change, { to: 'FAILED', loginId: null, at });
  await planForgetting(deps, manager, change, at);
  await deps.ownerChangePapers.endInvitations(manager, change.id, change.profileId, at);
}

async function tellBoth(
  manager: EntityManager,
  { id: subjectId, profileId, otherProfileId }: OwnerChangeRow,
  { name, isOver }: { readonly name: string; readonly isOver: boolean },
  occurredAt: Date,
): Promise<void> {
  for (const [party, side] of [
    [profileId, 'GIVER'],
    [otherProfileId, 'RECEIVER'],
  ] as const) {
    if (party === null) continue;
    await asOwnActor(party, () =>
      appendEvent(manager, ownerChangeDomainLeft, {
        ...{ profileId: party, subjectId, occurredAt },
        payload: { name, goesOn: isOver ? 'NO' : 'YES', side },
      }),
    );
  }
}
