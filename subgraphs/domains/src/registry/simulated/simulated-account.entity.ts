import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { z } from 'zod';
import { type ContactData, PUBLISHED_FIELDS, type RegistryMessageKind } from '../port';

/** A movement of a registrar's credit. */
@Entity('sim_registry_charge')
export class SimulatedChargeRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: string;
  @Column({ type: 'varchar', length: 20 })
  registry!: string;
  @Column({ type: 'varchar', length: 40 })
  registrar!: string;
  @Column({ type: 'varchar', length: 253, nullable: true })
  name!: string | null;
  @Column({ type: 'varchar', length: 30 })
  kind!: string;
  /** Cents; negative is taken. */
  @Column({ type: 'int' })
  amount!: number;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}

/** A message in a registrar's queue. */
@Entity('sim_registry_message')
export class SimulatedMessageRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: string;
  @Column({ type: 'varchar', length: 20 })
  registry!: string;
  @Column({ type: 'varchar', length: 40 })
  registrar!: string;
  @Column({ type: 'varchar', length: 253 })
  name!: string;
  @Column({ type: 'varchar', length: 30 })
  kind!: RegistryMessageKind;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
  @Column({ name: 'acknowledged_at', type: 'datetime', precision: 3, nullable: true })
  acknowledgedAt!: Date | null;
}

const contact = z.object({
  name: z.string(),
  organization: z.string().nullable(),
  email: z.string(),
  phone: z.string(),
  street: z.string(),
  city: z.string(),
  province: z.string().nullable(),
  postalCode: z.string(),
  country: z.string(),
  taxCode: z.string().nullable(),
  published: z.array(z.enum(PUBLISHED_FIELDS)).default([]),
});

/** A contact of a registrar at a simulated registry. */
@Entity('sim_registry_contact')
export class SimulatedContactRow {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  registry!: string;
  @PrimaryColumn({ type: 'varchar', length: 40 })
  handle!: string;
  @Column({ type: 'varchar', length: 40 })
  registrar!: string;
  @Column({ type: 'longtext', transformer: jsonColumn(contact) })
  contact!: ContactData;
}
