import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A registrant profile ("anagrafica"): who the customer is. Its own id is the boundary of isolation. */
@Entity('profile')
export class ProfileRow {
  /** Named like every other table's owner column, so that one function narrows every query. */
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'subject_type', type: 'varchar', length: 20 })
  subjectType!: string;
  @Column({ name: 'first_name', type: 'varchar', length: 100, nullable: true })
  firstName!: string | null;
  @Column({ name: 'last_name', type: 'varchar', length: 100, nullable: true })
  lastName!: string | null;
  @Column({ name: 'company_name', type: 'varchar', length: 200, nullable: true })
  companyName!: string | null;
  /** A day, e.g. `1980-01-31`. */
  @Column({ name: 'birth_date', type: 'char', length: 10, nullable: true })
  birthDate!: string | null;
  @Column({ name: 'birth_place', type: 'varchar', length: 120, nullable: true })
  birthPlace!: string | null;
  @Column({ type: 'varchar', length: 6, nullable: true })
  sex!: 'FEMALE' | 'MALE' | null;
  @Column({ name: 'fiscal_code', type: 'varchar', length: 60, nullable: true })
  fiscalCode!: string | null;
  @Column({ name: 'vat_number', type: 'varchar', length: 60, nullable: true })
  vatNumber!: string | null;
  @Column({ name: 'office_code', type: 'varchar', length: 60, nullable: true })
  officeCode!: string | null;
  @Column({ name: 'recipient_code', type: 'varchar', length: 60, nullable: true })
  recipientCode!: string | null;
  @Column({ name: 'pec_email', type: 'varchar', length: 254, nullable: true })
  pecEmail!: string | null;
  @Column({ type: 'varchar', length: 200 })
  street!: string;
  @Column({ name: 'postal_code', type: 'varchar', length: 20 })
  postalCode!: string;
  @Column({ type: 'varchar', length: 100 })
  city!: string;
  @Column({ type: 'varchar', length: 100, nullable: true })
  province!: string | null;
  @Column({ type: 'char', length: 2 })
  country!: string;
  @Column({ type: 'varchar', length: 20 })
  phone!: string;
  @Column({ type: 'varchar', length: 254 })
  email!: string;
  @Column({ name: 'email_verified_at', type: 'datetime', precision: 3, nullable: true })
  emailVerifiedAt!: Date | null;
  /** The address that letters do not reach; says nothing once the profile has another one. */
  @Column({ name: 'undeliverable_email', type: 'varchar', length: 254, nullable: true })
  undeliverableEmail!: string | null;
  @Column({ type: 'char', length: 2 })
  locale!: string;
  @Column({ name: 'recovery_question', type: 'varchar', length: 300, nullable: true })
  recoveryQuestion!: string | null;
  @NotInCopy('the hash of a secret')
  @Column({ name: 'recovery_answer_hash', type: 'varchar', length: 200, nullable: true, select: false })
  recoveryAnswerHash!: string | null;
  @Column({ name: 'privacy_accepted_at', type: 'datetime', precision: 3 })
  privacyAcceptedAt!: Date;
  @Column({ name: 'marketing_consent_at', type: 'datetime', precision: 3, nullable: true })
  marketingConsentAt!: Date | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
