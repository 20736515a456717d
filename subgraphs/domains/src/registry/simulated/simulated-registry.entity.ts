import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import type { RegistryOutcome } from '../registry-port';

/** An outcome as it is stored: moments are text there. */
const storedOutcome: z.ZodType<RegistryOutcome> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('done'),
    record: z.object({
      name: z.string(),
      createdAt: z.coerce.date(),
      expiresAt: z.coerce.date(),
      status: z.string(),
    }),
  }),
  z.object({
    kind: z.literal('refused'),
    code: z.enum(['NAME_TAKEN', 'REFUSED_BY_POLICY', 'UNKNOWN_NAME', 'TERM_TOO_LONG']),
  }),
]);

/** A name that is registered at the simulated registry. */
@Entity('sim_registry_domain')
export class SimulatedNameRow {
  @PrimaryColumn({ type: 'varchar', length: 253 })
  name!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}

/** A command that the simulated registry was sent, under the client transaction id. */
@Entity('sim_registry_command')
export class SimulatedCommandRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ type: 'varchar', length: 10 })
  kind!: string;
  @Column({ type: 'varchar', length: 253 })
  name!: string;
  /** How often it came. */
  @Column({ type: 'int' })
  attempts!: number;
  /** Null while it has not been executed. */
  @Column({ type: 'longtext', nullable: true, transformer: jsonColumn(storedOutcome) })
  outcome!: RegistryOutcome | null;
  @Column({ name: 'received_at', type: 'datetime', precision: 3 })
  receivedAt!: Date;
}
