import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckState, DocumentState, Item, Party } from './owner-change';

const MOMENT = { type: 'datetime', precision: 3 } as const;

/** One thing that a party has to give, as it stands: asked for by the rules of the day when the party came in. */
@Entity('owner_change_check')
export class OwnerChangeCheckRow {
  @PrimaryColumn({ name: 'owner_change_id', type: 'varchar', length: 40 })
  ownerChangeId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 })
  party!: Party;
  @PrimaryColumn({ type: 'varchar', length: 40 })
  item!: Item;
  /** Of the party. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 20 })
  state!: CheckState;
  /** Why a document for it was refused. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;
  @Column({ name: 'changed_at', ...MOMENT })
  changedAt!: Date;
  /** Who gave a confirmation, by which nothing else is shown; null for what staff decide by documents. */
  @NotInCopy('the audit log tells whose act it was')
  @Column({ name: 'login_id', type: 'varchar', length: 40, nullable: true })
  loginId!: string | null;
  /** 1 when that one had signed in with a second factor. */
  @NotInCopy('a technical detail')
  @Column({ name: 'second_factor', type: 'tinyint', nullable: true })
  secondFactor!: number | null;
}

/** A document of one party: announced first, then sent to the gateway's file routes. Its bytes are in the file storage. */
@Entity('owner_change_document')
export class OwnerChangeDocumentRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** Of the party that gives it. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'owner_change_id', type: 'varchar', length: 40 })
  ownerChangeId!: string;
  @Column({ type: 'varchar', length: 10 })
  party!: Party;
  @Column({ type: 'varchar', length: 40 })
  item!: Item;
  @NotInCopy('the audit log tells whose act it was')
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ name: 'file_name', type: 'varchar', length: 130 })
  fileName!: string;
  /** What the bytes say; null until they have come. */
  @Column({ name: 'media_type', type: 'varchar', length: 60, nullable: true })
  mediaType!: string | null;
  /** Of what is stored, in bytes; as announced until it has come. */
  @Column({ type: 'int' })
  size!: number;
  @Column({ type: 'varchar', length: 20 })
  state!: DocumentState;
  /** SHA-256 of the bytes that were sent. */
  @NotInCopy('a technical detail')
  @Column({ name: 'sent_digest', type: 'char', length: 64, nullable: true })
  sentDigest!: string | null;
  /** SHA-256 of the bytes that are stored: those of pictures are without what the camera wrote. It stays when they go. */
  @NotInCopy('a technical detail')
  @Column({ name: 'stored_digest', type: 'char', length: 64, nullable: true })
  storedDigest!: string | null;
  /** Machine time, as that of the link it was announced for. */
  @NotInCopy('a technical detail')
  @Column({ name: 'announced_at', ...MOMENT })
  announcedAt!: Date;
  @Column({ name: 'stored_at', ...MOMENT, nullable: true })
  storedAt!: Date | null;
  @Column({ name: 'decided_at', ...MOMENT, nullable: true })
  decidedAt!: Date | null;
  /** When its bytes were deleted, some days after the end of the case. */
  @NotInCopy('says nothing about a person')
  @Column({ name: 'forgotten_at', ...MOMENT, nullable: true })
  forgottenAt!: Date | null;
  /** The member of staff. */
  @NotInCopy('of staff no more is told than that they decided')
  @Column({ name: 'decided_by', type: 'varchar', length: 40, nullable: true })
  decidedBy!: string | null;
  /** Why it was refused, as the party reads it. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;
  /** What staff wrote for staff. */
  @NotInCopy('what staff write for staff')
  @Column({ type: 'varchar', length: 500, nullable: true })
  note!: string | null;
}

/** Who was invited to become the owner; of the link in the letter only a hash is stored. */
@Entity('owner_change_invitation')
export class OwnerChangeInvitationRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** Of the profile that invites. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'owner_change_id', type: 'varchar', length: 40 })
  ownerChangeId!: string;
  @Column({ type: 'varchar', length: 254 })
  email!: string;
  /** The language of the letter. */
  @Column({ type: 'varchar', length: 10 })
  locale!: string;
  /** Null until the letter was written. */
  @NotInCopy('a hash of a secret')
  @Column({ name: 'token_hash', type: 'char', length: 64, nullable: true })
  tokenHash!: string | null;
  @Column({ name: 'invited_at', ...MOMENT })
  invitedAt!: Date;
  @Column({ name: 'expires_at', ...MOMENT })
  expiresAt!: Date;
  /** When another one took its place, or the case was over. */
  @Column({ name: 'ended_at', ...MOMENT, nullable: true })
  endedAt!: Date | null;
  /** When it was accepted. */
  @Column({ name: 'used_at', ...MOMENT, nullable: true })
  usedAt!: Date | null;
}
