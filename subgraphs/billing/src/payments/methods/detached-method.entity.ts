import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A method that is kept no longer, until its provider has forgotten it too. */
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
  @Column({ name: 'detached_at', type: 'datetime', precision: 3 })
  detachedAt!: Date;
}
