import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TicketMover, TicketStatus } from './ticket.transitions';

/** A status that a ticket came to, and who brought it there. */
@Entity('ticket_transition')
export class TicketTransitionRow {
  @NotInCopy('the order of the rows tells it')
  @PrimaryColumn({ type: 'bigint', generated: 'increment' })
  id!: number;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'ticket_id', type: 'varchar', length: 40 })
  ticketId!: string;
  @Column({ name: 'from_status', type: 'varchar', length: 10, nullable: true })
  fromStatus!: TicketStatus | null;
  @Column({ name: 'to_status', type: 'varchar', length: 10 })
  toStatus!: TicketStatus;
  @Column({ name: 'moved_by', type: 'varchar', length: 10 })
  movedBy!: TicketMover;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}

/** What a customer thought of how a ticket was served, once for each time it was closed. */
@Entity('ticket_rating')
export class TicketRatingRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'ticket_id', type: 'varchar', length: 40 })
  ticketId!: string;
  /** Of which closing. */
  @Column({ name: 'closed_at', type: 'datetime', precision: 3 })
  closedAt!: Date;
  /** 1 to 5. */
  @Column({ type: 'tinyint' })
  stars!: number;
  @Column({ type: 'varchar', length: 1000, nullable: true })
  comment!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
