import type { EntityManager } from 'typeorm';
import type { TldRules } from '../names';
import type { DomainNoticeRow } from '../notices';
import type { DomainRow, DomainStore } from '../portfolio';
import { renewalPossibleUntil } from '../renewal';

export interface ExpiringDomainDeps {
  readonly domains: DomainStore;
  readonly tldRules: TldRules;
}

export type ExpiringDomain = DomainRow & { readonly paidThrough: Date };

/** The domain that a timer names, while its holder can still renew it; otherwise null. */
export async function expiringDomain(
  { domains, tldRules }: ExpiringDomainDeps,
  manager: EntityManager,
  domainId: string,
  now: Date,
): Promise<ExpiringDomain | null> {
  const domain = await domains.ofTimer(manager, domainId);
  if (domain === null || domain.paidThrough === null) return null;
  const possibleUntil = renewalPossibleUntil(domain, tldRules.policyOf(domain));
  return possibleUntil !== null && now < possibleUntil
    ? { ...domain, paidThrough: domain.paidThrough }
    : null;
}

/** The record that this expiry was told. */
export function expiryTold(domain: ExpiringDomain, sentAt: Date): DomainNoticeRow {
  const { profileId, id: domainId, paidThrough } = domain;
  return { profileId, domainId, paidThrough, notice: 'EXPIRED', letterId: null, sentAt };
}
