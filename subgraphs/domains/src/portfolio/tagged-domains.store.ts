import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DomainTagRow } from './domain-tag.entity';
import type { DomainCriteria } from './filter';
import type { After, Candidate } from './search.store';
import { type DomainSortName, SORTINGS } from './sorting';

type Row = Candidate & { readonly profileId: string };

/** Finds the domains with a tag in the order of a list. */
export class TaggedDomainsStore {
  constructor(private readonly manager: EntityManager) {}

  /** All with any of the tags, in no order. */
  async ids(profileId: ProfileId, tags: readonly string[]): Promise<string[]> {
    const query = this.ofTags(profileId).andWhere('tag.folded IN (:...tags)', { tags });
    const rows = await query.select('DISTINCT tag.domainId', 'id').getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** The next of them after a place in the order of the list; those of each tag are merged. */
  async candidates(
    profileId: ProfileId,
    { tags, paidThrough }: DomainCriteria,
    sort: DomainSortName,
    after: After,
  ): Promise<Candidate[]> {
    const { property } = SORTINGS[sort];
    const index = property === 'name' ? 'domain_tag_by_name' : 'domain_tag_by_paid_through';
    const asked = tags.map((folded) => {
      const query = this.ofTags(profileId)
        .select(`tag.${property}`, 'key')
        .addSelect('tag.domainId', 'id')
        .andWhere('tag.folded = :folded', { folded })
        .orderBy(`tag.${property}`, after.order)
        .addOrderBy('tag.domainId', after.order)
        .limit(after.most);
      if (property === 'paidThroughOrder') within(query, paidThrough);
      if (after.key !== null)
        query.andWhere(
          `tag.${property} ${after.beyond}= :key AND (tag.${property} ${after.beyond} :key OR tag.domainId ${after.beyond} :id)`,
          { key: after.key, id: after.id },
        );
      const [sql, values] = query.getQueryAndParameters();
      return [
        sql.replace('FROM `domain_tag` `tag`', `$& FORCE INDEX (${index})`),
        values as unknown[],
      ] as const;
    });
    const rows = await this.manager.query<Row[]>(
      asked.map(([sql]) => `(${sql})`).join(' UNION ALL '),
      asked.flatMap(([, values]) => values),
    );
    return merged(rows, after);
  }

  private ofTags(profileId: ProfileId): SelectQueryBuilder<DomainTagRow> {
    return rowsOf(this.manager.createQueryBuilder(DomainTagRow, 'tag'), 'tag', profileId);
  }
}

function within(query: SelectQueryBuilder<DomainTagRow>, { from, before }: DomainCriteria['paidThrough']) {
  if (from !== null) query.andWhere('tag.paidThroughOrder >= :from', { from });
  if (before !== null) query.andWhere('tag.paidThroughOrder < :before', { before });
}

/** In one order, each once, and no more than were asked for: what follows may be of any tag. */
function merged(rows: readonly Candidate[], { order, most }: After): Candidate[] {
  const sign = order === 'ASC' ? 1 : -1;
  const once = [...new Map(rows.map((row) => [row.id, row])).values()];
  return once.sort((a, b) => sign * (compared(a.key, b.key) || compared(a.id, b.id))).slice(0, most);
}

function compared(a: string | Date, b: string | Date): number {
  const [left, right] = [a, b].map((key) => (key instanceof Date ? key.getTime() : key));
  return left === right ? 0 : (left as string) < (right as string) ? -1 : 1;
}
