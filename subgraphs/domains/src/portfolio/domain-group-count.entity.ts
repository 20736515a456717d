import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DomainStatus } from '../lifecycle';

/** What puts domains of a profile into a group: a tag, in the form it is compared by, the id of a registrant, or that they renew themselves. */
export type GroupKind = 'TAG' | 'REGISTRANT' | 'AUTO_RENEW';

/** The one group of its kind: all others do not renew themselves. */
export const RENEWS_ITSELF = 'ON';

/** How many domains of a group have an extension and a phase. */
@Entity('domain_group_count')
export class DomainGroupCountRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ type: 'varchar', length: 20 })
  kind!: GroupKind;
  @PrimaryColumn({ type: 'varchar', length: 100 })
  member!: string;
  @PrimaryColumn({ type: 'varchar', length: 63 })
  tld!: string;
  @PrimaryColumn({ type: 'varchar', length: 20 })
  phase!: DomainStatus;
  @Column({ type: 'int' })
  n!: number;
}
