import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { DISCLOSED_DATA, type DisclosedData } from './disclosure';

const formerHolds = z.array(
  z.object({ heldUntil: z.string(), holdBasis: z.string(), prolongedAt: z.string(), orderedBy: z.string() }),
);

/** Data of a registrant that was given to somebody who has a right to it. */
@Entity('registrant_disclosure')
export class DisclosureRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'registrant_id', type: 'varchar', length: 40 })
  registrantId!: string;
  /** The domain that was asked about. */
  @Column({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @Column({ type: 'varchar', length: 200 })
  requester!: string;
  @Column({ name: 'legal_basis', type: 'varchar', length: 500 })
  legalBasis!: string;
  /** Which data; never what was in it. */
  @Column({ type: 'varchar', length: 200, transformer: jsonColumn(z.array(z.enum(DISCLOSED_DATA))) })
  given!: readonly DisclosedData[];
  @Column({ name: 'given_at', type: 'datetime', precision: 3 })
  givenAt!: Date;
  /** Until when the customer must not know; null where it may. */
  @Column({ name: 'held_until', type: 'datetime', precision: 3, nullable: true })
  heldUntil!: Date | null;
  @Column({ name: 'hold_basis', type: 'varchar', length: 500, nullable: true })
  holdBasis!: string | null;
  /** The holds before this one, each prolonged before its end; null where there was none. */
  @Column({ name: 'former_holds', type: 'text', nullable: true, transformer: jsonColumn(formerHolds) })
  formerHolds!: z.infer<typeof formerHolds> | null;
  /** When the customer was told in its audit log. */
  @Column({ name: 'told_at', type: 'datetime', precision: 3, nullable: true })
  toldAt!: Date | null;
  @Column({ name: 'recorded_by', type: 'varchar', length: 40, nullable: true })
  recordedBy!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
