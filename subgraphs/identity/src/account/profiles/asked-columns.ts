import { AskedColumns } from '@customer-area/shared/asked-fields';
import { columnsOf } from '@customer-area/shared/rows';
import { ProfileRow } from './profile.entity';

/** What anybody is shown of a profile: the answer to its secret question is not. */
export const SHOWN_PROFILE = columnsOf(ProfileRow).flatMap(({ property }) =>
  property === 'recoveryAnswerHash' ? [] : [property],
);

/** What is read of a profile together with the login that is signed in, by the fields that are asked for of it. */
export const profileColumns = new AskedColumns<ProfileRow>({
  type: 'RegistrantProfile',
  table: 'profile',
  all: SHOWN_PROFILE,
  always: ['profileId'],
  reads: {
    id: [],
    subjectType: ['subjectType'],
    firstName: ['firstName'],
    lastName: ['lastName'],
    companyName: ['companyName'],
    birthDate: ['birthDate'],
    birthPlace: ['birthPlace'],
    sex: ['sex'],
    fiscalCode: ['fiscalCode'],
    vatNumber: ['vatNumber'],
    officeCode: ['officeCode'],
    recipientCode: ['recipientCode'],
    pecEmail: ['pecEmail'],
    address: ['street', 'postalCode', 'city', 'province', 'country'],
    email: ['email'],
    emailVerified: ['emailVerifiedAt'],
    emailUndeliverable: ['undeliverableEmail', 'email'],
    phone: ['phone'],
    locale: ['locale'],
    recoveryQuestion: ['recoveryQuestion'],
    marketingConsent: ['marketingConsentAt'],
    logins: [],
  },
});
