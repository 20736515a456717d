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
import { assignments, insertOnce, insertRow, selection } from '@customer-area/shared/rows';
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

  /** The profile's head, locked until the transaction ends; made with `first` when there is none. */
  async lockHead(
    manager: EntityManager,
    profileId: string,
    first: () => Promise<AuditLogHeadRow>,
  ): Promise<AuditLogHeadRow> {
    const locked = async () => {
      const sql = `/* background */ SELECT ${HEAD.list} FROM access_log_head head WHERE head.profile_id = ? FOR UPDATE`;
      return HEAD.read(await manager.query(sql, [profileId]))[0] ?? null;
    };
    const head = await locked();
    if (head !== null) return head;
    // Once: the first facts of a profile may come from several services at the same time.
    await insertOnce(manager, AuditLogHeadRow, await first(), { background: true });
    const made = await locked();
    if (made === null) throw new Error(`the head of the log of ${profileId} was just made and is not there`);
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

  /** Number of the last entry that is there, whatever the head says; 0 without entries. Under the head's lock. */
  async lastSeq(manager: EntityManager, profileId: string): Promise<number> {
    const rows = (await manager.query(
      '/* background */ SELECT MAX(seq) AS last FROM access_log_entry WHERE profile_id = ?',
      [profileId],
    )) as { last: string | null }[];
    return Number(rows[0]?.last ?? 0);
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

  async append(manager: EntityManager, entry: NewEntry, head: AuditLogHeadRow): Promise<void> {
    await insertRow(manager, AuditLogEntryRow, { ...entry, erasureSeal: null }, { background: true });
    const { profileId, ...moved } = head;
    const { sql, values } = assignments(AuditLogHeadRow, moved);
    await manager.query(`/* background */ UPDATE access_log_head SET ${sql} WHERE profile_id = ?`, [
      ...values,
      profileId,
    ]);
  }
}

function heads(manager: EntityManager): SelectQueryBuilder<AuditLogHeadRow> {
  return manager.createQueryBuilder(AuditLogHeadRow, 'head').comment('background');
}

function seqIn(cursor: string, page: PageWanted): string {
  const argument = cursorArgument(page);
  const [seq] = decodeCursor(cursor, 1, argument);
  if (seq == null || !/^\d{1,18}$/.test(seq)) throw badInput(argument, faultText('input.cursor'));
  return seq;
}
