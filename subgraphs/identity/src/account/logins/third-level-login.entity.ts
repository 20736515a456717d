import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A login that sees one third level of a domain of its profile and nothing else: for good, also once that is taken from it. */
@Entity('third_level_login')
export class ThirdLevelLoginRow {
  @PrimaryColumn({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Null when it was taken away: then it sees nothing. */
  @Column({ name: 'domain_id', type: 'varchar', length: 40, nullable: true })
  domainId!: string | null;
  @Column({ name: 'limited_at', type: 'datetime', precision: 3 })
  limitedAt!: Date;
}
