import type { OutputOf } from '@customer-area/shared/contract';
import { toLocale } from '@customer-area/shared/locale';
import type { registrantData } from '../../../contract';
import { emailFingerprint } from '../../secrets';
import type { ProfileRow } from './profile.entity';

/** A profile as the holder of a domain. */
export function registrantOf(profile: ProfileRow): NonNullable<OutputOf<typeof registrantData>> {
  const { subjectType, firstName, lastName, companyName, fiscalCode, vatNumber, officeCode } = profile;
  const { street, postalCode, city, province, country, email, phone } = profile;
  return {
    ...{ subjectType, firstName, lastName, companyName, fiscalCode, vatNumber, officeCode },
    address: { street, postalCode, city, province, country },
    ...{ email, phone, locale: toLocale(profile.locale) },
    emailFingerprint: emailFingerprint(profile),
    emailVerified: profile.emailVerifiedAt !== null,
  };
}
