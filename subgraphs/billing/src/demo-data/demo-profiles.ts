import { trustedProfileId } from '@customer-area/shared/isolation';
import type { ProfileSnapshot } from '../orders';

/** Ids of the demonstration are the same in every service and on every machine. */
export function demoId(prefix: string, number: number): string {
  return `${prefix}_01jdem${String(number).padStart(20, '0')}`;
}

export const GIULIA = trustedProfileId(demoId('prf', 1));
export const OFFICINA = trustedProfileId(demoId('prf', 2));

const SNAPSHOTS: readonly ProfileSnapshot[] = [
  {
    profileId: GIULIA,
    subjectType: 'NATURAL_PERSON',
    displayName: 'Giulia Bianchi',
    firstName: 'Giulia',
    lastName: 'Bianchi',
    companyName: null,
    fiscalCode: 'BNCGLI85T41H501P',
    vatNumber: null,
    officeCode: null,
    recipientCode: '0000000',
    pecEmail: null,
    country: 'IT',
    address: {
      street: 'Via dei Platani 12',
      postalCode: '00172',
      city: 'Roma',
      province: 'RM',
      country: 'IT',
    },
    email: 'giulia.bianchi@example.it',
    phone: '+39061234567',
    locale: 'it',
  },
  {
    profileId: OFFICINA,
    subjectType: 'COMPANY',
    displayName: 'Officina Verdi S.r.l.',
    firstName: null,
    lastName: null,
    companyName: 'Officina Verdi S.r.l.',
    fiscalCode: '12345670017',
    vatNumber: '12345670017',
    officeCode: null,
    recipientCode: 'ABC1234',
    pecEmail: null,
    country: 'IT',
    address: {
      street: "Via dell'Industria 4",
      postalCode: '10135',
      city: 'Torino',
      province: 'TO',
      country: 'IT',
    },
    email: 'amministrazione@officina-verdi.example',
    phone: '+390115550123',
    locale: 'it',
  },
];

export function demoSnapshot(profileId: string): ProfileSnapshot {
  const snapshot = SNAPSHOTS.find((profile) => profile.profileId === profileId);
  if (snapshot === undefined) throw new Error(`${profileId} is nobody in the demonstration`);
  return snapshot;
}
