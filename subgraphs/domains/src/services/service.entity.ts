import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ServiceKindName, ServicePlanName } from './service-plans';
import type { HostState, ServiceState } from './service-states';

const NOT_ABOUT_PERSON = 'says nothing about a person';

/** A service that was added to a domain. Its status is not stored: it follows that of the domain. */
@Entity('service')
export class ServiceRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @Column({ type: 'varchar', length: 40 })
  kind!: ServiceKindName;
  @Column({ type: 'varchar', length: 40 })
  plan!: ServicePlanName;
  @Column({ type: 'varchar', length: 40 })
  state!: ServiceState;
  /** The domain and the kind until it has ended: a domain has one service of a kind. */
  @NotInCopy('the domain and the kind once more')
  @Column({ name: 'live_key', type: 'varchar', length: 81, nullable: true })
  liveKey!: string | null;
  /** The operation that sets it up. */
  @NotInCopy('the operation is in the copy')
  @Column({ name: 'operation_id', type: 'varchar', length: 40, nullable: true })
  operationId!: string | null;
  /** What the host was last brought to; null before it was set up. */
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ name: 'host_state', type: 'varchar', length: 40, nullable: true })
  hostState!: HostState | null;
  @Column({ type: 'varchar', length: 253, nullable: true })
  endpoint!: string | null;
  /** When it was found to take longer than promised. */
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ name: 'late_at', type: 'datetime', precision: 3, nullable: true })
  lateAt!: Date | null;
  /** When it ends because its holder said so; null when it ends with the domain. */
  @Column({ name: 'cancel_at', type: 'datetime', precision: 3, nullable: true })
  cancelAt!: Date | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'provisioned_at', type: 'datetime', precision: 3, nullable: true })
  provisionedAt!: Date | null;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}
