import { letGoAt } from '../lifecycle';
import type { TldPolicy } from '../names';
import type { DomainRow } from '../portfolio';

export type UnpaidDomain = DomainRow & { readonly paidThrough: Date };

/** Whether it is time to let a domain go: registered, its days are over, and no renewal is paid. */
export function isUnpaid(domain: DomainRow, policy: TldPolicy, now: Date): domain is UnpaidDomain {
  const { state, paidThrough, renewingSince, registryDeletedAt } = domain;
  if (state !== 'REGISTERED' || paidThrough === null) return false;
  if (renewingSince !== null || registryDeletedAt !== null) return false;
  return letGoAt(paidThrough, policy) <= now;
}
