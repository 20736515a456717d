import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A method that is kept no longer, or was never kept in the end, until its provider has forgotten it too. */
@Entity('detached_method')
export class DetachedMethodRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 40 })
  adapter!: string;
  @Column({ type: 'varchar', length: 200 })
  token!: string;
  /** Of a set-up that came to no end: its id at the provider; null for a method that was kept. */
  @Column({ name: 'setup_id', type: 'varchar', length: 40, nullable: true })
  setupId!: string | null;
  @Column({ name: 'detached_at', type: 'datetime', precision: 3 })
  detachedAt!: Date;
}
