import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `LOOKED_AT`: the domain is looked at again. `DECIDED`: an operation that waited for it goes on. `PARKED`: this version does nothing with it; staff look into it. */
export type MessageState = 'LOOKED_AT' | 'DECIDED' | 'PARKED';

/** What a registry told of what happened without a command of ours. */
@Entity('registry_message')
export class RegistryMessageRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  registry!: string;
  @PrimaryColumn({ name: 'message_id', type: 'varchar', length: 100 })
  messageId!: string;
  @Column({ type: 'varchar', length: 40 })
  kind!: string;
  @Column({ type: 'varchar', length: 253 })
  name!: string;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
  @Column({ type: 'varchar', length: 20 })
  state!: MessageState;
  /** The other registrar that has got the name. */
  @Column({ name: 'gaining_registrar', type: 'varchar', length: 100, nullable: true })
  gainingRegistrar!: string | null;
  @Column({ name: 'received_at', type: 'datetime', precision: 3 })
  receivedAt!: Date;
}
