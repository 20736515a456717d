import { badInput, faultText } from '@customer-area/shared/errors';
import { type Between, checkedPeriod, checkedSearchText } from '@customer-area/shared/list-filters';
import type { SelectQueryBuilder } from 'typeorm';
import type { DomainStatus } from '../lifecycle';
import { messages } from '../messages';
import type { DomainRow } from './domain.entity';
import type { AskingPolicies, VerificationStatus } from './registrants-by-verification';
import { checkedTags } from './tag-text';

/** A filter as the caller typed it. */
export interface TypedFilter {
  readonly nameContains?: string | null | undefined;
  readonly statuses?: readonly DomainStatus[] | null | undefined;
  readonly tlds?: readonly string[] | null | undefined;
  readonly nameIn?: readonly string[] | null | undefined;
  readonly expiresFrom?: Date | null | undefined;
  readonly expiresTo?: Date | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly registrantId?: string | null | undefined;
  readonly verification?: readonly VerificationStatus[] | null | undefined;
  readonly autoRenew?: boolean | null | undefined;
}

/** A filter whose every part is checked, before anything is looked up. */
export interface CheckedFilter extends Omit<DomainCriteria, 'registrantIds' | 'verified'> {
  readonly registrantId: string | null;
  readonly verification: readonly VerificationStatus[];
}

/** A filter whose every part is checked; null or empty filters nothing. */
export interface DomainCriteria {
  readonly nameContains: string | null;
  readonly statuses: readonly DomainStatus[];
  readonly tlds: readonly string[];
  /** A-labels; null when the list is not narrowed to names. */
  readonly names: readonly string[] | null;
  readonly paidThrough: Between;
  /** What they are compared by; a domain has any of them. */
  readonly tags: readonly string[];
  /** Null when the list is not narrowed to registrants, or they are too many to be named. */
  readonly registrantIds: readonly string[] | null;
  readonly verified: VerifiedDomains | null;
  /** Null when it does not matter whether they renew themselves. */
  readonly autoRenew: 'ON' | 'OFF' | null;
}

/** Domains whose extension asks their registrant for a confirmation. */
export interface VerifiedDomains {
  readonly policies: AskingPolicies;
  /** Looks at the registrant of each domain; null when the registrants are named. */
  readonly lookUp: ((query: SelectQueryBuilder<DomainRow>) => void) | null;
}

const MAX_TLDS = 50;
const MAX_TLD = 63;
const MAX_NAMES = 500;
const MAX_TAGS = 20;
const MAX_NAME = 255;
// Controls and halves of surrogate pairs: no name contains them, and no database should be asked about them.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

export const EVERYTHING: DomainCriteria = {
  nameContains: null,
  statuses: [],
  tlds: [],
  names: null,
  paidThrough: { from: null, before: null },
  tags: [],
  registrantIds: null,
  verified: null,
  autoRenew: null,
};

/** Whether nothing but statuses and extensions is filtered by, which are counted beforehand. */
export function isCounted(criteria: DomainCriteria): boolean {
  return isCountedInGroups(criteria) && !isGrouped(criteria) && criteria.autoRenew === null;
}

/** Whether nothing is filtered by but statuses, extensions, tags and registrants. */
export function isCountedInGroups({ nameContains, names, paidThrough }: DomainCriteria): boolean {
  return nameContains === null && names === null && !isBounded(paidThrough);
}

/** Whether tags or registrants are filtered by. */
export function isGrouped({ tags, registrantIds, verified }: DomainCriteria): boolean {
  return tags.length > 0 || registrantIds !== null || verified !== null;
}

export const isBounded = ({ from, before }: Between): boolean => from !== null || before !== null;

/** @param toName what a name that was typed in either form is called here; null when nobody can hold it */
export function checkedFilter(
  filter: TypedFilter | null | undefined,
  toName: (typed: string) => string | null,
): CheckedFilter {
  const names = filter?.nameIn ?? [];
  return {
    nameContains: checkedSearchText('filter.nameContains', filter?.nameContains)?.toLowerCase() ?? null,
    statuses: [...new Set(filter?.statuses ?? [])],
    tlds: [...new Set(checkedTlds(filter?.tlds ?? []))],
    names: names.length === 0 ? null : checkedNames(names, toName),
    paidThrough: checkedPeriod('filter.expiresTo', filter?.expiresFrom, filter?.expiresTo),
    tags: checkedFilterTags(filter?.tags ?? []),
    autoRenew: typeof filter?.autoRenew === 'boolean' ? (filter.autoRenew ? 'ON' : 'OFF') : null,
    registrantId: filter?.registrantId ?? null,
    verification: [...new Set(filter?.verification ?? [])],
  };
}

function checkedNames(typed: readonly string[], toName: (typed: string) => string | null): string[] {
  if (typed.length > MAX_NAMES)
    throw badInput('filter.nameIn', faultText('input.atOnce', { most: MAX_NAMES }));
  const names = typed.map((name, index) => {
    if (name.length > MAX_NAME || UNPRINTABLE.test(name))
      throw badInput(`filter.nameIn.${index}`, messages.localized('fault.noName'));
    return toName(name);
  });
  return [...new Set(names.filter((name) => name !== null))];
}

function checkedTlds(typed: readonly string[]): string[] {
  if (typed.length > MAX_TLDS) throw badInput('filter.tlds', faultText('input.atOnce', { most: MAX_TLDS }));
  return typed.map((tld, index) => {
    if (tld.length > MAX_TLD || UNPRINTABLE.test(tld))
      throw badInput(`filter.tlds.${index}`, messages.localized('fault.noExtension'));
    return tld.replace(/^\./, '').toLowerCase();
  });
}

function checkedFilterTags(typed: readonly string[]): string[] {
  if (typed.length > MAX_TAGS) throw badInput('filter.tags', faultText('input.atOnce', { most: MAX_TAGS }));
  return checkedTags('filter.tags', typed).map(({ folded }) => folded);
}
