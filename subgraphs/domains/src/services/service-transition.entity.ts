import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ServiceState } from './service-states';

/** A state that a service came to, and why. */
@Entity('service_transition')
export class ServiceTransitionRow {
  @NotInCopy('the order of the rows tells it')
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'service_id', type: 'varchar', length: 40 })
  serviceId!: string;
  /** Null for its first state. */
  @Column({ name: 'from_state', type: 'varchar', length: 40, nullable: true })
  fromState!: ServiceState | null;
  @Column({ name: 'to_state', type: 'varchar', length: 40 })
  toState!: ServiceState;
  /** An event type, a command or a code. */
  @Column({ type: 'varchar', length: 80 })
  reason!: string;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
