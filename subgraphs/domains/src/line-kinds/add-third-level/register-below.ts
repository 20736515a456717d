import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { thirdLevelAdded } from '../../../contract';
import { followedColumns } from '../../portfolio';
import { thirdLevelFailure } from '../../third-levels';
import type { FinishedLine, LineFailure, LineKindDeps, PlacedLine } from '../line-kind';
import type { AddedThirdLevel } from './check';

/** Its domain has to stand in the moment in which it is added: that is asked with the domain locked. */
export async function lateRefusal(
  { domains }: LineKindDeps,
  manager: EntityManager,
  { profileId, facts: { domainId } }: PlacedLine<AddedThirdLevel>,
): Promise<LineFailure | null> {
  const parent = await domains.lock(manager, profileId, domainId);
  return parent?.state === 'REGISTERED' ? null : thirdLevelFailure('THIRD_LEVEL_NEEDS_ACTIVE_DOMAIN');
}

/** It stands beneath its domain, with the dates of that. */
export async function finish(
  { domains, reservations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts }: PlacedLine<AddedThirdLevel>,
  _: null,
  at: Date,
): Promise<FinishedLine> {
  const { domainId: parentId, childId, childName: name, childUnicodeName: unicodeName } = facts;
  const parent = await domains.lock(manager, profileId, parentId);
  if (parent === null) throw new Error(`${childId} has no domain to stand beneath`);
  const moved = await domains.move(manager, {
    ...{ profileId, domainId: childId, at },
    from: 'REGISTERING',
    to: 'REGISTERED',
    reason: 'third-level.added',
    changes: { registeredAt: at, ...followedColumns(parent) },
  });
  if (!moved) throw new Error(`${childId} was added but is not being registered`);
  await reservations.release(manager, profileId, name, orderId);
  const { paidThrough } = parent;
  return {
    facts: { paidThrough },
    appendEvent: () =>
      appendEvent(manager, thirdLevelAdded, {
        profileId,
        subjectId: childId,
        payload: { domainId: childId, parentId, name, unicodeName, paidThrough },
        occurredAt: at,
      }),
  };
}

/** Its domain is gone: the label is free again, and the money becomes credit. */
export async function fail(
  { domains, reservations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { childId: domainId, childName } }: PlacedLine<AddedThirdLevel>,
  { code }: LineFailure,
  at: Date,
): Promise<void> {
  await domains.move(manager, {
    profileId,
    domainId,
    from: 'REGISTERING',
    to: 'REQUEST_FAILED',
    reason: code,
    at,
    changes: { liveName: null },
  });
  await reservations.release(manager, profileId, childName, orderId);
}
