import { createHash } from 'node:crypto';
import type { RegistrantRow } from '../registrants';
import type { ContactData, RegistryContact } from '../registry';

/** What of a registrant its registries are told; whole rows and rows with a change in them alike. */
export type Told = Pick<
  RegistrantRow,
  | 'firstName'
  | 'lastName'
  | 'companyName'
  | 'fiscalCode'
  | 'vatNumber'
  | 'street'
  | 'postalCode'
  | 'city'
  | 'province'
  | 'country'
  | 'email'
  | 'phone'
  | 'published'
>;

/** A registrant as registries are told of it; null while its data is still to come. */
export function contactDataOf(registrant: Told): ContactData | null {
  const { street, postalCode, city, province, country, email, phone, companyName, fiscalCode } = registrant;
  if (street === null || postalCode === null || city === null || country === null) return null;
  if (email === null || phone === null) return null;
  const person = [registrant.firstName, registrant.lastName].filter((part) => part !== null).join(' ');
  return {
    ...{ street, postalCode, city, province, country, email, phone },
    name: person === '' ? (companyName ?? email) : person,
    organization: companyName,
    taxCode: fiscalCode ?? registrant.vatNumber,
    published: registrant.published,
  };
}

/** One line for what a registry was told: another one as soon as any of it is different. */
export function digestOf(contact: ContactData): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(contact)))
    .digest('hex');
}

export function isSameContact(shown: RegistryContact, contact: ContactData): boolean {
  // Only some registries keep tax codes; the others show none.
  const { taxCode } = shown;
  const comparable = taxCode === null ? { ...contact, taxCode } : contact;
  return digestOf({ ...shown, published: shown.published ?? contact.published }) === digestOf(comparable);
}

function inOrder(contact: ContactData) {
  const {
    name,
    organization,
    email,
    phone,
    street,
    city,
    province,
    postalCode,
    country,
    taxCode,
    published,
  } = contact;
  const said = [name, organization, email, phone, street, city, province, postalCode, country, taxCode];
  // Without a consent it is what it was before there were any.
  return published.length === 0 ? said : [...said, ...published];
}

/** Registries take 3 to 16 characters (RFC 5730, clIDType); the same registrant has the same handle after a lost answer. */
export function handleOf(registrantId: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(registrantId).digest('hex').slice(0, 20)}`);
  return `CA${digits.toString(36).toUpperCase().padStart(14, '0').slice(-14)}`;
}
