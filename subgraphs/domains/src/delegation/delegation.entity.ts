import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import type { DsRecord } from '../registry';

const hosts = z.array(z.string());
const dsRecords = z.array(
  z.object({ keyTag: z.number(), algorithm: z.number(), digestType: z.number(), digest: z.string() }),
);

/** Which name servers a domain has, or is to have. */
@Entity('domain_delegation')
export class DelegationRow {
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Null while no others are wanted than those that there are. */
  @Column({ name: 'wanted_hosts', type: 'longtext', nullable: true, transformer: jsonColumn(hosts) })
  wantedHosts!: readonly string[] | null;
  /** As its registry showed them last; null until it was looked. */
  @Column({ type: 'longtext', nullable: true, transformer: jsonColumn(hosts) })
  hosts!: readonly string[] | null;
  @NotInCopy('keys of a zone, for machines')
  @Column({ name: 'ds_records', type: 'longtext', nullable: true, transformer: jsonColumn(dsRecords) })
  dsRecords!: readonly DsRecord[] | null;
  /** When the wanted ones were asked last whether they serve the name. */
  @Column({ name: 'checked_at', type: 'datetime', precision: 3, nullable: true })
  checkedAt!: Date | null;
  /** The first of them that did not. */
  @Column({ name: 'failing_host', type: 'varchar', length: 253, nullable: true })
  failingHost!: string | null;
  /** An approval is for one of them: their number tells it from the next. */
  @NotInCopy('a technical detail')
  @Column({ type: 'int', unsigned: true })
  changes!: number;
}

/** The addresses of a name server inside the domain itself: its registry has to know them. */
@Entity('host_record')
export class HostRecordRow {
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @PrimaryColumn({ type: 'varchar', length: 253 })
  host!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'longtext', transformer: jsonColumn(z.array(z.string())) })
  addresses!: readonly string[];
}
