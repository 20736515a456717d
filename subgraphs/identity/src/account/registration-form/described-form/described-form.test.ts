import fc from 'fast-check';
import { isCountry } from '../../places';
import { type FieldName, formNeeds } from '../form-needs';
import { checkRegistration, type RegistrationForm } from '../registration-form';
import { isPerson, type SubjectType } from '../subject-type';
import { checkWords } from './check-words';
import { type DescribedField, describeForm } from './described-form';
import type { FormSubject } from './form-subject';

const FACTS = { today: new Date('2026-11-22T10:00:00.000Z'), privacyNoticeVersion: '2025-01' };
const TYPES: readonly SubjectType[] = [
  'NATURAL_PERSON',
  'COMPANY',
  'FREELANCER',
  'SOLE_TRADER',
  'NON_PROFIT',
  'PUBLIC_BODY',
  'OTHER',
];
const COUNTRIES = ['IT', 'DE', 'US'];
const SUBJECTS: readonly FormSubject[] = TYPES.flatMap((subjectType) =>
  COUNTRIES.map((country) => ({ subjectType, country })),
);
const VAT_NUMBERS: Readonly<Record<string, string>> = {
  IT: '12345678903',
  DE: 'DE136695976',
  US: '12-3456789',
};

type Values = Partial<Record<FieldName, unknown>>;

/** Something that each field of this subject accepts, if it has it at all. */
function samples({ subjectType, country }: FormSubject): Readonly<Record<FieldName, unknown>> {
  const italian = country === 'IT';
  return {
    subjectType,
    firstName: 'Mario',
    lastName: 'Rossi',
    companyName: 'Rossi e figli',
    birthDate: '1980-01-01',
    birthPlace: 'Roma',
    sex: 'MALE',
    fiscalCode: isPerson(subjectType) ? 'RSSMRA80A01H501U' : '00743110157',
    vatNumber: VAT_NUMBERS[country],
    'address.country': country,
    'address.street': 'Via Roma 1',
    'address.postalCode': italian ? '00184' : '10117',
    'address.city': 'Roma',
    'address.province': italian ? 'RM' : 'Berlin',
    phone: '+39 06 12345678',
    email: 'mario.rossi@example.com',
    emailConfirmation: 'mario.rossi@example.com',
    locale: 'it',
    officeCode: 'UFABCD',
    recipientCode: italian ? 'M5UXCR1' : 'XXXXXXX',
    pecEmail: 'rossi@pec.it',
    recoveryQuestion: 'Nome del cane?',
    recoveryAnswer: 'Fido',
    privacyAccepted: true,
    privacyNoticeVersion: '2025-01',
    marketingConsent: false,
  };
}

function fieldsOf(subject: FormSubject): readonly DescribedField[] {
  return describeForm(subject, FACTS.privacyNoticeVersion, 'it').flatMap(({ fields }) => fields);
}

/** The form with the samples of these fields, then `changes`. */
function formWith(
  subject: FormSubject,
  fields: readonly { readonly name: FieldName }[],
  changes: Values = {},
): RegistrationForm {
  const all = samples(subject);
  const values = { ...Object.fromEntries(fields.map(({ name }) => [name, all[name]])), ...changes };
  const entries = Object.entries(values);
  const ofAddress = entries.filter(([name]) => name.startsWith('address.'));
  return {
    privacyAccepted: false,
    ...Object.fromEntries(entries.filter(([name]) => !name.startsWith('address.'))),
    address: Object.fromEntries(ofAddress.map(([name, value]) => [name.slice('address.'.length), value])),
  } as unknown as RegistrationForm;
}

function problemsOf(form: RegistrationForm): string[] {
  const checked = checkRegistration(form, FACTS);
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`);
}

describe.each(SUBJECTS.map((subject) => [subject.subjectType, subject.country, subject] as const))(
  'the form of a %s in %s',
  (_type, _country, subject) => {
    const fields = fieldsOf(subject);
    const required = fields.filter((field) => field.required);
    const absent = (Object.keys(formNeeds(subject.subjectType, true)) as FieldName[]).filter(
      (name) => !fields.some((field) => field.name === name),
    );

    it('is accepted with all it describes, and with no more than what it requires', () => {
      expect(problemsOf(formWith(subject, fields))).toEqual([]);
      expect(problemsOf(formWith(subject, required))).toEqual([]);
    });

    it('is refused without any one thing that it requires', () => {
      // The type of subject cannot be left out of the input; a box is there and not ticked.
      const omitted = required.filter(({ name }) => name !== 'subjectType' && name !== 'privacyAccepted');
      for (const { name } of omitted)
        for (const missing of [undefined, null, ' '])
          expect(problemsOf(formWith(subject, required, { [name]: missing }))).toContain(`${name} REQUIRED`);
      expect(problemsOf(formWith(subject, required, { privacyAccepted: false }))).toEqual([
        'privacyAccepted PRIVACY_NOT_ACKNOWLEDGED',
      ]);
    });

    it('is refused with anything that it does not describe', () => {
      for (const name of absent)
        expect(problemsOf(formWith(subject, fields, { [name]: samples(subject)[name] }))).toEqual([
          `${name} UNEXPECTED`,
        ]);
    });

    it('refuses texts beyond the length that it tells, and none for their length before it', () => {
      for (const { name, maxLength } of fields) {
        if (maxLength === null) continue;
        const tooLong = `${name} TOO_LONG`;
        expect(problemsOf(formWith(subject, fields, { [name]: 'a'.repeat(maxLength + 1) }))).toContain(
          tooLong,
        );
        expect(problemsOf(formWith(subject, fields, { [name]: 'a'.repeat(maxLength) }))).not.toContain(
          tooLong,
        );
      }
    });

    it('offers only choices that are accepted', () => {
      for (const { name, choices } of fields) {
        // The others hang together with the rest of the form.
        if (name !== 'address.country' && name !== 'locale' && name !== 'address.province') continue;
        for (const { value } of choices)
          expect(problemsOf(formWith(subject, fields, { [name]: value }))).not.toContainEqual(
            expect.stringMatching(new RegExp(`^${name} `)),
          );
      }
    });
  },
);

test('a form refuses and warns with nothing that it did not describe, and its patterns let through all that it accepts', () => {
  const anyText = fc.oneof(
    fc.constantFrom(null, '', 'Mario', 'Rossi', 'RSSMRA80A01H501U', '00743110157', '12345678904', 'IT', 'DE'),
    fc.constantFrom('it 123.456-789/03', 'BG', '24036', '+39 0575 0505', 'm5uxcr1', '0000000', 'XXXXXXX'),
    fc.constantFrom('1980-01-01', '1980-02-30', 'Germania', 'Milano', 'x@pec.it', 'Fido', '2024-01', 'fr'),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constant('a'.repeat(300)),
  );
  const anyField = fc.constantFrom(
    ...(Object.keys(formNeeds('COMPANY', true)) as FieldName[]).filter(
      (name) => !['subjectType', 'sex', 'privacyAccepted', 'marketingConsent'].includes(name),
    ),
  );
  let refusals = 0;
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...SUBJECTS),
      fc.array(fc.tuple(anyField, anyText), { maxLength: 3 }),
      fc.constantFrom('MALE', 'FEMALE', null),
      (subject, changes, sex) => {
        const form = formWith(subject, fieldsOf(subject), { ...Object.fromEntries(changes), sex });
        // What is described hangs on the country that was typed, if it is one.
        const typed = String(form.address.country ?? '')
          .trim()
          .toUpperCase();
        const country = isCountry(typed) ? typed : subject.country;
        const fields = new Map(
          fieldsOf({ ...subject, country }).map((field) => [field.name as string, field]),
        );
        const checked = checkRegistration(form, FACTS);
        for (const { field, code } of checked.ok ? checked.warnings : checked.problems) {
          refusals += 1;
          const described = fields.get(field);
          const expected = [
            described === undefined ? 'UNEXPECTED' : 'REQUIRED',
            ...(described?.checks.map((check) => check.code) ?? []),
          ];
          if (country === typed || !field.startsWith('address.')) expect(expected).toContain(code);
        }
        if (!checked.ok) return;
        accepted += 1;
        for (const [name, { pattern }] of fields) {
          const raw = (name.startsWith('address.') ? form.address : form) as unknown as Record<
            string,
            unknown
          >;
          const text = raw[name.replace('address.', '')];
          if (pattern === null || typeof text !== 'string' || text.trim() === '') continue;
          expect(text.trim()).toMatch(new RegExp(`^(?:${pattern})$`, 'u'));
        }
      },
    ),
    { numRuns: 3_000 },
  );
  expect(refusals).toBeGreaterThan(1_000);
  expect(accepted).toBeGreaterThan(200);
});

describe('the description', () => {
  it('has every field in one group', () => {
    const names = SUBJECTS.flatMap((subject) => fieldsOf(subject).map(({ name }) => name));
    expect([...new Set(names)].sort()).toEqual(Object.keys(formNeeds('COMPANY', true)).sort());
    for (const subject of SUBJECTS) {
      const own = fieldsOf(subject).map(({ name }) => name);
      expect(new Set(own).size).toBe(own.length);
    }
  });

  it('is in words, and in other words in the other language', () => {
    for (const subject of SUBJECTS) {
      const [italian, english] = (['it', 'en'] as const).map((locale) =>
        describeForm(subject, '2025-01', locale),
      );
      expect(italian?.map(({ label }) => label)).not.toEqual(english?.map(({ label }) => label));
      for (const { label, fields } of [...(italian ?? []), ...(english ?? [])]) {
        expect(label).toMatch(/^\p{Lu}/u);
        for (const field of fields) {
          expect(field.label).toMatch(/^\p{Lu}[^.]+$/u);
          expect(field.help ?? 'None.').toMatch(/^[\p{Lu}\d].+\.$/u);
        }
      }
    }
  });

  it.each(Object.entries(checkWords))('says what %s asks, as a sentence in both languages', (_, text) => {
    for (const sentence of [text.it, text.en]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    expect(text.it).not.toBe(text.en);
  });

  it('tells a client what it needs to begin with', () => {
    const initial = Object.fromEntries(
      describeForm({ subjectType: 'COMPANY', country: 'DE' }, '2025-01', 'en')
        .flatMap(({ fields }) => fields)
        .filter(({ initialValue }) => initialValue !== null)
        .map(({ name, initialValue }) => [name, initialValue]),
    );
    expect(initial).toEqual({
      subjectType: 'COMPANY',
      'address.country': 'DE',
      locale: 'en',
      privacyNoticeVersion: '2025-01',
    });
  });
});
