import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { DomainGroupCountRow, type GroupKind, RENEWS_ITSELF } from './domain-group-count.entity';
import { type DomainCriteria, EVERYTHING } from './filter';
import { ProfileTagRow } from './profile-tag.entity';
import { type Counted, wantedOf } from './walks';

export interface CountedGroup extends Counted {
  readonly profileId: string;
  readonly member: string;
}

export interface CountedTag {
  readonly profileId: string;
  readonly tag: string;
  readonly n: number;
}

/** What is not registered has no verification, and neither has what is gone. */
const NOT_REGISTERED: readonly string[] = ['WAITING_PAYMENT', 'REGISTERING', 'TRANSFERRED', 'DELETED'];

/** Reads how many domains a profile has of its tags and registrants. */
export class GroupCountsStore {
  constructor(private readonly manager: EntityManager) {}

  /** The parts of some groups that statuses and extensions leave. */
  async of(
    profileId: ProfileId,
    kind: GroupKind,
    members: readonly string[],
    criteria: DomainCriteria,
  ): Promise<CountedGroup[]> {
    if (members.length === 0) return [];
    const query = this.parts(profileId, kind).andWhere('counted.member IN (:...members)', { members });
    const tlds = criteria.verified?.policies.tlds ?? criteria.tlds;
    if (tlds.length > 0) query.andWhere('counted.tld IN (:...tlds)', { tlds });
    return wantedOf(await query.getMany(), criteria);
  }

  /** The parts that renew themselves. */
  renewing(profileId: ProfileId): Promise<CountedGroup[]> {
    return this.of(profileId, 'AUTO_RENEW', [RENEWS_ITSELF], EVERYTHING);
  }

  /** The parts of a profile's registrants; of a verification only what extensions ask for. */
  async ofRegistrants(profileId: ProfileId, criteria: DomainCriteria): Promise<CountedGroup[]> {
    const { registrantIds, verified } = criteria;
    const parts = await this.of(profileId, 'REGISTRANT', registrantIds ?? [], criteria);
    if (verified === null) return parts;
    return parts.filter(
      ({ tld, phase }) => verified.policies.tlds.includes(tld) && !NOT_REGISTERED.includes(phase),
    );
  }

  /** The tags that the most domains of a profile have. */
  async mostFrequentTags(profileId: ProfileId, most: number): Promise<CountedTag[]> {
    const query = this.manager
      .createQueryBuilder(ProfileTagRow, 'tag')
      .select('tag.profileId', 'profileId')
      .addSelect('tag.text', 'tag')
      .addSelect('tag.n', 'n')
      .orderBy('tag.n', 'DESC')
      .addOrderBy('tag.folded', 'DESC')
      .limit(most);
    return rowsOf(query, 'tag', profileId).getRawMany<CountedTag>();
  }

  /** How many domains of all statuses and extensions that are wanted have each tag. */
  async tagsWithin(profileId: ProfileId, criteria: DomainCriteria): Promise<CountedTag[]> {
    const query = this.parts(profileId, 'TAG')
      .innerJoin(ProfileTagRow, 'tag', 'tag.profileId = counted.profileId AND tag.folded = counted.member')
      .select('counted.profileId', 'profileId')
      .addSelect('tag.text', 'tag')
      .addSelect('counted.tld', 'tld')
      .addSelect('counted.phase', 'phase')
      .addSelect('counted.n', 'n');
    return wantedOf(await query.getRawMany<CountedTag & Counted>(), criteria);
  }

  private parts(profileId: ProfileId, kind: GroupKind) {
    const query = this.manager
      .createQueryBuilder(DomainGroupCountRow, 'counted')
      .where('counted.kind = :kind AND counted.n > 0', { kind });
    return rowsOf(query, 'counted', profileId);
  }
}
