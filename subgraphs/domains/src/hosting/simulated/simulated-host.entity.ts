import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HostedState } from '../hosting-port';

/** A service at the simulated host. */
@Entity('sim_host_service')
export class SimulatedServiceRow {
  @PrimaryColumn({ name: 'service_id', type: 'varchar', length: 40 })
  serviceId!: string;
  @Column({ type: 'varchar', length: 40 })
  state!: HostedState;
  @Column({ type: 'varchar', length: 40 })
  plan!: string;
  @Column({ type: 'varchar', length: 253 })
  endpoint!: string;
  /** How often it was to be set up. */
  @Column({ type: 'int' })
  attempts!: number;
  /** When setting it up ends; null when never. */
  @Column({ name: 'ready_at', type: 'datetime', precision: 3, nullable: true })
  readyAt!: Date | null;
}
