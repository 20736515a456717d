import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An act that a profile has put under dual approval. */
@Entity('protected_action')
export class ProtectedActionRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ type: 'varchar', length: 40 })
  action!: string;
  @Column({ name: 'protected_at', type: 'datetime', precision: 3 })
  protectedAt!: Date;
}
