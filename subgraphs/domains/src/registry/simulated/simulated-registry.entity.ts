import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import type { ClientStatus, DsRecord, GlueHost } from '../port';
import type { StoredTransfer } from './stored-name';

const clientStatus = z.enum([
  'clientHold',
  'clientTransferProhibited',
  'clientDeleteProhibited',
  'clientUpdateProhibited',
  'clientRenewProhibited',
]);
const dsRecord = z.object({
  keyTag: z.number(),
  algorithm: z.number(),
  digestType: z.number(),
  digest: z.string(),
});
const glueHost = z.object({ host: z.string(), addresses: z.array(z.string()) });
const transfer = z.object({ to: z.string(), requestedAt: z.coerce.date(), dueAt: z.coerce.date() });

/** A name that is registered at a simulated registry. */
@Entity('sim_registry_domain')
export class SimulatedNameRow {
  @PrimaryColumn({ type: 'varchar', length: 253 })
  name!: string;
  @Column({ type: 'varchar', length: 20 })
  registry!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'renewed_at', type: 'datetime', precision: 3, nullable: true })
  renewedAt!: Date | null;
  @Column({ name: 'deleted_at', type: 'datetime', precision: 3, nullable: true })
  deletedAt!: Date | null;
  @Column({ name: 'ends_at_expiry', type: 'boolean' })
  endsAtExpiry!: boolean;
  @Column({ type: 'varchar', length: 40 })
  sponsor!: string;
  @Column({ type: 'varchar', length: 40, nullable: true })
  registrant!: string | null;
  @Column({ name: 'name_servers', type: 'longtext', transformer: jsonColumn(z.array(z.string())) })
  nameServers!: readonly string[];
  @Column({ type: 'longtext', transformer: jsonColumn(z.array(glueHost)) })
  glue!: readonly GlueHost[];
  @Column({ name: 'ds_records', type: 'longtext', transformer: jsonColumn(z.array(dsRecord)) })
  dsRecords!: readonly DsRecord[];
  @Column({ name: 'client_statuses', type: 'longtext', transformer: jsonColumn(z.array(clientStatus)) })
  clientStatuses!: readonly ClientStatus[];
  @Column({ name: 'auth_digest', type: 'varchar', length: 64, nullable: true })
  authDigest!: string | null;
  @Column({ name: 'transferred_at', type: 'datetime', precision: 3, nullable: true })
  transferredAt!: Date | null;
  @Column({ type: 'longtext', nullable: true, transformer: jsonColumn(transfer) })
  transfer!: StoredTransfer | null;
  /** When time alone changes it next, for finding what is due. */
  @Column({ name: 'next_change_at', type: 'datetime', precision: 3 })
  nextChangeAt!: Date;
}

/** A command that a simulated registry was sent, for its log. */
@Entity('sim_registry_command')
export class SimulatedCommandRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @PrimaryColumn({ type: 'varchar', length: 30 })
  kind!: string;
  @PrimaryColumn({ type: 'varchar', length: 253 })
  name!: string;
  /** How often it came. */
  @Column({ type: 'int' })
  attempts!: number;
  @Column({ name: 'received_at', type: 'datetime', precision: 3 })
  receivedAt!: Date;
}
