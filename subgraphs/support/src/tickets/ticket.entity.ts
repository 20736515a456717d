import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TicketStatus } from './ticket';

/** A customer's question, with its conversation. */
@Entity('ticket')
export class TicketRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 20 })
  category!: string;
  @Column({ type: 'varchar', length: 200 })
  subject!: string;
  @Column({ name: 'domain_id', type: 'varchar', length: 40, nullable: true })
  domainId!: string | null;
  @Column({ name: 'order_id', type: 'varchar', length: 40, nullable: true })
  orderId!: string | null;
  @Column({ type: 'varchar', length: 10 })
  status!: TicketStatus;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true })
  closedAt!: Date | null;
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
  author!: 'CUSTOMER' | 'STAFF';
  @Column({ type: 'text' })
  text!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
