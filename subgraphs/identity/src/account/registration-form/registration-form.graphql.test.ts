import { isInputObjectType } from 'graphql';
import { anonymous, ask } from '../../../../../test/harness/operations';
import { COMPLETE, identityUnderTest, PASSWORD, START } from '../../testing/identity-under-test';

const FORM_OF = `query ($subjectType: SubjectType!, $country: String!) { registrationForm(subjectType: $subjectType, country: $country) {
  subjectType country privacyNotice { version url }
  groups { code label fields { name label help required kind initialValue maxLength pattern
    choices { value label } checks { code description onlyWarns } } } } }`;

interface Field {
  name: string;
  required: boolean;
  initialValue: string | null;
  choices: { value: string; label: string }[];
  checks: { code: string; onlyWarns: boolean }[];
}

describe('the registration form', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  const formOf = async (subjectType: string, country: string, locale: 'it' | 'en' = 'it') =>
    ask(running.service, { ...anonymous, locale }, FORM_OF, { subjectType, country });
  const fieldsOf = async (subjectType: string, country: string): Promise<Field[]> =>
    (await formOf(subjectType, country)).data.registrationForm.groups.flatMap(
      ({ fields }: { fields: Field[] }) => fields,
    );

  it('is shown to anybody, in the language of the caller', async () => {
    const italian = (await formOf('PUBLIC_BODY', 'it')).data.registrationForm;
    expect(italian).toMatchObject({
      country: 'IT',
      privacyNotice: { version: '2025-01', url: 'https://area.example/privacy/2025-01' },
    });
    expect(italian.groups.map(({ label }: { label: string }) => label)).toEqual([
      'Dati',
      'Sede',
      'Contatti',
      'Fatturazione elettronica',
      'Recupera dati di accesso',
      'Privacy',
    ]);
    const english = (await formOf('NATURAL_PERSON', 'IT', 'en')).data.registrationForm;
    expect(english.groups[0].fields.find(({ name }: Field) => name === 'fiscalCode')).toEqual({
      name: 'fiscalCode',
      label: 'Codice fiscale',
      help: '16 characters, as printed on the health card.',
      required: true,
      kind: 'TEXT',
      initialValue: null,
      maxLength: 60,
      pattern: expect.stringContaining('[A-Za-z]{6}'),
      choices: [],
      checks: expect.arrayContaining([
        {
          code: 'FISCAL_CODE_NAME_MISMATCH',
          description: 'Matches the first and last name given.',
          onlyWarns: false,
        },
      ]),
    });
  });

  it('offers the provinces in Italy, all countries, and types of subjects by name', async () => {
    const choicesOf = async (country: string, name: string) =>
      (await fieldsOf('COMPANY', country)).find((field) => field.name === name)?.choices;
    expect(await choicesOf('IT', 'address.province')).toHaveLength(111);
    expect(await choicesOf('FR', 'address.province')).toEqual([]);
    const countries = await choicesOf('FR', 'address.country');
    expect(countries).toHaveLength(249);
    expect(countries).toContainEqual({ value: 'DE', label: 'Germania' });
    expect(await choicesOf('IT', 'subjectType')).toContainEqual({
      value: 'FREELANCER',
      label: 'Libero professionista',
    });
  });

  it('knows every field of the input, and only those', async () => {
    const paths = (typeName: string, prefix = ''): string[] => {
      const type = running.service.schema.getType(typeName);
      if (!isInputObjectType(type)) throw new Error(`${typeName} is no input`);
      return Object.keys(type.getFields()).map((field) => prefix + field);
    };
    const inputs = [
      ...paths('RegistrationInput').filter((path) => path !== 'address'),
      ...paths('AddressInput', 'address.'),
    ];
    const described = await Promise.all(
      ['NATURAL_PERSON', 'COMPANY', 'PUBLIC_BODY'].map((subjectType) => fieldsOf(subjectType, 'IT')),
    );
    expect([...new Set(described.flat().map(({ name }) => name))].sort()).toEqual(inputs.sort());
  });

  it.each(['XX', 'Italia', '', 'EL'])('is none for the country %j', async (country) => {
    expect((await formOf('COMPANY', country)).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'country',
    });
  });

  it('can be filled in from its description, and registers', async () => {
    const typed: Record<string, string> = {
      companyName: 'Rossi GmbH',
      vatNumber: '136695976',
      'address.street': 'Unter den Linden 1',
      'address.postalCode': '10117',
      'address.city': 'Berlin',
      phone: '030 123456',
      email: 'rossi@example.de',
      emailConfirmation: 'rossi@example.de',
    };
    const fields = (await fieldsOf('COMPANY', 'DE')).filter(
      ({ required, initialValue }) => required || initialValue !== null,
    );
    const value = ({ name, initialValue }: Field) =>
      name === 'privacyAccepted' ? true : (initialValue ?? typed[name]);
    const [ofAddress, others] = [true, false].map((isAddress) =>
      fields.filter(({ name }) => name.startsWith('address.') === isAddress),
    );
    const input = {
      ...Object.fromEntries((others ?? []).map((field) => [field.name, value(field)])),
      address: Object.fromEntries(
        (ofAddress ?? []).map((field) => [field.name.replace('address.', ''), value(field)]),
      ),
    };
    const started = await ask(running.service, anonymous, START, { input });
    const completed = await ask(running.service, anonymous, COMPLETE, {
      draftId: started.data.startRegistration.id,
      password: PASSWORD,
      again: PASSWORD,
    });
    expect(completed.data.completeRegistration.profile.email).toBe('rossi@example.de');
  });
});
