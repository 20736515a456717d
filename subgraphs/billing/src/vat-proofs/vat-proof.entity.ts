import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One answer about the VAT number of a profile; kept, because it is what a sale without VAT stands on. */
@Entity('vat_proof')
export class VatProofRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 20 })
  number!: string;
  @Column({ type: 'varchar', length: 12 })
  answer!: 'VALID' | 'INVALID' | 'UNAVAILABLE';
  /** How VIES names its answer. */
  @Column({ name: 'answer_id', type: 'varchar', length: 60, nullable: true })
  answerId!: string | null;
  @Column({ name: 'asked_at', type: 'datetime', precision: 3 })
  askedAt!: Date;
}
