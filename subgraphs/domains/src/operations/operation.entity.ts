import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import type { OperationState } from './operation-transitions';

/** The execution of one order line at the registry. Its id is the registry's client transaction id. */
@Entity('operation')
export class OperationRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'domain_id', type: 'varchar', length: 40, nullable: true })
  domainId!: string | null;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @NotInCopy('the order is in the copy with its lines')
  @Column({ name: 'line_id', type: 'varchar', length: 40 })
  lineId!: string;
  @Column({ type: 'varchar', length: 40 })
  kind!: string;
  /** Its term; null where there is none. */
  @Column({ type: 'int', nullable: true })
  years!: number | null;
  /** What else its kind knows of the line. */
  @Column({ type: 'longtext', transformer: jsonColumn(z.record(z.string(), z.unknown())) })
  details!: Readonly<Record<string, unknown>>;
  @Column({ type: 'varchar', length: 40 })
  state!: OperationState;
  @NotInCopy('the order is in the copy with its lines')
  @Column({ name: 'failure_code', type: 'varchar', length: 60, nullable: true })
  failureCode!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
