import type { ProfileId } from '@customer-area/shared/isolation';
import type { DomainsPage } from './domains-page';
import { EVERYTHING } from './filter';
import type { CountedGroup, GroupCountsStore } from './group-counts.store';
import { FEW, type FewDomains } from './search.store';
import { SORTINGS } from './sorting';
import type { TaggedDomainsStore } from './tagged-domains.store';
import { MOST_WALKS, sumOf, type Walk } from './walks';

/** How the domains of groups are read: some that are known to be few, or along indexes. Null for neither. */
export type GroupWay = FewDomains | { readonly walks: readonly Walk[] } | null;

/** Finds the shortest way to the domains that have tags or registrants. */
export class GroupWaysStore {
  constructor(
    private readonly counts: GroupCountsStore,
    private readonly tagged: TaggedDomainsStore,
  ) {}

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
  const isAlone = wanted.criteria.tags.length === 0 && wanted.criteria.statuses.length === 0;
  if (walks.length <= MOST_WALKS && (isAlone || sumOf(held) > FEW)) return { walks };
  return sumOf(held) <= FEW ? { index: indexes.registrant, ids: null } : null;
}

/** Whether every domain with one of the tags is in the list. */
function isOfTagsAlone({ criteria, sort }: DomainsPage): boolean {
  const { statuses, tlds, registrantIds, verified, paidThrough } = criteria;
  const isOpen = paidThrough.from === null && paidThrough.before === null;
  return (
    statuses.length + tlds.length === 0 &&
    registrantIds === null &&
    verified === null &&
    (isOpen || sort.startsWith('PAID_THROUGH'))
  );
}
