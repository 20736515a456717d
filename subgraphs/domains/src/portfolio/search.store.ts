import { type DataScope, ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { containing, startingWith } from '@customer-area/shared/list-filters';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DomainRow } from './domain.entity';
import { DomainGramRow } from './domain-gram.entity';
import { type DomainCriteria, isBounded } from './filter';
import { gramsToCompare } from './grams';
import { paidThroughIn } from './narrowed-domains';
import type { DomainSortName } from './sorting';

/** So few domains are read one by one; among more, a page in the order of the list is found sooner. */
export const FEW = 1_000;

/** The only domains that can match, and the index that leads to them. */
export interface FewDomains {
  readonly index: string;
  /** Null when the criteria themselves are looked up in the index. */
  readonly ids: readonly string[] | null;
  /** Not few, and yet found in the order of the list. */
  readonly inOrder?: CandidatesInOrder;
  /** Not few, and yet all that can match: those with this part in their name. */
  readonly with?: Part;
}

export interface CandidatesInOrder {
  readonly candidatesAfter: (after: After) => Promise<readonly Candidate[]>;
  /** Whether each of them is in the list. */
  readonly allMatch: boolean;
}

/** A searched text, and three letters of it. */
export interface Part {
  readonly text: string;
  readonly part: string;
}

/** A domain that may match, and its place in the order of the list. */
export interface Candidate {
  readonly id: string;
  readonly key: string | Date;
}

/** How candidates are read in the order of a list. */
export interface After {
  readonly order: 'ASC' | 'DESC';
  readonly beyond: '<' | '>';
  /** Null at the beginning. */
  readonly key: string | Date | null;
  readonly id: string | null;
  readonly most: number;
}

const isWhole = (part: string): boolean => [...part].length === 3 && !part.endsWith('%');

/** Finds out what few domains a filter can leave, if they are few. */
export class SearchStore {
  constructor(private readonly manager: EntityManager) {}

  /** Null when they may be many. */
  async few(
    dataScope: DataScope,
    { names, nameContains, paidThrough }: DomainCriteria,
    sort: DomainSortName | null,
  ): Promise<FewDomains | null> {
    // The domains of who is limited to some are few, and named.
    if (typeof dataScope !== 'string') return { index: 'PRIMARY', ids: null };
    if (names !== null) return { index: 'domain_by_name', ids: null };
    if (nameContains !== null) {
      const rarest = await this.rarest(dataScope, nameContains);
      if (rarest.rows <= FEW) {
        const found = await this.candidates(dataScope, rarest, null);
        return { index: 'PRIMARY', ids: [...new Set(found.map(({ id }) => id))] };
      }
      if (sort === null && isWhole(rarest.part)) return { index: 'PRIMARY', ids: null, with: rarest };
      const byName = sort === 'NAME_ASC' || sort === 'NAME_DESC';
      if (byName && isWhole(rarest.part))
        return {
          index: 'PRIMARY',
          ids: null,
          inOrder: {
            candidatesAfter: (after) => this.candidates(dataScope, rarest, after),
            allMatch: false,
          },
        };
    }
    const alongRange = sort === 'PAID_THROUGH_ASC' || sort === 'PAID_THROUGH_DESC';
    if (!isBounded(paidThrough) || alongRange) return null;
    const range = rowsOf(this.manager.createQueryBuilder(DomainRow, 'domain'), 'domain', dataScope);
    paidThroughIn(range, paidThrough);
    return (await this.areMany([range.select('0', 'place')])).has(0)
      ? null
      : { index: 'domain_by_paid_through', ids: null };
  }

  /** The domains with this text in one form of their name, after a place in the order of names, if one is given. */
  private async candidates(
    profileId: ProfileId,
    { text, part }: Part,
    after: After | null,
  ): Promise<Candidate[]> {
    // The form for reading of an internationalised name is not in the index: its domain is looked at.
    const query = this.partsLike(profileId, part)
      .select('part.name', 'key')
      .addSelect('part.domainId', 'id')
      .andWhere("(part.name LIKE :pattern ESCAPE '|' OR part.name LIKE '%xn--%')", {
        pattern: containing(text),
      });
    if (after === null) return query.getRawMany<Candidate>();
    const { order, beyond, key, id, most } = after;
    query.orderBy('part.name', order).addOrderBy('part.domainId', order).limit(most);
    if (key === null) return query.getRawMany<Candidate>();
    return query
      .andWhere(`part.name ${beyond}= :key AND (part.name ${beyond} :key OR part.domainId ${beyond} :id)`, {
        key,
        id,
      })
      .getRawMany<Candidate>();
  }

  /** How many domains have this text in one form of their name. The form for reading is not in the index: see `candidates`. */
  count(profileId: ProfileId, { text, part }: Part): Promise<number> {
    const query = this.partsLike(profileId, part);
    const forReading = query
      .subQuery()
      .select('1')
      .from(DomainRow, 'domain')
      .where('domain.id = part.domainId AND domain.profileId = part.profileId')
      .andWhere("domain.unicodeName LIKE :pattern ESCAPE '|'")
      .limit(1);
    query.andWhere(
      `(part.name LIKE :pattern ESCAPE '|' OR (part.name LIKE '%xn--%' AND 1 = ${forReading.getQuery()}))`,
      { pattern: containing(text) },
    );
    return ownCount(query, 'part', profileId);
  }

  /** Narrows a query to domains that may have this text in their name, so that no others are looked at. */
  through(
    query: SelectQueryBuilder<DomainRow>,
    profileId: ProfileId,
    { text, part }: Part,
  ): SelectQueryBuilder<DomainRow> {
    query
      .innerJoin(DomainGramRow, 'part', 'part.domainId = domain.id')
      .andWhere("part.gram = :part AND (part.name LIKE :pattern ESCAPE '|' OR part.name LIKE '%xn--%')", {
        part,
        pattern: containing(text),
      });
    return rowsOf(query, 'part', profileId);
  }

  /** The part of a text that the fewest names have, as the server estimates it without reading them. */
  private async rarest(profileId: ProfileId, text: string): Promise<Part & { readonly rows: number }> {
    const grams = gramsToCompare(text);
    // Under three letters: whatever part begins with them.
    const parts = grams.length === 0 ? [startingWith(text)] : grams;
    const asked = parts.map((part) =>
      this.partsLike(profileId, part).select('part.domainId', 'id').getQueryAndParameters(),
    );
    const plan = await this.manager.query<{ rows: string | number | null; table: string | null }[]>(
      `EXPLAIN ${asked.map(([sql]) => `(${sql})`).join(' UNION ALL ')}`,
      asked.flatMap(([, values]) => values as unknown[]),
    );
    const estimates = parts.map((part, place) => ({ text, part, rows: Number(plan[place]?.rows ?? 0) }));
    return estimates.reduce((least, estimate) => (estimate.rows < least.rows ? estimate : least));
  }

  private partsLike(profileId: ProfileId, part: string): SelectQueryBuilder<DomainGramRow> {
    const query = rowsOf(this.manager.createQueryBuilder(DomainGramRow, 'part'), 'part', profileId);
    return query.andWhere(isWhole(part) ? 'part.gram = :part' : "part.gram LIKE :part ESCAPE '|'", { part });
  }

  /** Which of these, by their `place`, find more than a few rows. No more of each is read than that takes. */
  private async areMany<Row extends object>(
    queries: readonly SelectQueryBuilder<Row>[],
  ): Promise<ReadonlySet<number>> {
    const asked = queries.map((query) => query.offset(FEW).limit(1).getQueryAndParameters());
    const found = await this.manager.query<{ place: number | string }[]>(
      asked.map(([sql]) => `(${sql})`).join(' UNION ALL '),
      asked.flatMap(([, values]) => values as unknown[]),
    );
    return new Set(found.map(({ place }) => Number(place)));
  }
}
