import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Item, Occasion, Party } from './owner-change';

const MOMENT = { type: 'datetime', precision: 3 } as const;
const DAYS = { type: 'smallint', unsigned: true } as const;

/** How long a change of owner may take at a registry, from a moment on. Rows in force are never changed. */
@Entity('owner_change_policy')
export class OwnerChangePolicyRow {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  version!: number;
  @Column({ type: 'varchar', length: 20 })
  registry!: string;
  @Column({ name: 'valid_from', ...MOMENT })
  validFrom!: Date;
  @Column({ type: 'varchar', length: 500 })
  source!: string;
  /** After these days a case is over. */
  @Column({ name: 'deadline_days', ...DAYS })
  deadlineDays!: number;
  /** So many days before its end both parties are reminded. */
  @Column({ name: 'reminder_days', ...DAYS })
  reminderDays!: number;
  /** So many days after its end its documents go. */
  @Column({ name: 'kept_days', ...DAYS })
  keptDays!: number;
  /** So many days the address of a registrant has to have stood that is asked to confirm. */
  @Column({ name: 'address_days', ...DAYS })
  addressDays!: number;
}

/** What a party has to give, from a moment on. */
@Entity('owner_change_item')
export class OwnerChangeItemRow {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  registry!: string;
  /** `*`: every extension of the registry. */
  @PrimaryColumn({ type: 'varchar', length: 63 })
  tld!: string;
  /** `*`: whatever the occasion. */
  @PrimaryColumn({ type: 'varchar', length: 20 })
  occasion!: Occasion | '*';
  /** `*`: whoever the party is. */
  @PrimaryColumn({ name: 'subject_type', type: 'varchar', length: 20 })
  subjectType!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 })
  party!: Party;
  @PrimaryColumn({ type: 'varchar', length: 40 })
  item!: Item;
  @PrimaryColumn({ name: 'valid_from', ...MOMENT })
  validFrom!: Date;
  /** Null while it has no end. */
  @Column({ name: 'valid_until', ...MOMENT, nullable: true })
  validUntil!: Date | null;
  @Column({ type: 'varchar', length: 500 })
  source!: string;
}
