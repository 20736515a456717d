import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DomainStatus } from '../lifecycle';

/** How many domains of a profile have an extension and a phase. */
@Entity('domain_count')
export class DomainCountRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ type: 'varchar', length: 63 })
  tld!: string;
  @PrimaryColumn({ type: 'varchar', length: 20 })
  phase!: DomainStatus;
  @Column({ type: 'int' })
  n!: number;
}
