import { Entity, PrimaryColumn } from 'typeorm';

/** A word that a ticket is found by. Its key is the list of the tickets with a word, in order. */
@Entity('ticket_word')
export class TicketWordRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ type: 'varchar', length: 40 })
  word!: string;
  @PrimaryColumn({ name: 'opened_at', type: 'datetime', precision: 3 })
  openedAt!: Date;
  @PrimaryColumn({ name: 'ticket_id', type: 'varchar', length: 40 })
  ticketId!: string;
}
