import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a guide. A change is a new version, in force from a day on; the older ones stay. */
@Entity('guide')
export class GuideRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @PrimaryColumn({ type: 'int' })
  version!: number;
  @Column({ type: 'varchar', length: 20 })
  topic!: string;
  @Column({ name: 'title_it', type: 'varchar', length: 150 })
  titleIt!: string;
  @Column({ name: 'title_en', type: 'varchar', length: 150 })
  titleEn!: string;
  @Column({ name: 'text_it', type: 'text' })
  textIt!: string;
  @Column({ name: 'text_en', type: 'text' })
  textEn!: string;
  @Column({ name: 'valid_from', type: 'datetime', precision: 3 })
  validFrom!: Date;
  /** When a newer version takes its place, or it was withdrawn; null while neither is known. */
  @Column({ name: 'valid_until', type: 'datetime', precision: 3, nullable: true })
  validUntil!: Date | null;
  /** A member of staff; null for what an installation begins with. */
  @Column({ name: 'created_by', type: 'varchar', length: 40, nullable: true })
  createdBy!: string | null;
}

/** What a login thinks of a guide. */
@Entity('guide_rating')
export class GuideRatingRow {
  @PrimaryColumn({ name: 'guide_id', type: 'varchar', length: 40 })
  guideId!: string;
  @PrimaryColumn({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'tinyint' })
  helpful!: number;
  @Column({ name: 'rated_at', type: 'datetime', precision: 3 })
  ratedAt!: Date;
}
