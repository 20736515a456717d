import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that the profile had, until it was replaced. */
@Entity('former_email')
export class FormerEmailRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'replaced_at', type: 'datetime', precision: 3 })
  replacedAt!: Date;
  @PrimaryColumn({ type: 'varchar', length: 254 })
  email!: string;
  /** Whether it had been confirmed. */
  @Column({ type: 'boolean' })
  confirmed!: boolean;
}
