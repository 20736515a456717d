import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ConsentKind = 'PRIVACY_NOTICE' | 'MARKETING';

/** A consent given or withdrawn. Rows are only added: together they are the evidence of what was agreed to when. */
@Entity('consent')
export class ConsentRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Null where it was not recorded who it was. */
  @Column({ name: 'login_id', type: 'varchar', length: 40, nullable: true })
  loginId!: string | null;
  @Column({ type: 'varchar', length: 20 })
  kind!: ConsentKind;
  @Column({ type: 'boolean' })
  granted!: boolean;
  /** Version of the privacy notice that explained what it was about. */
  @Column({ name: 'text_version', type: 'varchar', length: 40 })
  textVersion!: string;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
