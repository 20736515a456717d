import 'reflect-metadata';
import { anonymous, composedDomains, login, type TestDomains } from '../testing/composed-domains';

const ASK = `query($names: [String!]!) { domainAvailability(names: $names) {
  name unicodeName available reason message price { amount currency } } }`;

describe('availability', () => {
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('availability', { demoData: true });
  });
  afterAll(() => domains.end());

  const ask = async (names: string[]) => {
    const { data, errors } = await domains.ask(ASK, anonymous, { names });
    expect(errors).toBeUndefined();
    return (data as { domainAvailability: { reason: string | null }[] }).domainAvailability;
  };

  it('is answered to anyone, with the price, in the order asked', async () => {
    expect(await ask(['Caffè-nuovo.com', 'google.it'])).toEqual([
      {
        name: 'xn--caff-nuovo-26a.com',
        unicodeName: 'caffè-nuovo.com',
        available: true,
        reason: null,
        message: null,
        price: { amount: 999, currency: 'EUR' },
      },
      {
        name: 'google.it',
        unicodeName: 'google.it',
        available: false,
        reason: 'NAME_TAKEN',
        message: 'The domain is already registered.',
        price: null,
      },
    ]);
  });

  it.each([
    ['bad_name.it', 'FORBIDDEN_CHARACTER'],
    ['a..it', 'EMPTY_LABEL'],
    ['', 'NAME_EMPTY'],
    ['nodot', 'TLD_MISSING'],
    ['milano.it', 'RESERVED_GEOGRAPHIC_NAME'],
    ['some.nowhere', 'TLD_NOT_SUPPORTED'],
    ['giulia-active.it', 'NAME_TAKEN'],
    ['giulia-registering.it', 'NAME_TAKEN'],
    ['taken-anything.com', 'NAME_TAKEN'],
  ])('answers %j with the reason %s', async (name, reason) => {
    expect(await ask([name])).toMatchObject([{ available: false, reason, price: null }]);
  });

  it('answers in the language of the caller', async () => {
    const { data } = await domains.ask(ASK, login('prf_x', 'it'), { names: ['google.it'] });
    expect(data).toMatchObject({ domainAvailability: [{ message: 'Il dominio è già registrato.' }] });
  });

  it.each([
    ['no name', [], 'names'],
    ['51 names', Array.from({ length: 51 }, (_, index) => `n${index}.it`), 'names'],
    ['a NUL byte', ['ok.it', 'a\u0000.it'], 'names.1'],
    ['256 characters', ['a'.repeat(256)], 'names.0'],
  ])('refuses %s as bad input', async (_, names, field) => {
    const { errors } = await domains.ask(ASK, anonymous, { names });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it('takes 50 names at once', async () => {
    const answers = await ask(Array.from({ length: 50 }, (_, index) => `fifty-${index}.it`));
    expect(answers).toHaveLength(50);
  });
});
