import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OperationState } from './operation-transitions';

/** A step in the history of an operation. */
@Entity('operation_transition')
export class OperationTransitionRow {
  @NotInCopy('nothing refers to it')
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'operation_id', type: 'varchar', length: 40 })
  operationId!: string;
  /** Null for its first state. */
  @Column({ name: 'from_state', type: 'varchar', length: 40, nullable: true })
  fromState!: OperationState | null;
  @Column({ name: 'to_state', type: 'varchar', length: 40 })
  toState!: OperationState;
  /** An event type, a command, or the code of what it waits for or failed with. */
  @Column({ type: 'varchar', length: 80 })
  reason!: string;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
