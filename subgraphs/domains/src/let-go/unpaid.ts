import { letGoAt } from '../lifecycle';
import type { TldPolicy } from '../names';
import type { Operation } from '../operations';
import type { DomainRow } from '../portfolio';
import { isStillFree } from './free-deletion';

export type UnpaidDomain = DomainRow & { readonly paidThrough: Date };

/**
 * Whether it is time to let a domain go: registered, its days are over, and no renewal is paid. An operation that deletes it because
 * that is free does not wait for its days.
 */
export function isUnpaid(
  domain: DomainRow,
  policy: TldPolicy,
  now: Date,
  operation?: Pick<Operation, 'details'>,
): domain is UnpaidDomain {
  const { state, paidThrough, renewingSince, registryDeletedAt } = domain;
  if (state !== 'REGISTERED' || paidThrough === null) return false;
  if (renewingSince !== null || registryDeletedAt !== null) return false;
  const isFree = operation !== undefined && isStillFree(operation, now);
  return (isFree ? paidThrough : letGoAt(paidThrough, policy)) <= now;
}
