import { contactDataOf } from '../registrant-contacts';
import type { Contact, RegistrantRow } from '../registrants';
import type { ContactChange, RegistrantUpdateRow } from './registrant-update.entity';

/** How a registrant is reached when a change of it stands. */
export function contactAfter(registrant: RegistrantRow, change: ContactChange | null): Contact {
  const { street, postalCode, city, province, country, email, emailFingerprint, phone, locale } = registrant;
  const present = { street, postalCode, city, province, country, email, emailFingerprint, phone, locale };
  return Object.assign(present, change);
}

/** What registries are to be told of a registrant now: with the change that waits for them. */
export function contactToTell(registrant: RegistrantRow, update: RegistrantUpdateRow | null) {
  return contactDataOf({ ...registrant, ...contactAfter(registrant, update?.contact ?? null) });
}
