import type { ProfileRow } from '../account/profiles';

/** The demo's password is no secret: it opens made-up profiles of a sandbox. */
export const DEMO_PASSWORD = 'Benvenuta-in-area-2026';

export const GIULIA = 'prf_01jdem00000000000000000001';
export const OFFICINA = 'prf_01jdem00000000000000000002';
export const MARCO = 'prf_01jdem00000000000000000003';

export const DEMO_LOGINS = [
  { id: 'lgn_01jdem00000000000000000011', profileId: GIULIA, username: '4715501@aruba.it' },
  { id: 'lgn_01jdem00000000000000000012', profileId: GIULIA, username: '4715502@aruba.it' },
  { id: 'lgn_01jdem00000000000000000021', profileId: OFFICINA, username: '4715601@aruba.it' },
  { id: 'lgn_01jdem00000000000000000031', profileId: MARCO, username: '4715701@aruba.it' },
];

/** Made-up people and firms with identifiers that pass their checks. */
export function demoProfiles(now: Date): ProfileRow[] {
  const common = {
    birthDate: null,
    birthPlace: null,
    sex: null,
    officeCode: null,
    pecEmail: null,
    country: 'IT',
    emailVerifiedAt: now,
    undeliverableEmail: null,
    locale: 'it',
    recoveryQuestion: null,
    recoveryAnswerHash: null,
    privacyAcceptedAt: now,
    marketingConsentAt: null,
    createdAt: now,
  };
  return [
    {
      ...common,
      profileId: GIULIA,
      // Not confirmed: a domain of hers is suspended for that.
      emailVerifiedAt: null,
      subjectType: 'NATURAL_PERSON',
      firstName: 'Giulia',
      lastName: 'Bianchi',
      companyName: null,
      fiscalCode: 'BNCGLI85C50A390K',
      vatNumber: null,
      recipientCode: null,
      street: 'Via Guido Monaco 12',
      postalCode: '52100',
      city: 'Arezzo',
      province: 'AR',
      phone: '+390575123456',
      email: 'giulia.bianchi@example.it',
    },
    {
      ...common,
      profileId: OFFICINA,
      subjectType: 'COMPANY',
      firstName: null,
      lastName: null,
      companyName: 'Officina Verdi S.r.l.',
      fiscalCode: '01234567897',
      vatNumber: '01234567897',
      recipientCode: 'ABC1234',
      street: 'Via dei Mille 5',
      postalCode: '50121',
      city: 'Firenze',
      province: 'FI',
      phone: '+390551234567',
      email: 'amministrazione@officina-verdi.example',
    },
    {
      ...common,
      profileId: MARCO,
      subjectType: 'NATURAL_PERSON',
      firstName: 'Marco',
      lastName: 'Conti',
      companyName: null,
      fiscalCode: 'CNTMRC72H14L219I',
      vatNumber: null,
      recipientCode: null,
      street: 'Via Garibaldi 3',
      postalCode: '10122',
      city: 'Torino',
      province: 'TO',
      phone: '+390115123456',
      email: 'marco.conti@example.it',
    },
  ];
}
