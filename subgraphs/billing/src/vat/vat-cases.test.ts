import type { Database } from '@customer-area/shared/database';
import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { stampDutyOf } from './stamp-duty';
import { numberToProve, type VatCustomer, vatTreatment } from './vat';
import { VatTableStore } from './vat.store';
import type { VatTables } from './vat-tables';

const TODAY = new Date('2026-11-27T12:00:00Z');
const who = (country: string, postalCode = '', subjectType = 'NATURAL_PERSON'): VatCustomer => ({
  country,
  subjectType,
  vatNumber: null,
  address: { postalCode },
});
const business = (country: string, vatNumber: string, postalCode = ''): VatCustomer => ({
  ...who(country, postalCode, 'COMPANY'),
  vatNumber,
});
const proven = (country: string, number: string, postalCode = ''): VatCustomer => ({
  ...business(country, number, postalCode),
  vatProof: { number, askedAt: TODAY.toISOString(), answerId: 'WAPIAAAA' },
});

describe('VAT by the tables that are in force', () => {
  let database: Database;
  let own: Awaited<ReturnType<typeof emptyDatabase>>;
  let tables: VatTables;
  beforeAll(async () => {
    own = await emptyDatabase('vat');
    database = await openDatabase({ url: own.url, entities: [], migrations });
    tables = await new VatTableStore().read(database.read);
  });
  afterAll(async () => {
    await database.close();
    await own.drop();
  });

  const treated = (customer: VatCustomer, at = TODAY, oss = false) => {
    const ossPeriods = oss ? [{ validFrom: new Date('2026-01-01'), validTo: null }] : tables.ossPeriods;
    const { percent, nature, splitPayment } = vatTreatment(customer, { ...tables, ossPeriods }, at);
    return [percent, nature, splitPayment ? 'split' : ''].filter(Boolean).join(' ');
  };

  it.each<[who: string, VatCustomer, expected: string, law: string]>([
    ['a private person in Italy', who('IT', '00100'), '22.00', 'DPR 633/1972 art. 16'],
    ['a business in Italy', business('IT', '12345670017'), '22.00', 'DPR 633/1972 art. 7-ter'],
    [
      'a public body today',
      who('IT', '00100', 'PUBLIC_BODY'),
      '22.00',
      'DPR 633/1972 art. 17-ter, Dec. (EU) 2023/1552',
    ],
    ['a German business with a proof', proven('DE', 'DE136695976'), '0.00 N2.1', 'DPR 633/1972 art. 7-ter'],
    [
      'a German business that only says so',
      business('DE', 'DE136695976'),
      '22.00',
      'Reg. (EU) 282/2011 art. 18',
    ],
    [
      'a business of no well-formed number',
      business('DE', 'XX-not-a-number'),
      '22.00',
      'Reg. (EU) 282/2011 art. 18',
    ],
    [
      'a consumer in France',
      who('FR', '75001'),
      '22.00',
      'DPR 633/1972 art. 7-octies c. 2, Dir. 2006/112 art. 59c',
    ],
    ['a consumer in Switzerland', who('CH', '8001'), '0.00 N2.1', 'DPR 633/1972 art. 7-septies'],
    ['a business in the United States', business('US', '12-345'), '0.00 N2.1', 'DPR 633/1972 art. 7-ter'],
    ['a consumer in San Marino', who('SM', '47890'), '0.00 N2.1', 'DPR 633/1972 art. 7-ter, 71'],
    ['a consumer in the Vatican', who('VA', '00120'), '0.00 N2.1', 'DPR 633/1972 art. 7-ter, 71'],
    ['a consumer in Livigno', who('IT', '23041'), '0.00 N2.1', 'DPR 633/1972 art. 7 c. 1 a'],
    [
      'a public body in Livigno',
      who('IT', '23041', 'PUBLIC_BODY'),
      '0.00 N2.1',
      'DPR 633/1972 art. 7 c. 1 a',
    ],
    ["a consumer in Campione d'Italia", who('IT', '22061'), '0.00 N2.1', 'DPR 633/1972 art. 7 c. 1 a'],
    ['a consumer beside Livigno', who('IT', '23032'), '22.00', 'DPR 633/1972 art. 7'],
    [
      'a consumer in Northern Ireland',
      who('GB', 'BT1 1AA'),
      '0.00 N2.1',
      'Protocol IE/NI art. 8: goods only',
    ],
    ['a business in Northern Ireland', business('GB', 'XI123456789', 'BT1 1AA'), '0.00 N2.1', 'the same'],
    ['a consumer in the Canary Islands', who('ES', '35001'), '0.00 N2.1', 'Dir. 2006/112 art. 6 (1) b'],
    ['a consumer in Ceuta', who('ES', '51001'), '0.00 N2.1', 'Dir. 2006/112 art. 6 (2) c'],
    ['a consumer in Madrid', who('ES', '28001'), '22.00', 'Dir. 2006/112 art. 59c'],
    ['a consumer in Büsingen', who('DE', '78266'), '0.00 N2.1', 'Dir. 2006/112 art. 6 (2) b'],
    ['a consumer on Heligoland', who('DE', '27498'), '0.00 N2.1', 'Dir. 2006/112 art. 6 (2) a'],
    ['a consumer on Åland', who('FI', '22100'), '0.00 N2.1', 'Dir. 2006/112 art. 6 (1) d'],
    ['a consumer in Guadeloupe', who('FR', '97110'), '0.00 N2.1', 'Dir. 2006/112 art. 6 (1) c'],
    ['a consumer on Mount Athos', who('GR', '630 86'), '0.00 N2.1', 'Dir. 2006/112 art. 6 (1) a'],
    [
      'a business in Monaco with a French number',
      proven('MC', 'FR40303265045'),
      '0.00 N2.1',
      'Dir. 2006/112 art. 7',
    ],
    ['a consumer in Monaco', who('MC', '98000'), '22.00', 'Dir. 2006/112 art. 7'],
  ])('%s', (_, customer, expected) => {
    expect(treated(customer)).toBe(expected);
  });

  it.each<[who: string, VatCustomer, expected: string, law: string]>([
    ['a consumer in France', who('FR', '75001'), '20.00 N7', 'DPR 633/1972 art. 74-sexies'],
    ['a consumer in Monaco', who('MC', '98000'), '20.00 N7', 'Dir. 2006/112 art. 7'],
    ['a consumer in Hungary', who('HU', '1011'), '27.00 N7', 'Dir. 2006/112 art. 58'],
    ['a consumer on Madeira', who('PT', '9000-001'), '22.00 N7', 'Dir. 2006/112 art. 105'],
    ['a consumer on the Azores', who('PT', '9500-001'), '16.00 N7', 'Dir. 2006/112 art. 105'],
    ['a consumer in Lisbon', who('PT', '1000-001'), '23.00 N7', 'Dir. 2006/112 art. 58'],
    ['a consumer in Jungholz', who('AT', '6691'), '19.00 N7', 'Dir. 2006/112 art. 104'],
    [
      'a German business without a proof',
      business('DE', 'DE136695976'),
      '19.00 N7',
      'Reg. (EU) 282/2011 art. 18',
    ],
    ['a German business with one', proven('DE', 'DE136695976'), '0.00 N2.1', 'DPR 633/1972 art. 7-ter'],
    ['a consumer in Italy', who('IT', '00100'), '22.00', 'DPR 633/1972 art. 16'],
    ['a consumer in the Canary Islands', who('ES', '38001'), '0.00 N2.1', 'Dir. 2006/112 art. 6 (1) b'],
  ])('above the threshold: %s', (_, customer, expected) => {
    expect(treated(customer, TODAY, true)).toBe(expected);
  });

  it.each([
    ['2026-06-30T21:59:59.999Z', '22.00 split'],
    ['2026-06-30T22:00:00.000Z', '22.00'],
    ['2014-12-31T22:59:59.999Z', '22.00'],
    ['2014-12-31T23:00:00.000Z', '22.00 split'],
  ])('of a public body at %s is %s', (at, expected) => {
    expect(treated(who('IT', '00100', 'PUBLIC_BODY'), new Date(at))).toBe(expected);
  });

  it('leaves Britain out from the end of the transition', () => {
    const british = proven('GB', 'GB123456789');
    expect(numberToProve(british, tables, new Date('2020-12-31T22:59:00Z'))).toBe('GB123456789');
    expect(numberToProve(british, tables, new Date('2020-12-31T23:00:00Z'))).toBeNull();
  });

  it.each<[string, VatCustomer, string | null]>([
    ['a business elsewhere in the Union', business('DE', 'de 136695976'), 'DE136695976'],
    ['a Greek one, by its prefix', business('GR', 'EL094259216'), 'EL094259216'],
    ['an Italian one', business('IT', '12345670017'), null],
    ['a consumer', { ...who('DE'), vatNumber: 'DE136695976' }, null],
    ['a number of another country', business('DE', 'FR40303265045'), null],
    ['no number at all', business('DE', 'XX-not-a-number'), null],
    ['a blank one', business('DE', ' '), null],
    ['a business in the Canary Islands', business('ES', 'ESB12345678', '35001'), null],
    ['one outside the Union', business('CH', 'CHE123456789'), null],
  ])('asks VIES about %s: %#', (_, customer, number) => {
    expect(numberToProve(customer, tables, TODAY)).toBe(number);
  });

  it.each([
    ['nothing below its bound', [{ nature: 'N2.1', net: 7_747 }], null],
    ['two euros a cent above', [{ nature: 'N2.1', net: 7_748 }], 200],
    [
      'two euros for natures that pass it together',
      [
        { nature: 'N2.1', net: 5_000 },
        { nature: 'N1', net: 3_000 },
      ],
      200,
    ],
    [
      'nothing for what bears VAT',
      [
        { nature: null, net: 100_000 },
        { nature: 'N1', net: 7_747 },
      ],
      null,
    ],
    ['nothing for what is taxed in another member', [{ nature: 'N7', net: 100_000 }], null],
  ])('stamp duty is %s', (_, summaries, cents) => {
    expect(stampDutyOf(summaries, tables, TODAY)).toBe(cents);
    expect(stampDutyOf(summaries, tables, new Date('2013-06-25T12:00:00Z'))).toBeNull();
  });
});
