import type { Database } from '@customer-area/shared/database';
import { type DataScope, type ProfileId, rowsOf, rowsWithin } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import {
  DomainRow,
  DomainTagRow,
  type GroupChange,
  KeptCountsStore,
  ProfileTagRow,
  spellingFor,
  type Tag,
} from '../portfolio';
import type { TagChanges } from './tag-changes';

export interface ShownTag {
  readonly profileId: string;
  readonly domainId: string;
  readonly text: string;
}

/** A domain, and what becomes different for it. */
export interface TaggedDomain extends TagChanges {
  readonly domain: DomainRow;
}

/** Reads and writes the tags of domains. */
export class TagStore {
  private readonly counts = new KeptCountsStore();

  /**
   * The tags of domains that the viewer reaches, in the order of the alphabet: as the profile spells them, or as they were written
   * on these domains for who is limited to some, whom the spelling would tell of others. One statement for each page.
   */
  async shown(
    database: Pick<Database, 'read'>,
    dataScope: DataScope,
    domainIds: readonly string[],
  ): Promise<ShownTag[]> {
    const tags: ShownTag[] = [];
    for (let first = 0; first < domainIds.length; first += MOST_COUNTED_IDS)
      tags.push(...(await shownOn(database, dataScope, domainIds.slice(first, first + MOST_COUNTED_IDS))));
    return tags;
  }

  /** The domains that the viewer reaches among these, locked, in one order whoever asks. */
  lock(manager: EntityManager, dataScope: DataScope, ids: readonly string[]): Promise<DomainRow[]> {
    const query = manager
      .createQueryBuilder(DomainRow, 'domain')
      .setLock('pessimistic_write')
      .where('domain.id IN (:...ids)', { ids })
      .orderBy('domain.id');
    return rowsWithin(query, 'domain', dataScope, 'domain.id IN (:...allowedDomainIds)').getMany();
  }

  /** What locked domains have, by their ids. */
  async ofLocked(
    manager: EntityManager,
    profileId: ProfileId,
    domainIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const query = manager
      .createQueryBuilder(DomainTagRow, 'tag')
      .where('tag.domainId IN (:...domainIds)', { domainIds });
    const had = new Map(domainIds.map((id) => [id, new Set<string>()]));
    for (const { domainId, folded } of await rowsOf(query, 'tag', profileId).getMany())
      had.get(domainId)?.add(folded);
    return had;
  }

  /** Writes what is different, and the counts. The domains are locked. */
  async change(
    manager: EntityManager,
    profileId: ProfileId,
    domains: readonly TaggedDomain[],
  ): Promise<void> {
    const removed = domains.flatMap(({ domain, removed }) => removed.map((folded) => [domain.id, folded]));
    if (removed.length > 0)
      await manager.query('DELETE FROM domain_tag WHERE profile_id = ? AND (domain_id, folded) IN (?)', [
        profileId,
        removed,
      ]);
    await this.spell(manager, profileId, domains);
    const added = domains.flatMap(({ domain, added }) =>
      added.map(({ folded, text }) => [
        ...[profileId, domain.id, folded, text],
        ...[domain.name, domain.paidThroughOrder],
      ]),
    );
    if (added.length > 0)
      await manager.query(
        'INSERT INTO domain_tag (profile_id, domain_id, folded, text, name, paid_through_order) VALUES ?',
        [added],
      );
    await this.counts.countGroups(manager, domains.flatMap(groupChanges));
  }

  /** The profile spells a tag as it was first, until no domain has it any more. */
  private async spell(
    manager: EntityManager,
    profileId: ProfileId,
    domains: readonly TaggedDomain[],
  ): Promise<void> {
    const sums = new Map<string, { text: string; n: number }>();
    const count = ({ text, folded }: Tag, n: number) =>
      sums.set(folded, { text, n: n + (sums.get(folded)?.n ?? 0) });
    for (const { added, removed } of domains) {
      for (const folded of removed) count({ text: folded.slice(0, 32), folded }, -1);
      for (const tag of added) count(tag, 1);
    }
    if (sums.size === 0) return;
    const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
    await manager.query(
      'INSERT INTO profile_tag (profile_id, folded, text, n) VALUES ? ON DUPLICATE KEY UPDATE n = n + VALUES(n)',
      [rows.map(([folded, { text, n }]) => [profileId, folded, text, n])],
    );
    await manager.query('DELETE FROM profile_tag WHERE profile_id = ? AND folded IN (?) AND n <= 0', [
      profileId,
      rows.map(([folded]) => folded),
    ]);
  }
}

/** A domain that nobody has worked out yet is counted with all its groups once it is. */
function groupChanges({ domain, added, removed }: TaggedDomain): GroupChange[] {
  const { id, profileId, tld, phase } = domain;
  if (phase === null) return [];
  const change = (member: string, n: 1 | -1): GroupChange => ({
    kind: 'TAG',
    member,
    domain: { id, profileId, tld, phase, n },
  });
  return [...removed.map((folded) => change(folded, -1)), ...added.map(({ folded }) => change(folded, 1))];
}

/**
 * The database looks up how many rows belong to each id of a list as long as this; of a longer one (200 and more) it guesses by
 * its statistics, and may read the tags of the whole profile.
 */
const MOST_COUNTED_IDS = 100;

function shownOn(
  { read }: Pick<Database, 'read'>,
  dataScope: DataScope,
  domainIds: readonly string[],
): Promise<ShownTag[]> {
  const query = read
    .createQueryBuilder(DomainTagRow, 'tag')
    // Else the tags of the whole profile may be read, from the spelling on.
    .useIndex('PRIMARY')
    .leftJoin(ProfileTagRow, 'spelled', 'spelled.profileId = tag.profileId AND spelled.folded = tag.folded')
    .select('tag.profileId', 'profileId')
    .addSelect('tag.domainId', 'domainId')
    .addSelect(spellingFor(dataScope), 'text')
    .where('tag.domainId IN (:...domainIds)', { domainIds })
    .orderBy('tag.domainId')
    .addOrderBy('tag.folded');
  return rowsWithin(query, 'tag', dataScope, 'tag.domainId IN (:...allowedDomainIds)').getRawMany();
}
