import { isIban, SANDBOX_SELLER } from '@customer-area/shared/seller';
import fc from 'fast-check';
import { readBillingConfig } from './config';

const OUTSIDE = {
  PORT: '0',
  SERVICE_KEY: 'k'.repeat(43),
  SANDBOX: 'false',
  DATABASE_URL: 'mysql://user@127.0.0.1/billing',
  IDENTITY_URL: 'http://127.0.0.1:1',
  DOMAINS_URL: 'http://127.0.0.1:1',
};

/** What the service says, and that it ends. */
function refusal(env: NodeJS.ProcessEnv): string {
  const said: string[] = [];
  const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  const stderr = jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((chunk) => said.push(String(chunk)) > 0);
  try {
    expect(() => readBillingConfig(env)).toThrow('exit 1');
  } finally {
    exit.mockRestore();
    stderr.mockRestore();
  }
  return said.join('');
}

const seller = (changes: object) => ({
  ...OUTSIDE,
  SELLER: JSON.stringify({ ...SANDBOX_SELLER, ...changes }),
});

describe('who sells', () => {
  it('is a sample in the sandbox', () => {
    expect(readBillingConfig({ ...OUTSIDE, SANDBOX: 'true' }).SELLER).toEqual(SANDBOX_SELLER);
  });

  it('is what the installation says, with series of documents that may be left out', () => {
    const { invoiceSeries, creditNoteSeries, taxRegime, ...rest } = SANDBOX_SELLER;
    const given = { ...OUTSIDE, SELLER: JSON.stringify({ ...rest, name: 'Altra S.r.l.' }) };
    expect(readBillingConfig(given).SELLER).toEqual({ ...SANDBOX_SELLER, name: 'Altra S.r.l.' });
  });

  it.each(['', undefined])('is not made up outside the sandbox: %j starts nothing', (SELLER) => {
    expect(refusal({ ...OUTSIDE, SELLER })).toContain(
      'SELLER must be set outside the sandbox (JSON with name,',
    );
  });

  it('names everything that is missing at once', () => {
    const said = refusal({ ...OUTSIDE, SELLER: '{"name":"Area"}' });
    for (const name of ['vatNumber', 'rea', 'address', 'iban', 'bic', 'postalAccount', 'pec', 'email'])
      expect(said).toContain(`SELLER.${name} must be `);
  });

  it.each([
    [{ vatNumber: '01234567890' }, 'SELLER.vatNumber has a wrong check digit'],
    [{ iban: 'IT60X0542811101000000123457' }, 'SELLER.iban has wrong check digits'],
    [{ name: 'Аруба' }, 'SELLER.name must be written in Latin letters'],
    [{ invoiceSeries: 'FATTURE' }, 'SELLER.invoiceSeries must be one to six capital letters'],
    [{ rea: { ...SANDBOX_SELLER.rea, capital: '100000' } }, 'SELLER.rea.capital must be an amount like'],
    [{ colour: 'red' }, 'SELLER Unrecognized key: "colour"'],
  ])('refuses %j', (changes, sentence) => {
    expect(refusal(seller(changes))).toContain(sentence);
  });

  it('is no text', () => {
    expect(refusal({ ...OUTSIDE, SELLER: 'Area Clienti' })).toContain('SELLER');
  });
});

describe('an IBAN', () => {
  it.each(['IT60X0542811101000000123456', 'DE89370400440532013000', 'SM86U0322509800000000270100'])(
    '%s is one',
    (iban) => {
      expect(isIban(iban)).toBe(true);
    },
  );

  it('is none with one digit changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 26 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const iban = SANDBOX_SELLER.iban;
        const changed = String((Number(iban[place]) + step) % 10);
        expect(isIban(`${iban.slice(0, place)}${changed}${iban.slice(place + 1)}`)).toBe(false);
      }),
    );
  });
});
