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

function problemsOf(form: RegistrationForm): string[] {
  const checked = checkRegistration(form);
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`);
}

describe('an accepted form', () => {
  test('comes back in canonical form and with nothing besides', () => {
    const checked = checkRegistration({
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
    expect(checkRegistration({ ...organisation, ...changes })).toMatchObject({
      ok: true,
      registration: { recipientCode, pecEmail },
    });
  });

  test('warns of a PEC as contact address', () => {
    const email = 'mario.rossi@pec.it';
    expect(checkRegistration({ ...person, email, emailConfirmation: email })).toMatchObject({
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
    expect(checkRegistration({ ...person, locale })).toMatchObject({
      ok: true,
      registration: { locale: expected },
    });
  });

  test('marketing consent is given only by saying so', () => {
    expect(checkRegistration({ ...person, marketingConsent: true })).toMatchObject({
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
    fc.constantFrom('mario@example.com', '24036', '+39 0575 0505', 'UFABCD', 'M5UXCR1', '0000000'),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const field = fc.constantFrom(
    'firstName',
    'lastName',
    'companyName',
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
      const checked = checkRegistration(form);
      if (!checked.ok) {
        const fields = checked.problems.map(({ field }) => field);
        expect(fields.length).toBeGreaterThan(0);
        expect(new Set(fields).size).toBe(fields.length);
        return;
      }
      accepted += 1;
      const { email, recipientCode, pecEmail, ...rest } = checked.registration;
      expect(
        checkRegistration({ ...rest, email, emailConfirmation: email, pecEmail, privacyAccepted: true }),
      ).toMatchObject({
        ok: true,
        registration: { ...rest, email, pecEmail },
      });
    }),
    { numRuns: 2_000 },
  );
  expect(accepted).toBeGreaterThan(200); // otherwise the law above was hardly tried
});
