import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { ownerChangeConcluded } from '../../contract';
import { asOwnActor } from '../handover';
import {
  type OwnerChangeRow,
  type OwnerChangeRulesStore,
  type OwnerChangeStore,
  planForgetting,
} from '../owner-changes';

export interface ConcludeDomainDeps {
  readonly ownerChanges: OwnerChangeStore;
  readonly ownerChangeRules: OwnerChangeRulesStore;
}

/** What has become of one domain of a case. */
export interface DomainConcluded {
  readonly domainId: string;
  /** Null where it has its new owner. */
  readonly failureCode: string | null;
}

/**
 * Says what has become of one domain of a case that is locked. With the last one the case is over, and both parties are told: done where
 * any domain has its new owner, since the other ones can be tried in a case of their own.
 */
export async function concludeDomain(
  deps: ConcludeDomainDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  { domainId, failureCode }: DomainConcluded,
  at: Date,
): Promise<void> {
  const { ownerChanges } = deps;
  const state = failureCode === null ? 'DONE' : 'FAILED';
  if (!(await ownerChanges.closeDomain(manager, change, domainId, { state, failureCode, at }))) return;
  const domains = await ownerChanges.domainsOf(manager, change);
  if (domains.some((one) => one.state === 'OPEN')) return;
  const done = new Set(domains.filter((one) => one.state === 'DONE').map((one) => one.domainId));
  await ownerChanges.move(manager, change, { to: done.size === 0 ? 'FAILED' : 'DONE', loginId: null, at });
  await planForgetting(deps, manager, change, at);
  await tellBoth(manager, change, done, at);
}

async function tellBoth(
  manager: EntityManager,
  { id: subjectId, profileId, otherProfileId, domains }: OwnerChangeRow,
  done: ReadonlySet<string>,
  occurredAt: Date,
): Promise<void> {
  const namesOf = (isDone: boolean) =>
    domains.filter(({ domainId }) => done.has(domainId) === isDone).map(({ unicodeName }) => unicodeName);
  const [gone, kept] = [namesOf(true), namesOf(false)];
  const outcome = kept.length === 0 ? 'DONE' : gone.length === 0 ? 'FAILED' : 'PARTLY';
  const payload = { done: gone, failed: kept, outcome } as const;
  for (const [party, side] of [
    [profileId, 'GIVER'],
    [otherProfileId, 'RECEIVER'],
  ] as const) {
    if (party === null) continue;
    await asOwnActor(party, () =>
      appendEvent(manager, ownerChangeConcluded, {
        ...{ profileId: party, subjectId, occurredAt },
        payload: { ...payload, side },
      }),
    );
  }
}
