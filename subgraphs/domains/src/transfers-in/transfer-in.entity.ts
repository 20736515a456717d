import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a transfer to us ended, or that it has not. */
export type TransferInState = 'OPEN' | 'TRANSFERRED' | 'REFUSED' | 'CANCELLED';

const PART_OF_ORDER = 'the order is in the copy with its lines';
const NOT_ABOUT_PERSON = 'says nothing about a person';

/** A name that is to come from another registrar: one row of each domain that was ordered so. */
@Entity('transfer_in')
export class TransferInRow {
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @NotInCopy(PART_OF_ORDER)
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @NotInCopy(PART_OF_ORDER)
  @Column({ name: 'line_id', type: 'varchar', length: 40 })
  lineId!: string;
  /** A-label: registries tell of a transfer by it. */
  @NotInCopy('the domain is in the copy')
  @Column({ type: 'varchar', length: 253 })
  name!: string;
  @Column({ type: 'varchar', length: 20 })
  state!: TransferInState;
  /** The auth code, encrypted; null once the registry has it, or nobody needs it any more. */
  @NotInCopy('a secret of the registry, which is used once')
  @Column({ name: 'sealed_code', type: 'varchar', length: 400, nullable: true })
  sealedCode!: string | null;
  /** Until when it is held for an order that is not placed yet; null once it is. */
  @NotInCopy(PART_OF_ORDER)
  @Column({ name: 'reserved_until', type: 'datetime', precision: 3, nullable: true })
  reservedUntil!: Date | null;
  /** When the registry was asked last; it may not have heard it. */
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ name: 'sent_at', type: 'datetime', precision: 3, nullable: true })
  sentAt!: Date | null;
  /** Since when the registry has it under way. */
  @Column({ name: 'requested_at', type: 'datetime', precision: 3, nullable: true })
  requestedAt!: Date | null;
  /** When the registry carries it out unless the other registrar rejects it; null where it does not say. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3, nullable: true })
  dueAt!: Date | null;
  @Column({ name: 'cancel_asked_at', type: 'datetime', precision: 3, nullable: true })
  cancelAskedAt!: Date | null;
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true })
  closedAt!: Date | null;
}
