import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a registry has called a command of an operation: both sides find it in their logs with that. */
@Entity('registry_command')
export class SentCommandRow {
  /** Our id of it. */
  @PrimaryColumn({ name: 'client_transaction', type: 'varchar', length: 64 })
  clTRID!: string;
  /** The registry's. */
  @Column({ name: 'server_transaction', type: 'varchar', length: 64 })
  svTRID!: string;
  @Column({ name: 'operation_id', type: 'varchar', length: 64 })
  commandId!: string;
  @Column({ type: 'varchar', length: 40 })
  registry!: string;
  @Column({ type: 'varchar', length: 40 })
  verb!: string;
  /** How it ended. */
  @Column({ type: 'int' })
  code!: number;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
