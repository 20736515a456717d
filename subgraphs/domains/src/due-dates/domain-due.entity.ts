import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What time does to domains, each swept by a job of its own. */
export const DUE_KINDS = ['EXPIRED', 'LET_GO', 'LOOK'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** When something of a kind has to be looked at next for a domain; there is no row when nothing of the kind is ahead. */
@Entity('domain_due')
export class DomainDueRow {
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @PrimaryColumn({ type: 'varchar', length: 20 })
  kind!: DueKind;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;
}
