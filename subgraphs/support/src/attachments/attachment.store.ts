import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { cursorArgument, decodeCursor, type PageWanted, walkOf } from '@customer-area/shared/pagination';
import { assignments, insertRow, selection, tableOf, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { AttachmentStatusCode } from './attachment';
import { AttachmentRow } from './attachment.entity';

const { list, read } = selection(AttachmentRow, 'file');

/** Where a draft is bound to. */
export interface Binding {
  readonly ticketId: string;
  readonly messageId: string;
}

/** Of a login, apart from one that is not counted. */
type DraftsOf = Pick<AttachmentRow, 'profileId' | 'loginId'> & { readonly exceptId?: string };

/** The only SQL about attachments. */
export class AttachmentStore {
  constructor(private readonly database: Database) {}

  insert(manager: EntityManager, row: AttachmentRow): Promise<void> {
    return insertRow(manager, AttachmentRow, row);
  }

  /** Those of `ids` that belong to the profile. One statement. */
  findOwn(profileId: ProfileId, ids: readonly string[]): Promise<AttachmentRow[]> {
    return rowsOf(
      this.all(this.database.read).where('file.id IN (:...ids)', { ids }),
      'file',
      profileId,
    ).getMany();
  }

  /** Files of several messages of the profile, in the order in which they were announced. One statement. */
  ofMessages(profileId: ProfileId, messageIds: readonly string[]): Promise<AttachmentRow[]> {
    const query = this.all(this.database.read)
      .where('file.messageId IN (:...messageIds)', { messageIds })
      .orderBy('file.id');
    return rowsOf(query, 'file', profileId).getMany();
  }

  /**
   * The same page of the files of each of these tickets, oldest first and one more than asked for, in the direction of the page.
   * One statement: they are ranked inside their ticket along the key, then the few that stay are read.
   */
  async pagesOfTickets(
    profileId: ProfileId,
    ticketIds: readonly string[],
    wanted: PageWanted,
  ): Promise<AttachmentRow[]> {
    const { order, beyond } = walkOf(wanted, 'ASC');
    const one = this.database.read.createQueryBuilder(AttachmentRow, 'one').select('one.id', 'id');
    const ranked = rowsOf(one, 'one', profileId)
      .addSelect(`ROW_NUMBER() OVER (PARTITION BY one.ticket_id ORDER BY one.id ${order})`, 'place')
      .andWhere('one.ticketId IN (:...ticketIds)', { ticketIds });
    if (wanted.cursor !== null) {
      const [from] = decodeCursor(wanted.cursor, 1, cursorArgument(wanted));
      ranked.andWhere(`one.id ${beyond} :from`, { from });
    }
    return this.all(this.database.read)
      .innerJoin(`(${ranked.getQuery()})`, 'ranked', 'ranked.id = file.id')
      .setParameters(ranked.getParameters())
      .where('ranked.place <= :most', { most: wanted.size + 1 })
      .orderBy('file.id', order)
      .getMany();
  }

  /** How many files each of these tickets has. One statement. */
  async countOfTickets(
    profileId: ProfileId,
    ticketIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const query = this.all(this.database.read)
      .select('file.ticketId', 'ticketId')
      .addSelect('COUNT(*)', 'files')
      .where('file.ticketId IN (:...ticketIds)', { ticketIds })
      .groupBy('file.ticketId');
    const rows = await rowsOf(query, 'file', profileId).getRawMany<{ ticketId: string; files: string }>();
    return new Map(rows.map(({ ticketId, files }) => [ticketId, Number(files)]));
  }

  /** The same as of messages for staff, who work for all profiles. Never for a customer. */
  ofMessagesAny(messageIds: readonly string[]): Promise<AttachmentRow[]> {
    return this.all(this.database.read)
      .where('file.messageId IN (:...messageIds)', { messageIds })
      .orderBy('file.id')
      .getMany();
  }

  /** Drafts of the profile, locked until the transaction ends. */
  lockOwn(manager: EntityManager, profileId: ProfileId, ids: readonly string[]): Promise<AttachmentRow[]> {
    const query = this.all(manager)
      .setLock('pessimistic_write')
      .where('file.id IN (:...ids)', { ids })
      .orderBy('file.id');
    return rowsOf(query, 'file', profileId).getMany();
  }

  /** Makes the files of one ticket those of another one of the profile, as their messages. */
  moveToTicket(
    manager: EntityManager,
    profileId: ProfileId,
    fromTicketId: string,
    toTicketId: string,
  ): Promise<number> {
    return updateRows(
      manager,
      AttachmentRow,
      { profileId, ticketId: fromTicketId },
      { ticketId: toTicketId },
    );
  }

  /** How many files of this login belong to no message. Against filling the storage: not exact for requests at the same moment. */
  async countDrafts(manager: EntityManager, of: DraftsOf): Promise<number> {
    const [row] = await manager.query<{ n: string }[]>(
      `SELECT COUNT(*) AS n FROM ticket_attachment
        WHERE profile_id = ? AND login_id = ? AND message_id IS NULL AND status <> 'REFUSED' AND id <> ?`,
      [of.profileId, of.loginId, of.exceptId ?? ''],
    );
    return Number(row?.n ?? 0);
  }

  /** A file as the file routes and jobs name it: by the id that this service has signed or written. */
  async find(manager: EntityManager, id: string): Promise<AttachmentRow | null> {
    return (
      read(await manager.query(`SELECT ${list} FROM ticket_attachment file WHERE file.id = ?`, [id]))[0] ??
      null
    );
  }

  /** The same, locked until the transaction ends. */
  async lock(manager: EntityManager, id: string): Promise<AttachmentRow | null> {
    const sql = `SELECT ${list} FROM ticket_attachment file WHERE file.id = ? FOR UPDATE`;
    return read(await manager.query(sql, [id]))[0] ?? null;
  }

  bind(manager: EntityManager, profileId: ProfileId, ids: readonly string[], to: Binding): Promise<void> {
    return manager.query(
      'UPDATE ticket_attachment SET ticket_id = ?, message_id = ? WHERE profile_id = ? AND id IN (?)',
      [to.ticketId, to.messageId, profileId, ids],
    );
  }

  async change(
    manager: EntityManager,
    id: string,
    changes: Partial<
      Pick<
        AttachmentRow,
        'fileName' | 'status' | 'mediaType' | 'size' | 'sentDigest' | 'storedDigest' | 'storedAt'
      >
    >,
  ): Promise<void> {
    const { sql, values } = assignments(AttachmentRow, changes);
    await manager.query(`UPDATE ${tableOf(AttachmentRow)} SET ${sql} WHERE id = ?`, [...values, id]);
  }

  /** Takes what a scanner said of a file that waited for it; false when it was decided before, which stays. */
  async scanned(manager: EntityManager, id: string, status: AttachmentStatusCode): Promise<boolean> {
    const { affectedRows } = await manager.query<{ affectedRows: number }>(
      "UPDATE ticket_attachment SET status = ? WHERE id = ? AND status = 'SCANNING'",
      [status, id],
    );
    return affectedRows === 1;
  }

  /** What came was no file that is taken. */
  async refuse(manager: EntityManager, id: string): Promise<void> {
    await manager.query(
      "UPDATE ticket_attachment SET status = 'REFUSED' WHERE id = ? AND status = 'WAITING'",
      [id],
    );
  }

  /** A file that belongs to no message cannot be sent any more. */
  async refuseDraft(manager: EntityManager, id: string): Promise<void> {
    await manager.query(
      "UPDATE ticket_attachment SET status = 'REFUSED' WHERE id = ? AND message_id IS NULL",
      [id],
    );
  }

  /** Forgets a file that belongs to no message and cannot be sent any more. */
  async forgetDraft(manager: EntityManager, id: string): Promise<void> {
    await manager.query(
      "DELETE FROM ticket_attachment WHERE id = ? AND message_id IS NULL AND status = 'REFUSED'",
      [id],
    );
  }

  private all(manager: EntityManager) {
    return manager.createQueryBuilder(AttachmentRow, 'file');
  }
}
