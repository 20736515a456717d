import type { Database } from '@customer-area/shared/database';
import { badInput } from '@customer-area/shared/errors';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  toPage,
} from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import { AuditLogEntryRow } from './audit-log-entry.entity';
import type { ChainedEntry, LogHead } from './chain';

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
export type StoredHead = LogHead & { readonly seal: string };

export class AuditLogStore {
  constructor(private readonly database: Database) {}

  /** The profile's entries, newest first. */
  async page(profileId: ProfileId, filter: EntryFilter, args: PageArgs): Promise<Page<AuditLogEntryRow>> {
    const query = this.database.read.createQueryBuilder(AuditLogEntryRow, 'entry').where('1 = 1');
    if (filter.kinds !== null) query.andWhere('entry.kind IN (:...kinds)', { kinds: filter.kinds });
    if (filter.actorLoginId !== null)
      query.andWhere('entry.actorLoginId = :actor', { actor: filter.actorLoginId });
    if (filter.subjectId !== null)
      query.andWhere('entry.subjectId = :subject', { subject: filter.subjectId });
    if (filter.from !== null) query.andWhere('entry.at >= :from', { from: filter.from });
    if (filter.until !== null) query.andWhere('entry.at < :until', { until: filter.until });
    if (args.after != null) query.andWhere('entry.seq < :after', { after: seqIn(args.after) });
    const rows = await rowsOf(query, 'entry', profileId)
      .orderBy('entry.seq', 'DESC')
      .limit(args.first + 1)
      .getMany();
    return toPage(rows, args, (row) => encodeCursor([row.seq]));
  }

  /** The next entries of a profile in the order of the chain, for whoever checks it. */
  async inOrder(profileId: ProfileId, after: number, limit: number): Promise<AuditLogEntryRow[]> {
    const query = this.database.read
      .createQueryBuilder(AuditLogEntryRow, 'entry')
      .where('entry.seq > :after', { after });
    return rowsOf(query, 'entry', profileId).orderBy('entry.seq', 'ASC').limit(limit).getMany();
  }

  async head(profileId: ProfileId): Promise<StoredHead | null> {
    return headIn(
      (await this.database.read.query(`SELECT ${HEAD} FROM access_log_head WHERE profile_id = ?`, [
        profileId,
      ])) as HeadRow[],
    );
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
    first: () => Promise<StoredHead>,
  ): Promise<StoredHead> {
    const locked = async () =>
      headIn(
        (await manager.query(
          `/* background */ SELECT ${HEAD} FROM access_log_head WHERE profile_id = ? FOR UPDATE`,
          [profileId],
        )) as HeadRow[],
      );
    const head = await locked();
    if (head !== null) return head;
    const { entries, lastHash, seal, movedAt } = await first();
    // IGNORE: the first facts of a profile may come from several services at the same time.
    await manager.query(
      '/* background */ INSERT IGNORE INTO access_log_head (profile_id, entries, last_hash, seal, moved_at) VALUES (?, ?, ?, ?, ?)',
      [profileId, entries, lastHash, seal, movedAt],
    );
    const made = await locked();
    if (made === null) throw new Error(`the head of the log of ${profileId} was just made and is not there`);
    return made;
  }

  /** Heads that have moved since then (machine time), in the order of their profiles. For our own background work. */
  async movedSince(since: Date, afterProfile: string, limit: number): Promise<StoredHead[]> {
    const rows = (await this.database.read.query(
      `/* background */ SELECT ${HEAD} FROM access_log_head WHERE profile_id > ? AND moved_at >= ? ORDER BY profile_id LIMIT ?`,
      [afterProfile, since, limit],
    )) as HeadRow[];
    return rows.map(toHead);
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
  async withPersons(
    manager: EntityManager,
    profileId: ProfileId,
    limit: number,
  ): Promise<Pick<ChainedEntry, 'profileId' | 'seq' | 'personDigest'>[]> {
    const rows = (await manager.query(
      `/* background */ SELECT profile_id AS profileId, seq, person_digest AS personDigest FROM access_log_entry
        WHERE profile_id = ? AND person IS NOT NULL ORDER BY seq LIMIT ${limit}`,
      [profileId],
    )) as { profileId: string; seq: string; personDigest: string }[];
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
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

  async append(manager: EntityManager, entry: NewEntry, head: StoredHead): Promise<void> {
    await manager.query(
      `/* background */ INSERT INTO access_log_entry (profile_id, seq, source, event_id, kind, subject_id, at, actor_kind,
         actor_login_id, session_id, via_id, person, person_digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        entry.profileId,
        entry.seq,
        entry.source,
        entry.eventId,
        entry.kind,
        entry.subjectId,
        entry.at,
        entry.actorKind,
        entry.actorLoginId,
        entry.sessionId,
        entry.viaId,
        entry.person,
        entry.personDigest,
        entry.hash,
      ],
    );
    await manager.query(
      '/* background */ UPDATE access_log_head SET entries = ?, last_hash = ?, seal = ?, moved_at = ? WHERE profile_id = ?',
      [head.entries, head.lastHash, head.seal, head.movedAt, head.profileId],
    );
  }
}

interface HeadRow extends Omit<StoredHead, 'entries'> {
  readonly entries: string;
}

const HEAD = 'profile_id AS profileId, entries, last_hash AS lastHash, seal, moved_at AS movedAt';

function headIn(rows: readonly HeadRow[]): StoredHead | null {
  const row = rows[0];
  return row === undefined ? null : toHead(row);
}

function toHead(row: HeadRow): StoredHead {
  return { ...row, entries: Number(row.entries) };
}

function seqIn(cursor: string): string {
  const [seq] = decodeCursor(cursor, 1);
  if (seq == null || !/^\d{1,18}$/.test(seq)) throw badInput('after', 'is not a cursor of this list');
  return seq;
}
