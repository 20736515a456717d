import type { Database } from '@customer-area/shared/database';
import { badInput, faultText } from '@customer-area/shared/errors';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  cursorArgument,
  decodeCursor,
  encodeCursor,
  type Page,
  type PageWanted,
  toPage,
  walkOf,
} from '@customer-area/shared/pagination';
import { insertMissing, insertRows, overwriteRows, selection } from '@customer-area/shared/rows';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { AuditLogEntryRow, AuditLogHeadRow } from './audit-log-entry.entity';
import type { ChainedEntry } from './chain';

/** Which entries of the log are asked for; what is null is not looked at. */
export interface EntryFilter {
  readonly kinds: readonly string[] | null;
  readonly actorLoginId: string | null;
  readonly subjectId: string | null;
  readonly from: Date | null;
  /** Not included. */
  readonly until: Date | null;
}

/** An entry as it is written: sealed. */
export type NewEntry = ChainedEntry & { readonly person: string; readonly hash: string };

const HEAD = selection(AuditLogHeadRow, 'head');

export class AuditLogStore {
  constructor(private readonly database: Database) {}

  /** A page of the profile's entries, newest first. */
  async page(profileId: ProfileId, filter: EntryFilter, wanted: PageWanted): Promise<Page<AuditLogEntryRow>> {
    const query = this.database.read.createQueryBuilder(AuditLogEntryRow, 'entry').where('1 = 1');
    if (filter.kinds !== null) query.andWhere('entry.kind IN (:...kinds)', { kinds: filter.kinds });
    if (filter.actorLoginId !== null)
      query.andWhere('entry.actorLoginId = :actor', { actor: filter.actorLoginId });
    if (filter.subjectId !== null)
      query.andWhere('entry.subjectId = :subject', { subject: filter.subjectId });
    if (filter.from !== null) query.andWhere('entry.at >= :from', { from: filter.from });
    if (filter.until !== null) query.andWhere('entry.at < :until', { until: filter.until });
    const { order, beyond } = walkOf(wanted, 'DESC');
    if (wanted.cursor !== null)
      query.andWhere(`entry.seq ${beyond} :seq`, { seq: seqIn(wanted.cursor, wanted) });
    const rows = await rowsOf(query, 'entry', profileId)
      .orderBy('entry.seq', order)
      .limit(wanted.size + 1)
      .getMany();
    return toPage(rows, wanted, (row) => encodeCursor([String(row.seq)]));
  }

  /** The next entries of a profile in the order of the chain, for whoever checks it. */
  async inOrder(profileId: ProfileId, after: number, limit: number): Promise<AuditLogEntryRow[]> {
    const query = this.database.read
      .createQueryBuilder(AuditLogEntryRow, 'entry')
      .where('entry.seq > :after', { after });
    return rowsOf(query, 'entry', profileId).orderBy('entry.seq', 'ASC').limit(limit).getMany();
  }

  head(profileId: ProfileId): Promise<AuditLogHeadRow | null> {
    const query = this.database.read.createQueryBuilder(AuditLogHeadRow, 'head').where('1 = 1');
    return rowsOf(query, 'head', profileId).getOne();
  }

  /** Whether facts that our own event log has of this profile have been applied already: then it has a log as well. */
  mustExist(profileId: ProfileId): Promise<boolean> {
    return this.hasAppliedFacts(this.database.read, profileId, null);
  }

  /**
   * What is parked was not applied.
   *
   * @param except the event that is being applied, if it is one of ours
   */
  async hasAppliedFacts(manager: EntityManager, profileId: string, except: string | null): Promise<boolean> {
    const rows = (await manager.query(
      `/* background */ SELECT 1 FROM event_log
        WHERE profile_id = ? AND seq <= (SELECT after_seq FROM consumer_cursor WHERE source = 'identity')
          AND id <> ? AND id NOT IN (SELECT event_id FROM parked_event WHERE source = 'identity') LIMIT 1`,
      [profileId, except ?? ''],
    )) as unknown[];
    return rows.length > 0;
  }

  /** The heads of these profiles, locked until the transaction ends; made with `first` where there is none. */
  async lockHeads(
    manager: EntityManager,
    profileIds: readonly string[],
    first: (profileId: string) => Promise<AuditLogHeadRow>,
  ): Promise<AuditLogHeadRow[]> {
    const locked = async () => {
      // All consumers in one order, or they wait for each other.
      const sql = `/* background */ SELECT ${HEAD.list} FROM access_log_head head
                    WHERE head.profile_id IN (${places(profileIds)}) ORDER BY head.profile_id FOR UPDATE`;
      return HEAD.read(await manager.query(sql, [...profileIds]));
    };
    const heads = await locked();
    if (heads.length === profileIds.length) return heads;
    const there = new Set(heads.map(({ profileId }) => profileId));
    // Once: the first facts of a profile may come from several services at the same time.
    const missing: AuditLogHeadRow[] = [];
    for (const profileId of profileIds.filter((id) => !there.has(id)).sort())
      missing.push(await first(profileId));
    await insertMissing(manager, AuditLogHeadRow, missing, { background: true });
    const made = await locked();
    if (made.length !== profileIds.length)
      throw new Error('heads of audit logs were just made and are not there');
    return made;
  }

  /** Heads that have moved since then (machine time), in the order of their profiles. For our own background work. */
  movedSince(since: Date, afterProfile: string, limit: number): Promise<AuditLogHeadRow[]> {
    return heads(this.database.read)
      .where('head.profileId > :afterProfile AND head.movedAt >= :since', { afterProfile, since })
      .orderBy('head.profileId')
      .limit(limit)
      .getMany();
  }

  /** Numbers of the last entries that are there, whatever the heads say, by profile; under the heads' locks. */
  async lastSeqs(
    manager: EntityManager,
    profileIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const rows = (await manager.query(
      `/* background */ SELECT profile_id AS profileId, MAX(seq) AS last FROM access_log_entry
        WHERE profile_id IN (${places(profileIds)}) GROUP BY profile_id`,
      [...profileIds],
    )) as { profileId: string; last: string }[];
    return new Map(rows.map(({ profileId, last }) => [profileId, Number(last)]));
  }

  /** The next entries that still say something of people. */
  withPersons(
    manager: EntityManager,
    profileId: ProfileId,
    limit: number,
  ): Promise<Pick<AuditLogEntryRow, 'profileId' | 'seq' | 'personDigest'>[]> {
    const query = manager
      .createQueryBuilder(AuditLogEntryRow, 'entry')
      .comment('background')
      .select(['entry.profileId', 'entry.seq', 'entry.personDigest'])
      .where('entry.person IS NOT NULL');
    return rowsOf(query, 'entry', profileId).orderBy('entry.seq').limit(limit).getMany();
  }

  /** What an entry says of people goes; the seal says that it was us. */
  async erasePerson(
    manager: EntityManager,
    entry: Pick<ChainedEntry, 'profileId' | 'seq'>,
    erasureSeal: string,
  ): Promise<void> {
    await manager.query(
      '/* background */ UPDATE access_log_entry SET person = NULL, erasure_seal = ? WHERE profile_id = ? AND seq = ?',
      [erasureSeal, entry.profileId, entry.seq],
    );
  }

  /** Appends entries, and moves the heads they follow, which are there and locked. */
  async append(
    manager: EntityManager,
    entries: readonly NewEntry[],
    moved: readonly AuditLogHeadRow[],
  ): Promise<void> {
    const background = { background: true } as const;
    const rows = entries.map((entry) => ({ ...entry, erasureSeal: null }));
    await insertRows(manager, AuditLogEntryRow, rows, background);
    await overwriteRows(manager, AuditLogHeadRow, moved, background);
  }
}

const places = (values: readonly unknown[]) => values.map(() => '?').join(', ');

function heads(manager: EntityManager): SelectQueryBuilder<AuditLogHeadRow> {
  return manager.createQueryBuilder(AuditLogHeadRow, 'head').comment('background');
}

function seqIn(cursor: string, page: PageWanted): string {
  const argument = cursorArgument(page);
  const [seq] = decodeCursor(cursor, 1, argument);
  if (seq == null || !/^\d{1,18}$/.test(seq)) throw badInput(argument, faultText('input.cursor'));
  return seq;
}
