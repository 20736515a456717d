import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DomainState } from '../lifecycle';

/** A state that a domain came to, and why. */
@Entity('domain_transition')
export class DomainTransitionRow {
  @NotInCopy('the order of the rows tells it')
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  /** Null for its first state. */
  @Column({ name: 'from_state', type: 'varchar', length: 40, nullable: true })
  fromState!: DomainState | null;
  @Column({ name: 'to_state', type: 'varchar', length: 40 })
  toState!: DomainState;
  /** An event type, a job kind or a command of the registry. */
  @Column({ type: 'varchar', length: 80 })
  reason!: string;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
