import type { DataScope } from '@customer-area/shared/isolation';
import { containing } from '@customer-area/shared/list-filters';
import type { SelectQueryBuilder } from 'typeorm';
import type { DomainRow } from './domain.entity';
import { DomainTagRow } from './domain-tag.entity';
import { type DomainCriteria, isBounded } from './filter';
import { statusCondition } from './status-condition';

/** The condition for a viewer that is limited to some domains. */
export const IS_ALLOWED = 'domain.id IN (:...allowedDomainIds)';

export const findsNothing = ({ names, registrantIds }: DomainCriteria): boolean =>
  names?.length === 0 || registrantIds?.length === 0;

export interface DomainsWanted {
  readonly criteria: DomainCriteria;
  readonly now: Date;
}

/**
 * Reads along an index. Without the hint, the optimiser reads a large portfolio from its beginning up to the cursor whenever
 * that is more than half of it; the query builder cannot write FORCE INDEX.
 */
export function alongIndex(sql: string, index: string): string {
  return sql.replace('FROM `domain` `domain`', `$& FORCE INDEX (${index})`);
}

/** Narrows a query to the domains that a filter leaves. */
export function narrowed(
  query: SelectQueryBuilder<DomainRow>,
  { criteria, now }: DomainsWanted,
): SelectQueryBuilder<DomainRow> {
  const { nameContains, names, statuses, tlds, paidThrough, tags, registrantIds, verified, autoRenew } =
    criteria;
  if (nameContains !== null) {
    query.andWhere("(domain.name LIKE :pattern ESCAPE '|' OR domain.unicodeName LIKE :pattern ESCAPE '|')", {
      pattern: containing(nameContains),
    });
  }
  if (names !== null) query.andWhere('domain.name IN (:...names)', { names });
  if (statuses.length > 0) query.andWhere(`(${statusCondition(statuses)})`, { now });
  if (tlds.length > 0) query.andWhere('domain.tld IN (:...tlds)', { tlds });
  if (isBounded(paidThrough)) paidThroughIn(query, paidThrough);
  if (autoRenew !== null) query.andWhere('domain.autoRenew = :autoRenew', { autoRenew });
  if (tags.length > 0) taggedWith(query, tags);
  if (registrantIds !== null) query.andWhere('domain.registrantId IN (:...registrantIds)', { registrantIds });
  if (verified !== null) {
    query.andWhere(
      `domain.state = 'REGISTERED' AND (domain.pendingDeleteUntil IS NULL OR domain.pendingDeleteUntil > :now)
        AND domain.paidThroughOrder > :goneBefore AND domain.policyVersion IN (:...asking)`,
      // No policy has this number: SQL knows no empty list.
      { now, goneBefore: verified.policies.goneBefore, asking: [0, ...verified.policies.versions] },
    );
    verified.lookUp?.(query);
  }
  return query;
}

/** Third levels are listed beneath their domain; a search finds them, and so does whoever reaches some domains only. */
export function listed(
  query: SelectQueryBuilder<DomainRow>,
  dataScope: DataScope,
  { nameContains, names }: DomainCriteria,
): SelectQueryBuilder<DomainRow> {
  const all = typeof dataScope === 'string' && nameContains === null && names === null;
  return all ? query.andWhere('domain.parentId IS NULL') : query;
}

/** Narrows a query to domains that are paid through a moment of the period. */
export function paidThroughIn(
  query: SelectQueryBuilder<DomainRow>,
  { from, before }: DomainCriteria['paidThrough'],
): void {
  if (from !== null) query.andWhere('domain.paidThroughOrder >= :expiresFrom', { expiresFrom: from });
  if (before !== null) query.andWhere('domain.paidThroughOrder < :expiresTo', { expiresTo: before });
  else if (from !== null) query.andWhere('domain.paidThrough IS NOT NULL');
}

/** One row of the tags is looked at for each domain. A subquery with EXISTS would be turned round, and read all of a tag. */
function taggedWith(query: SelectQueryBuilder<DomainRow>, tags: readonly string[]): void {
  const tagged = query
    .subQuery()
    .select('1')
    .from(DomainTagRow, 'tagged')
    .where('tagged.profileId = domain.profileId AND tagged.domainId = domain.id')
    .andWhere('tagged.folded IN (:...tags)', { tags })
    .limit(1);
  query.andWhere(`1 = ${tagged.getQuery()}`, { tags });
}
