import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Priority } from '../service-levels';

/** Nobody has the ticket in hand: a word and no null, so that a list of these is read along an index. */
export const NOBODY = '';

/** Where a ticket stands at the desk of our staff. */
@Entity('ticket_desk')
export class TicketDeskRow {
  @PrimaryColumn({ name: 'ticket_id', type: 'varchar', length: 40 })
  ticketId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** The category it was opened in, unless staff have moved it. */
  @Column({ type: 'varchar', length: 20 })
  queue!: string;
  /** That of the ticket. */
  @Column({ type: 'varchar', length: 10 })
  status!: 'OPEN' | 'ANSWERED' | 'CLOSED';
  @Column({ type: 'varchar', length: 10 })
  priority!: Priority;
  /** Its place among those of its status: by when it is to be answered while it is open, else since when it is not. */
  @Column({ name: 'queue_at', type: 'datetime', precision: 3 })
  queueAt!: Date;
  /** When the customer wrote what waits for an answer; null when nothing does. */
  @Column({ name: 'asked_at', type: 'datetime', precision: 3, nullable: true })
  askedAt!: Date | null;
  /** The login of whoever has it in hand, or NOBODY. */
  @Column({ name: 'assigned_to', type: 'varchar', length: 40 })
  assignedTo!: string;
  /** Who is writing an answer, and until when the others are held off; both null when nobody is. */
  @Column({ name: 'lease_by', type: 'varchar', length: 40, nullable: true })
  leaseBy!: string | null;
  @Column({ name: 'lease_until', type: 'datetime', precision: 3, nullable: true })
  leaseUntil!: Date | null;
  /** When it was told that this question was not answered in time; null before. */
  @Column({ name: 'overdue_told_at', type: 'datetime', precision: 3, nullable: true })
  overdueToldAt!: Date | null;
}

/** What staff note about a ticket, for staff. */
@Entity('ticket_note')
export class TicketNoteRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'ticket_id', type: 'varchar', length: 40 })
  ticketId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'written_by', type: 'varchar', length: 40 })
  writtenBy!: string;
  @Column({ type: 'text' })
  text!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}

/** A word that staff sort tickets by. Beside it stands the place of its ticket, so that a list by tag is read along an index. */
@Entity('ticket_tag')
export class TicketTagRow {
  @PrimaryColumn({ name: 'ticket_id', type: 'varchar', length: 40 })
  ticketId!: string;
  @PrimaryColumn({ type: 'varchar', length: 30 })
  tag!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 10 })
  status!: TicketDeskRow['status'];
  @Column({ name: 'queue_at', type: 'datetime', precision: 3 })
  queueAt!: Date;
}

/** That a member of staff was shown a ticket on a day of a session: the customer is told once. */
@Entity('ticket_desk_read')
export class TicketDeskReadRow {
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 40 })
  sessionId!: string;
  @PrimaryColumn({ name: 'ticket_id', type: 'varchar', length: 40 })
  ticketId!: string;
  /** A day of the Italian calendar. */
  @PrimaryColumn({ type: 'char', length: 10 })
  day!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
}
