import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TicketStatus } from './ticket.transitions';

/** What a ticket can be about. */
export type AboutKind = 'DOMAIN' | 'ORDER' | 'INVOICE';

/** A customer's question, with its conversation. */
@Entity('ticket')
export class TicketRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** For people, e.g. `T2026000000142`: see `ticket-numbers.ts`. */
  @Column({ type: 'varchar', length: 20 })
  number!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 20 })
  category!: string;
  @Column({ type: 'varchar', length: 200 })
  subject!: string;
  /** Null when it is about nothing in particular; then `aboutId` is too. */
  @Column({ name: 'about_kind', type: 'varchar', length: 10, nullable: true })
  aboutKind!: AboutKind | null;
  @Column({ name: 'about_id', type: 'varchar', length: 40, nullable: true })
  aboutId!: string | null;
  @Column({ type: 'varchar', length: 10 })
  status!: TicketStatus;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  /** When staff last wrote while it waits for the customer; null in any other status. */
  @Column({ name: 'answered_at', type: 'datetime', precision: 3, nullable: true })
  answeredAt!: Date | null;
  /** When staff wrote for the first time; null while they have not. */
  @NotInCopy('the messages tell it')
  @Column({ name: 'first_answered_at', type: 'datetime', precision: 3, nullable: true })
  firstAnsweredAt!: Date | null;
  /** When the customer was told that it closes soon, since it was answered last. */
  @NotInCopy('the letter tells it')
  @Column({ name: 'closing_told_at', type: 'datetime', precision: 3, nullable: true })
  closingToldAt!: Date | null;
  /** Null unless it is closed. */
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true })
  closedAt!: Date | null;
  /** When it was rated since it was closed; null when it is not closed. */
  @NotInCopy('the rating tells it')
  @Column({ name: 'rated_at', type: 'datetime', precision: 3, nullable: true })
  ratedAt!: Date | null;
  /** The ticket in which it goes on, which staff have joined it with; null for nearly all. */
  @Column({ name: 'merged_into', type: 'varchar', length: 40, nullable: true })
  mergedInto!: string | null;
  @NotInCopy('the messages tell it')
  @Column({ name: 'message_count', type: 'int' })
  messageCount!: number;
}

/** One message of a conversation, by the customer or by staff. */
@Entity('ticket_message')
export class TicketMessageRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'ticket_id', type: 'varchar', length: 40 })
  ticketId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 10 })
  author!: TicketAuthor;
  /** Who wrote it; null for what came by mail, and in messages from before this was kept. */
  @NotInCopy('of staff no more is told than that they wrote it')
  @Column({ name: 'login_id', type: 'varchar', length: 40, nullable: true })
  loginId!: string | null;
  @Column({ type: 'text' })
  text!: string;
  @Column({ type: 'varchar', length: 10 })
  via!: MessageVia;
  /** The address that a mail says it is from; null for what did not come by mail. */
  @Column({ name: 'sent_from', type: 'varchar', length: 254, nullable: true })
  sentFrom!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}

export type TicketAuthor = 'CUSTOMER' | 'STAFF';

/** How a message came in. */
export type MessageVia = 'GRAPH' | 'MAIL';
