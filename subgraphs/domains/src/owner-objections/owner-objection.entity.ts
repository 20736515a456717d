import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const MOMENT = { type: 'datetime', precision: 3 } as const;

/** An address that is known of whoever gives domains to heirs: from there the change of owner can be stopped. */
@Entity('owner_change_objection')
export class OwnerObjectionRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** Of the profile that gives the domains. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'owner_change_id', type: 'varchar', length: 40 })
  ownerChangeId!: string;
  /** As whom the letter speaks to its reader. */
  @Column({ name: 'registrant_id', type: 'varchar', length: 40, nullable: true })
  registrantId!: string | null;
  /** Null once it was deleted, some time after the last day of the change. */
  @Column({ type: 'varchar', length: 254, nullable: true })
  email!: string | null;
  @NotInCopy('a hash of a secret')
  @Column({ name: 'token_hash', type: 'char', length: 64 })
  tokenHash!: string;
  @Column({ name: 'asked_at', ...MOMENT })
  askedAt!: Date;
  @Column({ name: 'objected_at', ...MOMENT, nullable: true })
  objectedAt!: Date | null;
  /** Where from: an IPv4 address, or the /64 of an IPv6 one. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  network!: string | null;
  /** When staff found that it does not stand in the way. */
  @Column({ name: 'dismissed_at', ...MOMENT, nullable: true })
  dismissedAt!: Date | null;
}
