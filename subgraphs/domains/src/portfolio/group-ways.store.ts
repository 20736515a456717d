import type { ProfileId } from '@customer-area/shared/isolation';
import type { DomainsPage } from './domains-page';
import { type DomainCriteria, EVERYTHING } from './filter';
import type { CountedGroup, GroupCountsStore } from './group-counts.store';
import { FEW, type FewDomains } from './search.store';
import { SORTINGS } from './sorting';
import type { TaggedDomainsStore } from './tagged-domains.store';
import {
  type Counted,
  MOST_WALKS,
  ofAutoRenew,
  sumOf,
  type Walk,
  walksOf,
  walksOfAutoRenew,
  wantedOf,
  withThirdLevels,
} from './walks';

/** How the domains of groups are read: some that are known to be few, or along indexes. Null for neither. */
export type GroupWay = FewDomains | { readonly walks: readonly Walk[] } | null;

/** Finds the shortest way to the domains that have tags or registrants. */
export class GroupWaysStore {
  constructor(
    private readonly counts: GroupCountsStore,
    private readonly tagged: TaggedDomainsStore,
  ) {}

  /** How many domains a filter would leave without its tags and registrants. */
  async apartFromGroups(
    profileId: ProfileId,
    criteria: DomainCriteria,
    counted: readonly Counted[],
  ): Promise<number> {
    const { autoRenew } = criteria;
    if (autoRenew === null) return sumOf(wantedOf(counted, criteria));
    const those = ofAutoRenew(counted, await this.counts.renewing(profileId), autoRenew);
    return sumOf(wantedOf(those, criteria));
  }

  /** What is walked for a page without tags and registrants; null for the whole portfolio. */
  async walksTo(
    profileId: ProfileId,
    { criteria, sort }: DomainsPage,
    domains: readonly Counted[],
  ): Promise<Walk[] | null> {
    const counted = withThirdLevels(domains, criteria);
    if (criteria.autoRenew === null) return walksOf(counted, criteria, sort);
    const those = ofAutoRenew(counted, await this.counts.renewing(profileId), criteria.autoRenew);
    return walksOfAutoRenew(counted, those, criteria, sort);
  }

  /** @param others how many domains the filter would leave without tags and registrants, as far as that is counted */
  async wayTo(profileId: ProfileId, wanted: DomainsPage, others: number): Promise<GroupWay> {
    const { criteria, sort } = wanted;
    const withTags =
      criteria.tags.length === 0
        ? Number.POSITIVE_INFINITY
        : sumOf(await this.counts.of(profileId, 'TAG', criteria.tags, EVERYTHING));
    const held =
      criteria.registrantIds === null
        ? null
        : await this.counts.ofRegistrants(profileId, { ...criteria, statuses: [] });
    if (held !== null && sumOf(held) <= Math.min(withTags, others)) return wayToRegistrants(wanted, held);
    if (withTags > others) return null;
    const allMatch = isOfTagsAlone(wanted);
    if (!allMatch && withTags <= FEW)
      return { index: 'PRIMARY', ids: await this.tagged.ids(profileId, criteria.tags) };
    return {
      index: 'PRIMARY',
      ids: null,
      inOrder: {
        candidatesAfter: (after) => this.tagged.candidates(profileId, criteria, sort, after),
        allMatch,
      },
    };
  }
}

function wayToRegistrants(wanted: DomainsPage, held: readonly CountedGroup[]): GroupWay {
  const { indexes } = SORTINGS[wanted.sort];
  const pairs = new Map(held.map(({ member, tld }) => [`${member} ${tld}`, { member, tld }]));
  const walks = [...pairs.values()].map(({ member, tld }) => ({
    index: indexes.registrant,
    registrantId: member,
    tld,
    phase: null,
  }));
  const { tags, statuses, autoRenew } = wanted.criteria;
  const isAlone = tags.length === 0 && statuses.length === 0 && autoRenew === null;
  if (walks.length <= MOST_WALKS && (isAlone || sumOf(held) > FEW)) return { walks };
  return sumOf(held) <= FEW ? { index: indexes.registrant, ids: null } : null;
}

/** Whether every domain with one of the tags is in the list. */
function isOfTagsAlone({ criteria, sort }: DomainsPage): boolean {
  const { statuses, tlds, registrantIds, verified, autoRenew, paidThrough } = criteria;
  const isOpen = paidThrough.from === null && paidThrough.before === null;
  return (
    statuses.length + tlds.length === 0 &&
    registrantIds === null &&
    verified === null &&
    autoRenew === null &&
    (isOpen || sort.startsWith('PAID_THROUGH'))
  );
}
