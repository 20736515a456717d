import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';

const MOMENT = { type: 'datetime', precision: 3 } as const;

/** A registrant that confirms a change of owner by letter. Its address is with the registrant: here is what a fact may have of it. */
@Entity('owner_change_confirmation')
export class OwnerConfirmationRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** Of the profile that gives the domains. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'owner_change_id', type: 'varchar', length: 40 })
  ownerChangeId!: string;
  @Column({ name: 'registrant_id', type: 'varchar', length: 40 })
  registrantId!: string;
  /** The domains that the last letter named: what is confirmed by it. */
  @Column({ type: 'text', nullable: true, transformer: jsonColumn(z.array(z.string())) })
  names!: readonly string[] | null;
  /** First letter and host of the address that the last letter went to; null until one was written. */
  @Column({ type: 'varchar', length: 254, nullable: true })
  address!: string | null;
  /** Of that address: the link is good while the registrant has it. */
  @NotInCopy('a fingerprint of the address')
  @Column({ name: 'email_fingerprint', type: 'char', length: 64, nullable: true })
  emailFingerprint!: string | null;
  @NotInCopy('a hash of a secret')
  @Column({ name: 'token_hash', type: 'char', length: 64, nullable: true })
  tokenHash!: string | null;
  /** How often a letter was asked for. */
  @NotInCopy('counts letters')
  @Column({ type: 'smallint', unsigned: true })
  letters!: number;
  /** When one was asked for last. */
  @Column({ name: 'sent_at', ...MOMENT, nullable: true })
  sentAt!: Date | null;
  @Column({ name: 'confirmed_at', ...MOMENT, nullable: true })
  confirmedAt!: Date | null;
  /** Where from: an IPv4 address, or the /64 of an IPv6 one. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  network!: string | null;
}
