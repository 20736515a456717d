import { type VatCustomer, vatTreatment } from './vat';
import type { VatTables } from './vat-tables';

const day = (date: string) => new Date(`${date}T12:00:00Z`);
const rate = (country: string, from: string, percent: string) => ({ country, validFrom: day(from), percent });
const tables: VatTables = {
  rates: [
    rate('IT', '2011-09-17', '21.00'),
    rate('IT', '2013-10-01', '22.00'),
    rate('DE', '2021-01-01', '19.00'),
    rate('FR', '2014-01-01', '20.00'),
  ],
  ossPeriods: [
    { validFrom: day('2027-01-01'), validTo: day('2028-01-01') },
    { validFrom: day('2030-01-01'), validTo: null },
  ],
  unionCountries: ['IT', 'DE', 'FR', 'PL'].map((country) => ({
    country,
    taxedAs: country,
    validFrom: day('1993-01-01'),
    validTo: null,
  })),
  territories: [],
  splitPayments: [{ validFrom: day('2015-01-01'), validTo: day('2026-12-01') }],
  stampDuties: [],
};
const customer = (country: string, subjectType: string, vatNumber: string | null = null): VatCustomer => ({
  country,
  subjectType,
  vatNumber,
});
const proven = (country: string, number: string, proof = number): VatCustomer => ({
  ...customer(country, 'COMPANY', number),
  vatProof: { number: proof, askedAt: '2026-11-22T12:00:00.000Z', answerId: 'WAPIAAAA' },
});

describe('VAT', () => {
  it.each([
    ['an Italian consumer', customer('IT', 'NATURAL_PERSON'), '2026-11-22', '22.00', null, false],
    ['an Italian company', customer('IT', 'COMPANY', '12345670017'), '2026-11-22', '22.00', null, false],
    ['the same before the rate was raised', customer('IT', 'COMPANY'), '2013-09-30', '21.00', null, false],
    ['an Italian public body', customer('IT', 'PUBLIC_BODY'), '2026-11-22', '22.00', null, true],
    ['a German company with a proven VAT number', proven('DE', 'DE1'), '2026-11-22', '0.00', 'N2.1', false],
    [
      'a German company with an asserted one',
      customer('DE', 'COMPANY', 'DE1'),
      '2026-11-22',
      '22.00',
      null,
      false,
    ],
    [
      'a German company with the proof of another',
      proven('DE', 'DE1', 'DE2'),
      '2026-11-22',
      '22.00',
      null,
      false,
    ],
    [
      'an Italian public body after its end',
      customer('IT', 'PUBLIC_BODY'),
      '2026-12-01',
      '22.00',
      null,
      false,
    ],
    ['a German public body', customer('DE', 'PUBLIC_BODY'), '2026-11-22', '22.00', null, false],
    ['a German company without one', customer('DE', 'COMPANY'), '2026-11-22', '22.00', null, false],
    ['a German company with a blank one', customer('DE', 'COMPANY', ' '), '2026-11-22', '22.00', null, false],
    [
      'a consumer who typed a VAT number',
      customer('FR', 'NATURAL_PERSON', 'FR1'),
      '2026-11-22',
      '22.00',
      null,
      false,
    ],
    [
      'a French consumer below the threshold',
      customer('FR', 'NATURAL_PERSON'),
      '2026-12-31',
      '22.00',
      null,
      false,
    ],
    ['a French consumer above it', customer('FR', 'NATURAL_PERSON'), '2027-06-01', '20.00', 'N7', false],
    [
      'a French consumer after that year',
      customer('FR', 'NATURAL_PERSON'),
      '2028-06-01',
      '22.00',
      null,
      false,
    ],
    ['a French consumer as it begins', customer('FR', 'NATURAL_PERSON'), '2027-01-01', '20.00', 'N7', false],
    ['a French consumer as it ends', customer('FR', 'NATURAL_PERSON'), '2028-01-01', '22.00', null, false],
    [
      'a French consumer since it has no end',
      customer('FR', 'NATURAL_PERSON'),
      '2031-06-01',
      '20.00',
      'N7',
      false,
    ],
    [
      'an Italian company as the rate is raised',
      customer('IT', 'COMPANY'),
      '2013-10-01',
      '22.00',
      null,
      false,
    ],
    ['a Swiss consumer', customer('CH', 'NATURAL_PERSON'), '2026-11-22', '0.00', 'N2.1', false],
    ['a British company', customer('GB', 'COMPANY', 'GB1'), '2026-11-22', '0.00', 'N2.1', false],
    ['a country in small letters', customer('it', 'NATURAL_PERSON'), '2026-11-22', '22.00', null, false],
  ])('of %s', (_, who, date, percent, nature, splitPayment) => {
    expect(vatTreatment(who, tables, day(date))).toEqual({ percent, nature, splitPayment });
  });

  it('is never guessed for a country whose rate is not in the table', () => {
    expect(() => vatTreatment(customer('PL', 'NATURAL_PERSON'), tables, day('2027-06-01'))).toThrow(
      /no VAT rate is known for PL on 2027-06-01$/,
    );
  });
});
