import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { PUBLISHED_FIELDS, type PublishedField } from '../registry';

/**
 * Who holds domains at their registries: made from a profile when a name is ordered, and an entity of its own from then on.
 * Until its data has been fetched from identity all that says who it is is null.
 */
@Entity('registrant')
export class RegistrantRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** The profile, while new domains of it get this registrant unless another one is chosen; unique. */
  @NotInCopy('the profile once more')
  @Column({ name: 'default_of', type: 'varchar', length: 40, nullable: true })
  defaultOf!: string | null;
  @Column({ name: 'subject_type', type: 'varchar', length: 40, nullable: true })
  subjectType!: string | null;
  @Column({ name: 'first_name', type: 'varchar', length: 100, nullable: true })
  firstName!: string | null;
  @Column({ name: 'last_name', type: 'varchar', length: 100, nullable: true })
  lastName!: string | null;
  @Column({ name: 'company_name', type: 'varchar', length: 200, nullable: true })
  companyName!: string | null;
  @Column({ name: 'fiscal_code', type: 'varchar', length: 40, nullable: true })
  fiscalCode!: string | null;
  @Column({ name: 'vat_number', type: 'varchar', length: 40, nullable: true })
  vatNumber!: string | null;
  @Column({ name: 'office_code', type: 'varchar', length: 10, nullable: true })
  officeCode!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true })
  street!: string | null;
  @Column({ name: 'postal_code', type: 'varchar', length: 20, nullable: true })
  postalCode!: string | null;
  @Column({ type: 'varchar', length: 100, nullable: true })
  city!: string | null;
  @Column({ type: 'varchar', length: 100, nullable: true })
  province!: string | null;
  @Column({ type: 'char', length: 2, nullable: true })
  country!: string | null;
  @Column({ type: 'varchar', length: 254, nullable: true })
  email!: string | null;
  /** Identity's, of profile and address. */
  @NotInCopy('a fingerprint of the address')
  @Column({ name: 'email_fingerprint', type: 'char', length: 64, nullable: true })
  emailFingerprint!: string | null;
  /** E.164. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  phone!: string | null;
  /** The language of letters to it. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  locale!: string | null;
  /** Grows with every change. */
  @NotInCopy('counts changes')
  @Column({ type: 'int' })
  version!: number;
  /** When name, organisation or address last changed; null while they are the first ones. */
  @Column({ name: 'changed_at', type: 'datetime', precision: 3, nullable: true })
  changedAt!: Date | null;
  /** Since when its data is here, and stands. */
  @NotInCopy('technical')
  @Column({ name: 'known_at', type: 'datetime', precision: 3, nullable: true })
  knownAt!: Date | null;
  /** What it has consented to have published by its registries; nothing else of it is. */
  @Column({ type: 'varchar', length: 200, transformer: jsonColumn(z.array(z.enum(PUBLISHED_FIELDS))) })
  published!: readonly PublishedField[];
  /** When it said so last. */
  @Column({ name: 'publication_changed_at', type: 'datetime', precision: 3, nullable: true })
  publicationChangedAt!: Date | null;
  /** When it was reminded of its data last, had nothing to be reminded of, or was made. */
  @NotInCopy('the letter itself is what the registrant has')
  @Column({ name: 'reminded_at', type: 'datetime', precision: 3 })
  remindedAt!: Date;
  /** The change that its registries have not confirmed yet. */
  @NotInCopy('the change itself is in the copy')
  @Column({ name: 'update_id', type: 'varchar', length: 40, nullable: true })
  updateId!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}

/** What says who a registrant is: never changed but by a change of owner or a rectification. */
export type Holder = Pick<
  RegistrantRow,
  'subjectType' | 'firstName' | 'lastName' | 'companyName' | 'fiscalCode' | 'vatNumber' | 'officeCode'
>;

/** How a registrant is reached: what it may change. */
export type Contact = Pick<
  RegistrantRow,
  | 'street'
  | 'postalCode'
  | 'city'
  | 'province'
  | 'country'
  | 'email'
  | 'emailFingerprint'
  | 'phone'
  | 'locale'
>;
