import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';

/** What a change says of how a registrant is reached: only what is different from what some of them have. */
const contactSchema = z.object({
  street: z.string().optional(),
  postalCode: z.string().optional(),
  city: z.string().optional(),
  province: z.string().nullable().optional(),
  country: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  emailFingerprint: z.string().optional(),
});
export type ContactChange = z.output<typeof contactSchema>;

const targetsSchema = z.array(
  z.object({
    registrantId: z.string(),
    /** The domains that are taken from it; null: all of them stay with it, and it is changed itself. */
    domainIds: z.array(z.string()).nullable(),
    /** The registrant that the domains that are taken from it get; null: none are. */
    ownId: z.string().nullable().default(null),
    /** Those that tell the registries of it. */
    operationIds: z.array(z.string()).default([]),
    /** What the registries have said; null: not all of them have. */
    outcome: z.enum(['DONE', 'REFUSED']).nullable().default(null),
  }),
);
export type UpdateTarget = z.output<typeof targetsSchema>[number];

export type UpdateState =
  | 'PREVIEWED' // shown, may be made with its token
  | 'PENDING' // on its way to the registry
  | 'DONE' // the registry has it
  | 'REFUSED'; // the registry does not take it

/** A change of how registrants are reached. */
@Entity('registrant_update')
export class RegistrantUpdateRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @NotInCopy('a hash of a secret')
  @Column({ name: 'token_hash', type: 'char', length: 64, nullable: true })
  tokenHash!: string | null;
  @Column({ type: 'varchar', length: 20 })
  state!: UpdateState;
  /** Null once it was made, refused, or is too old to be made. */
  @Column({ type: 'longtext', nullable: true, transformer: jsonColumn(contactSchema) })
  contact!: ContactChange | null;
  /** Paths in the input of what is different. */
  @Column({ type: 'longtext', transformer: jsonColumn(z.array(z.string())) })
  fields!: string[];
  @Column({ type: 'longtext', transformer: jsonColumn(targetsSchema) })
  targets!: UpdateTarget[];
  /** Of everything that was shown. */
  @NotInCopy('a fingerprint')
  @Column({ type: 'char', length: 64 })
  fingerprint!: string;
  @Column({ name: 'failure_code', type: 'varchar', length: 60, nullable: true })
  failureCode!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @NotInCopy('technical')
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
