import type { Database } from '@customer-area/shared/database';
import { deleteRows, insertOnce, insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In } from 'typeorm';
import { TicketDeskReadRow, TicketDeskRow, TicketNoteRow, TicketTagRow } from './ticket-desk.entity';

/** What can change of a ticket's place. */
export type PlaceChanges = Partial<Omit<TicketDeskRow, 'ticketId' | 'profileId'>>;

/** The places of tickets at the desk: for staff, who serve all profiles. Customers are never answered from here. */
export class TicketDeskStore {
  constructor(private readonly database: Database) {}

  insert(manager: EntityManager, place: TicketDeskRow): Promise<void> {
    return insertRow(manager, TicketDeskRow, place);
  }

  byId(manager: EntityManager, ticketId: string): Promise<TicketDeskRow | null> {
    return manager.findOneBy(TicketDeskRow, { ticketId });
  }

  /** Locked for a change, behind the lock of the ticket itself where both are taken. */
  lock(manager: EntityManager, ticketId: string): Promise<TicketDeskRow | null> {
    return manager
      .createQueryBuilder(TicketDeskRow, 'place')
      .setLock('pessimistic_write')
      .where('place.ticketId = :ticketId', { ticketId })
      .getOne();
  }

  /** Changes a place; the tags of the ticket follow it. */
  async change(manager: EntityManager, ticketId: string, changes: PlaceChanges): Promise<void> {
    await updateRows(manager, TicketDeskRow, { ticketId }, changes);
    const { status, queueAt } = changes;
    if (status !== undefined && queueAt !== undefined)
      await updateRows(manager, TicketTagRow, { ticketId }, { status, queueAt });
    else if (status !== undefined || queueAt !== undefined)
      throw new Error('a status has its own place in the queue');
  }

  /** The tags of several tickets. One statement. */
  tagsOf(ticketIds: readonly string[], manager: EntityManager = this.database.read): Promise<TicketTagRow[]> {
    return manager.find(TicketTagRow, { where: { ticketId: In([...ticketIds]) }, order: { tag: 'ASC' } });
  }

  async setTags(
    manager: EntityManager,
    place: TicketDeskRow,
    { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): Promise<void> {
    const { ticketId, profileId, status, queueAt } = place;
    if (remove.length > 0) await deleteRows(manager, TicketTagRow, { ticketId, tag: In([...remove]) });
    for (const tag of add)
      await insertRow(manager, TicketTagRow, { ticketId, tag, profileId, status, queueAt });
  }

  insertNote(manager: EntityManager, note: TicketNoteRow): Promise<void> {
    return insertRow(manager, TicketNoteRow, note);
  }

  countNotes(manager: EntityManager, { ticketId, profileId }: TicketDeskRow): Promise<number> {
    return manager.countBy(TicketNoteRow, { ticketId, profileId });
  }

  /** What staff have noted about a ticket, the oldest first. */
  notesOf({ ticketId, profileId }: Pick<TicketDeskRow, 'ticketId' | 'profileId'>): Promise<TicketNoteRow[]> {
    return this.database.read.find(TicketNoteRow, { where: { ticketId, profileId }, order: { id: 'ASC' } });
  }

  /** False when it was remembered already. */
  rememberRead(manager: EntityManager, read: TicketDeskReadRow): Promise<boolean> {
    return insertOnce(manager, TicketDeskReadRow, read);
  }
}
