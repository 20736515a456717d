import fc from 'fast-check';
import { checkRegistration, type RegistrationForm } from './registration-form';

const person: RegistrationForm = {
  subjectType: 'NATURAL_PERSON',
  firstName: 'Mario',
  lastName: 'Rossi',
  fiscalCode: 'RSSMRA80A01H501U',
  address: {
    street: 'Via San Clemente 53',
    postalCode: '24036',
    city: 'Ponte San Pietro',
    province: 'BG',
    country: 'IT',
  },
  phone: '0575 0505',
  email: 'mario.rossi@example.com',
  emailConfirmation: 'mario.rossi@example.com',
  privacyAccepted: true,
};
const organisation: RegistrationForm = {
  ...person,
  subjectType: 'COMPANY',
  firstName: null,
  lastName: null,
  companyName: 'Rossi S.r.l.',
  fiscalCode: '00743110157',
  vatNumber: '12345678903',
};
const germany = { street: 'Unter den Linden 1', postalCode: '10117', city: 'Berlin', country: 'DE' };

const FACTS = { today: new Date('2026-11-22T10:00:00.000Z'), privacyNoticeVersion: '2025-01' };
const check = (form: RegistrationForm) => checkRegistration(form, FACTS);

function problemsOf(form: RegistrationForm): string[] {
  const checked = check(form);
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`);
}

test('names that could be made a link of are refused, each at its field', () => {
  expect(problemsOf({ ...organisation, companyName: 'Hai vinto: https://premi.example' })).toEqual([
    'companyName INTERNET_ADDRESS_IN_NAME',
  ]);
  const named = { ...person, firstName: 'www.premi', lastName: 'Rossi.com' };
  expect(problemsOf({ ...named, fiscalCode: null, address: { ...germany } })).toEqual([
    'firstName INTERNET_ADDRESS_IN_NAME',
    'lastName INTERNET_ADDRESS_IN_NAME',
  ]);
});

describe('an accepted form', () => {
  test('comes back in canonical form and with nothing besides', () => {
    const checked = check({
      ...person,
      firstName: ' Mario ',
      fiscalCode: 'rssmra80a01h501u',
      address: { ...person.address, province: 'bg', country: 'it' },
      email: 'mario.rossi@EXAMPLE.com',
      emailConfirmation: ' mario.rossi@example.COM',
      recoveryQuestion: 'Nome del cane?',
      recoveryAnswer: 'FIDO',
      marketingConsent: null,
    });
    expect(checked).toEqual({
      ok: true,
      registration: {
        subjectType: 'NATURAL_PERSON',
        firstName: 'Mario',
        lastName: 'Rossi',
        companyName: null,
        birthDate: null,
        birthPlace: null,
        sex: null,
        fiscalCode: 'RSSMRA80A01H501U',
        vatNumber: null,
        officeCode: null,
        recipientCode: '0000000',
        pecEmail: null,
        address: { ...person.address, province: 'BG', country: 'IT' },
        phone: '+3905750505',
        email: 'mario.rossi@example.com',
        recoveryQuestion: 'Nome del cane?',
        recoveryAnswer: 'fido',
        privacyNoticeVersion: '2025-01',
        marketingConsent: false,
        locale: 'it',
      },
      warnings: [],
    });
  });

  test.each<[string, RegistrationForm]>([
    ['person', person],
    ['company', organisation],
    ['company with one number for both', { ...organisation, fiscalCode: '12345678903' }],
    ['company with a contact person', { ...organisation, firstName: 'Anna', lastName: 'Bianchi' }],
    ['freelancer', { ...person, subjectType: 'FREELANCER', vatNumber: 'IT12345678903' }],
    [
      'sole trader',
      { ...person, subjectType: 'SOLE_TRADER', vatNumber: '12345678903', companyName: 'Da Mario' },
    ],
    ['non-profit without VAT number', { ...organisation, subjectType: 'NON_PROFIT', vatNumber: null }],
    ['non-profit with VAT number', { ...organisation, subjectType: 'NON_PROFIT' }],
    ['public body', { ...organisation, subjectType: 'PUBLIC_BODY', vatNumber: '', officeCode: 'ufabcd' }],
    [
      'person who says when and where it was born',
      { ...person, birthDate: '1980-01-01', birthPlace: 'Roma', sex: 'MALE' },
    ],
    [
      'woman whose codice fiscale has omocodia letters for day and place',
      {
        ...person,
        firstName: 'Giulia',
        lastName: 'Bianchi',
        fiscalCode: 'BNCGLI85CRLA39LC',
        birthDate: '1985-03-10',
        birthPlace: 'arezzo (ar)',
        sex: 'FEMALE',
      },
    ],
    [
      'person born in a state that is no more',
      { ...person, fiscalCode: 'RSSMRA80A01Z135P', birthDate: '1980-01-01', birthPlace: 'Ucraina' },
    ],
    [
      'person abroad without codice fiscale, born there',
      { ...person, fiscalCode: null, address: germany, birthDate: '1980-01-01', birthPlace: 'Germania' },
    ],
    ['person who has seen the notice in force', { ...person, privacyNoticeVersion: ' 2025-01 ' }],
    [
      'person in a bilingual comune, by its German name',
      {
        ...person,
        address: { ...person.address, city: 'bozen', province: 'BZ', postalCode: '39100' },
      },
    ],
    [
      'person in Sardinia, in the province of today or of before',
      {
        ...person,
        address: { ...person.address, city: 'Olbia', province: 'OT', postalCode: '07026' },
      },
    ],
    ['person who types the zeros', { ...person, recipientCode: '0000000' }],
    ['other body', { ...organisation, subjectType: 'OTHER', vatNumber: undefined }],
    ['person abroad', { ...person, fiscalCode: null, address: germany }],
    ['Italian abroad', { ...person, address: germany }],
    ['company abroad', { ...organisation, fiscalCode: null, vatNumber: '136695976', address: germany }],
    [
      'freelancer abroad',
      { ...person, subjectType: 'FREELANCER', fiscalCode: null, vatNumber: '136695976', address: germany },
    ],
    [
      'foreign public body',
      { ...organisation, subjectType: 'PUBLIC_BODY', fiscalCode: null, vatNumber: null, address: germany },
    ],
  ])('is that of a %s', (_, form) => {
    expect(problemsOf(form)).toEqual([]);
  });

  test.each<[string, Partial<RegistrationForm>, string | null, string | null]>([
    ['a company without a channel', {}, '0000000', null],
    ['a company with a PEC', { pecEmail: 'rossi@PEC.it' }, '0000000', 'rossi@pec.it'],
    [
      'a company with zeros and a PEC',
      { recipientCode: '0000000', pecEmail: 'rossi@pec.it' },
      '0000000',
      'rossi@pec.it',
    ],
    ['a company with a channel', { recipientCode: 'm5uxcr1' }, 'M5UXCR1', null],
    ['a public body', { subjectType: 'PUBLIC_BODY', officeCode: 'UFABCD' }, null, null],
    ['a company abroad', { vatNumber: 'DE136695976', address: germany }, 'XXXXXXX', null],
    [
      'a company abroad that says so',
      { vatNumber: 'DE136695976', address: germany, recipientCode: 'xxxxxxx' },
      'XXXXXXX',
      null,
    ],
  ])('gives %s its invoice address', (_, changes, recipientCode, pecEmail) => {
    expect(check({ ...organisation, ...changes })).toMatchObject({
      ok: true,
      registration: { recipientCode, pecEmail },
    });
  });

  test('warns of a PEC as contact address', () => {
    const email = 'mario.rossi@pec.it';
    expect(check({ ...person, email, emailConfirmation: email })).toMatchObject({
      ok: true,
      warnings: [{ field: 'email', code: 'EMAIL_IS_PEC' }],
    });
  });

  test.each([
    [null, 'it'],
    ['', 'it'],
    ['it', 'it'],
    ['EN', 'en'],
    ['en-GB', 'en'],
  ])('locale %j is %s', (locale, expected) => {
    expect(check({ ...person, locale })).toMatchObject({
      ok: true,
      registration: { locale: expected },
    });
  });

  test('marketing consent is given only by saying so', () => {
    expect(check({ ...person, marketingConsent: true })).toMatchObject({
      registration: { marketingConsent: true },
    });
  });
});

describe('a refused form', () => {
  test.each<[string, RegistrationForm, string[]]>([
    ['person without codice fiscale', { ...person, fiscalCode: ' ' }, ['fiscalCode REQUIRED']],
    ['person without name', { ...person, firstName: null }, ['firstName REQUIRED']],
    [
      'person with the code of another',
      { ...person, lastName: 'Verdi' },
      ['fiscalCode FISCAL_CODE_NAME_MISMATCH'],
    ],
    [
      'person with the code of a company',
      { ...person, fiscalCode: '00743110157' },
      ['fiscalCode FISCAL_CODE_SHAPE'],
    ],
    [
      'person with the fields of a company',
      { ...person, companyName: 'Rossi', vatNumber: '12345678903', officeCode: 'UFABCD' },
      ['companyName UNEXPECTED', 'vatNumber UNEXPECTED', 'officeCode UNEXPECTED'],
    ],
    [
      'company without identifiers',
      { ...organisation, companyName: null, fiscalCode: null, vatNumber: null },
      ['companyName REQUIRED', 'fiscalCode REQUIRED', 'vatNumber REQUIRED'],
    ],
    [
      'company with the code of a person',
      { ...organisation, fiscalCode: 'RSSMRA80A01H501U' },
      ['fiscalCode NUMERIC_FISCAL_CODE_SHAPE'],
    ],
    [
      'company with a wrong partita IVA',
      { ...organisation, vatNumber: '12345678904' },
      ['vatNumber VAT_NUMBER_CHECK_DIGIT'],
    ],
    ['freelancer without partita IVA', { ...person, subjectType: 'FREELANCER' }, ['vatNumber REQUIRED']],
    [
      'public body without office code',
      { ...organisation, subjectType: 'PUBLIC_BODY' },
      ['officeCode REQUIRED'],
    ],
    [
      'public body with a bad office code and a recipient code',
      { ...organisation, subjectType: 'PUBLIC_BODY', officeCode: 'UFABC', recipientCode: 'M5UXCR1' },
      ['officeCode OFFICE_CODE_SHAPE', 'recipientCode UNEXPECTED'],
    ],
    [
      'company abroad without VAT number',
      { ...organisation, fiscalCode: null, vatNumber: null, address: germany },
      ['vatNumber REQUIRED'],
    ],
    [
      'company abroad with a partita IVA',
      { ...organisation, fiscalCode: null, address: germany },
      ['vatNumber VAT_NUMBER_SHAPE'],
    ],
    [
      'Italian abroad with the code of another',
      { ...person, lastName: 'Verdi', address: germany },
      ['fiscalCode FISCAL_CODE_NAME_MISMATCH'],
    ],
    [
      'recipient code of six',
      { ...organisation, recipientCode: 'M5UXCR' },
      ['recipientCode RECIPIENT_CODE_SHAPE'],
    ],
    [
      'Italian with the code for abroad',
      { ...organisation, recipientCode: 'XXXXXXX' },
      ['recipientCode RECIPIENT_CODE_ABROAD'],
    ],
    [
      'foreigner with an Italian channel',
      { ...person, fiscalCode: null, address: germany, recipientCode: 'M5UXCR1' },
      ['recipientCode RECIPIENT_CODE_ABROAD'],
    ],
    ['zeros without PEC', { ...organisation, recipientCode: '0000000' }, ['pecEmail PEC_REQUIRED']],
    ['bad PEC', { ...organisation, pecEmail: 'rossi' }, ['pecEmail EMAIL_INVALID']],
    [
      'CAP of four',
      { ...person, address: { ...person.address, postalCode: '2403' } },
      ['address.postalCode POSTAL_CODE_SHAPE'],
    ],
    [
      'CAP of zeros',
      { ...person, address: { ...person.address, postalCode: '00000' } },
      ['address.postalCode POSTAL_CODE_SHAPE'],
    ],
    [
      'no province',
      { ...person, address: { ...person.address, province: null } },
      ['address.province REQUIRED'],
    ],
    [
      'unknown province',
      { ...person, address: { ...person.address, province: 'XX' } },
      ['address.province PROVINCE_UNKNOWN'],
    ],
    [
      'province in full',
      { ...person, address: { ...person.address, province: 'Bergamo' } },
      ['address.province PROVINCE_UNKNOWN'],
    ],
    [
      'foreign postal code with signs',
      { ...person, address: { ...germany, postalCode: '10117;' } },
      ['address.postalCode POSTAL_CODE_SHAPE'],
    ],
    [
      'country unknown: only that',
      { ...person, fiscalCode: null, address: { ...germany, country: 'ZZ' } },
      ['address.country COUNTRY_UNKNOWN'],
    ],
    [
      'country unknown: neither identifiers nor telephone are judged by another one',
      {
        ...person,
        subjectType: 'FREELANCER',
        fiscalCode: 'x',
        phone: '06 69821',
        recipientCode: 'XXXXXXX',
        address: { ...germany, country: 'ZZ' },
      },
      ['address.country COUNTRY_UNKNOWN'],
    ],
    [
      'country in full',
      { ...person, address: { ...person.address, country: 'Italia' } },
      ['address.country COUNTRY_UNKNOWN'],
    ],
    [
      'privacy not acknowledged',
      { ...person, privacyAccepted: false },
      ['privacyAccepted PRIVACY_NOT_ACKNOWLEDGED'],
    ],
    [
      'notice that is no longer in force',
      { ...person, privacyNoticeVersion: '2024-01' },
      ['privacyNoticeVersion PRIVACY_NOTICE_CHANGED'],
    ],
    [
      'birth date, place and sex of another, each by itself',
      { ...person, birthDate: '1980-01-02', birthPlace: 'Milano', sex: 'FEMALE' },
      ['birthDate BIRTH_DATE_MISMATCH', 'birthPlace BIRTH_PLACE_MISMATCH', 'sex SEX_MISMATCH'],
    ],
    [
      'birth data beside a mistyped codice fiscale: only the code is wrong',
      { ...person, fiscalCode: 'RSSMRA80A01H501X', birthDate: '1981-01-01', birthPlace: 'Milano' },
      ['fiscalCode FISCAL_CODE_CHECK_CHARACTER'],
    ],
    ['day that does not exist', { ...person, birthDate: '1981-02-29' }, ['birthDate BIRTH_DATE_INVALID']],
    ['birth date to come', { ...person, birthDate: '2026-11-23' }, ['birthDate BIRTH_DATE_INVALID']],
    ['birth date of long ago', { ...person, birthDate: '1880-01-01' }, ['birthDate BIRTH_DATE_INVALID']],
    ['birth date in another form', { ...person, birthDate: '01/01/1980' }, ['birthDate BIRTH_DATE_INVALID']],
    ['birth place nobody knows', { ...person, birthPlace: 'Atlantide' }, ['birthPlace BIRTH_PLACE_UNKNOWN']],
    [
      'company that was born',
      { ...organisation, birthDate: '1980-01-01', birthPlace: 'Roma', sex: 'MALE' },
      ['birthDate UNEXPECTED', 'birthPlace UNEXPECTED', 'sex UNEXPECTED'],
    ],
    [
      'comune that does not exist',
      { ...person, address: { ...person.address, city: 'Ponte San Piero' } },
      ['address.city COMUNE_UNKNOWN'],
    ],
    [
      'comune that was merged into another',
      { ...person, address: { ...person.address, city: 'Gambugliano', province: 'VI', postalCode: '36050' } },
      ['address.city COMUNE_UNKNOWN'],
    ],
    [
      'comune of another province, with its CAP: only one mistake',
      { ...person, address: { ...person.address, province: 'MI' } },
      ['address.city COMUNE_NOT_IN_PROVINCE'],
    ],
    [
      'comune and CAP of other provinces',
      { ...person, address: { ...person.address, province: 'MI', postalCode: '00184' } },
      ['address.postalCode CAP_NOT_IN_PROVINCE', 'address.city COMUNE_NOT_IN_PROVINCE'],
    ],
    [
      'CAP of another province',
      { ...person, address: { ...person.address, postalCode: '20121' } },
      ['address.postalCode CAP_NOT_IN_PROVINCE'],
    ],
    [
      'CAP of a neighbour that shares the first three digits',
      {
        ...person,
        address: { ...person.address, city: 'Udine', province: 'UD', postalCode: '33170' },
      },
      ['address.postalCode CAP_NOT_IN_PROVINCE'],
    ],
    ['unknown language', { ...person, locale: 'fr' }, ['locale LOCALE_UNKNOWN']],
    [
      'half a recovery',
      { ...person, recoveryQuestion: 'Nome del cane?' },
      ['recoveryAnswer RECOVERY_INCOMPLETE'],
    ],
    [
      'street that no invoice can carry',
      { ...person, address: { ...person.address, street: 'a'.repeat(61) } },
      ['address.street TOO_LONG'],
    ],
    ['name with NUL', { ...person, firstName: 'Ma\u0000rio' }, ['firstName FORBIDDEN_CHARACTER']],
    ['name of 10,000', { ...person, lastName: 'Rossi'.repeat(2_000) }, ['lastName TOO_LONG']],
  ])('%s', (_, form, problems) => {
    expect(problemsOf(form)).toEqual(problems);
  });

  test('names every problem at once, in the order of the form', () => {
    expect(
      problemsOf({
        subjectType: 'FREELANCER',
        firstName: '',
        lastName: 'Rossi\n',
        fiscalCode: 'RSSMRA80A01H501X',
        vatNumber: '00000000000',
        address: { street: '', postalCode: '1', city: null, province: 'ZZ', country: 'IT' },
        phone: '12',
        email: 'mario',
        emailConfirmation: 'maria',
        pecEmail: 'x',
        recoveryAnswer: 'Fido',
        privacyAccepted: false,
        locale: 'xx',
      }),
    ).toEqual([
      'firstName REQUIRED',
      'lastName FORBIDDEN_CHARACTER',
      'fiscalCode FISCAL_CODE_CHECK_CHARACTER',
      'vatNumber VAT_NUMBER_SHAPE',
      'address.street REQUIRED',
      'address.postalCode POSTAL_CODE_SHAPE',
      'address.city REQUIRED',
      'address.province PROVINCE_UNKNOWN',
      'phone PHONE_INVALID',
      'email EMAIL_INVALID',
      'emailConfirmation EMAIL_CONFIRMATION_DIFFERS',
      'pecEmail EMAIL_INVALID',
      'recoveryQuestion RECOVERY_INCOMPLETE',
      'privacyAccepted PRIVACY_NOT_ACKNOWLEDGED',
      'locale LOCALE_UNKNOWN',
    ]);
  });
});

test('any form gets an answer, each field has one problem at most, and what is accepted is accepted again', () => {
  const anyText = fc.oneof(
    fc.constantFrom(
      null,
      undefined,
      '',
      'Mario',
      'Rossi',
      'RSSMRA80A01H501U',
      '00743110157',
      '12345678903',
      'IT',
      'DE',
      'BG',
    ),
    fc.constantFrom('1980-01-01', 'Roma', 'Castro', 'Germania', 'Bolzano', '2025-01'),
    fc.constantFrom('mario@example.com', '24036', '+39 0575 0505', 'UFABCD', 'M5UXCR1', '0000000'),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const field = fc.constantFrom(
    'firstName',
    'lastName',
    'companyName',
    'birthDate',
    'birthPlace',
    'fiscalCode',
    'vatNumber',
    'officeCode',
    'recipientCode',
    'pecEmail',
    'phone',
    'email',
    'emailConfirmation',
    'recoveryQuestion',
    'recoveryAnswer',
    'privacyNoticeVersion',
    'locale',
  );
  const addressField = fc.constantFrom('street', 'postalCode', 'city', 'province', 'country');
  const anyForm = fc
    .tuple(
      fc.constantFrom<RegistrationForm>(
        person,
        organisation,
        { ...person, subjectType: 'FREELANCER', vatNumber: '12345678903' },
        { ...organisation, subjectType: 'PUBLIC_BODY', officeCode: 'UFABCD' },
        { ...organisation, fiscalCode: null, vatNumber: '136695976', address: germany },
      ),
      fc.array(fc.tuple(field, anyText), { maxLength: 2 }),
      fc.array(fc.tuple(addressField, anyText), { maxLength: 1 }),
    )
    .map(
      ([form, changes, addressChanges]): RegistrationForm => ({
        ...form,
        ...Object.fromEntries(changes),
        address: { ...form.address, ...Object.fromEntries(addressChanges) },
      }),
    );
  let accepted = 0;
  fc.assert(
    fc.property(anyForm, (form) => {
      const checked = check(form);
      if (!checked.ok) {
        const fields = checked.problems.map(({ field }) => field);
        expect(fields.length).toBeGreaterThan(0);
        expect(new Set(fields).size).toBe(fields.length);
        return;
      }
      accepted += 1;
      const { email, recipientCode, pecEmail, ...rest } = checked.registration;
      expect(
        check({ ...rest, email, emailConfirmation: email, pecEmail, privacyAccepted: true }),
      ).toMatchObject({
        ok: true,
        registration: { ...rest, email, pecEmail },
      });
    }),
    { numRuns: 2_000 },
  );
  expect(accepted).toBeGreaterThan(200); // otherwise the law above was hardly tried
});
