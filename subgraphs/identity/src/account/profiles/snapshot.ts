import type { OutputOf } from '@customer-area/shared/contract';
import { toLocale } from '@customer-area/shared/locale';
import type { profileSnapshot } from '../../../contract';
import { displayName } from '../../letters';
import type { ProfileRow } from './profile.entity';

type Snapshot = NonNullable<OutputOf<typeof profileSnapshot>>;

/** What other services may know of a profile: to freeze billing data on an order, to name the holder at a registry. */
export function snapshotOf(profile: ProfileRow): Snapshot {
  return {
    profileId: profile.profileId,
    subjectType: profile.subjectType,
    displayName: displayName(profile),
    firstName: profile.firstName,
    lastName: profile.lastName,
    companyName: profile.companyName,
    fiscalCode: profile.fiscalCode,
    vatNumber: profile.vatNumber,
    officeCode: profile.officeCode,
    recipientCode: profile.recipientCode,
    pecEmail: profile.pecEmail,
    country: profile.country,
    address: {
      street: profile.street,
      postalCode: profile.postalCode,
      city: profile.city,
      province: profile.province,
      country: profile.country,
    },
    email: profile.email,
    phone: profile.phone,
    locale: toLocale(profile.locale),
  };
}
