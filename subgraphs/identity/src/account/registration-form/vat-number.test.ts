import fc from 'fast-check';
import { checkVatNumber, isCheckDigitRight } from './vat-number';

describe('partita IVA', () => {
  test.each(['00743110157', 'IT00743110157', 'it 007 431 101 57', '00743.110.157'])('reads %j', (typed) => {
    expect(checkVatNumber(typed, 'IT')).toEqual({ ok: true, value: '00743110157' });
  });

  test.each([
    ['00743110158', 'VAT_NUMBER_CHECK_DIGIT'],
    ['00000000000', 'VAT_NUMBER_SHAPE'],
    ['0074311015', 'VAT_NUMBER_SHAPE'],
    ['007431101577', 'VAT_NUMBER_SHAPE'],
    ['FR00743110157', 'VAT_NUMBER_SHAPE'],
    ['RSSMRA80A01H501U', 'VAT_NUMBER_SHAPE'],
    ['٠٠٧٤٣١١٠١٥٧', 'VAT_NUMBER_SHAPE'],
    ['=1+2', 'VAT_NUMBER_SHAPE'],
    ['', 'VAT_NUMBER_SHAPE'],
    ['0'.repeat(10_000), 'VAT_NUMBER_SHAPE'],
  ])('refuses %j as %s', (typed, code) => {
    expect(checkVatNumber(typed, 'IT')).toEqual({ ok: false, code });
  });

  test('exactly one of the ten last digits is right, and any single wrong digit is noticed', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 9_999_999_999n }),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (n, at, change) => {
          const first10 = String(n).padStart(10, '0');
          const right = [...'0123456789'].filter((digit) => isCheckDigitRight(first10 + digit));
          expect(right).toHaveLength(1);
          const typed = [...first10];
          typed[at] = String((Number(typed[at]) + change) % 10);
          expect(isCheckDigitRight(typed.join('') + right[0])).toBe(false);
        },
      ),
    );
  });
});

describe('VAT number of another member of the EU', () => {
  test.each([
    ['AT', 'U13585627', 'ATU13585627'],
    ['BE', 'BE 0202.239.951', 'BE0202239951'],
    ['BE', '1000000021', 'BE1000000021'], // series issued since 2023
    ['DE', 'DE136695976', 'DE136695976'],
    ['DE', '136 695 976', 'DE136695976'],
    ['ES', 'A28015865', 'ESA28015865'],
    ['FR', 'FR 40 303 265 045', 'FR40303265045'],
    ['FR', '40303265045', 'FR40303265045'],
    ['GR', 'EL094019245', 'EL094019245'],
    ['GR', '094019245', 'EL094019245'],
    ['IE', '6388047V', 'IE6388047V'],
    ['NL', '004495445B01', 'NL004495445B01'],
  ])('%s %j is %s', (country, typed, value) => {
    expect(checkVatNumber(typed, country)).toEqual({ ok: true, value });
  });

  test.each([
    ['DE', 'DE136695977', 'VAT_NUMBER_CHECK_DIGIT'],
    ['BE', '1000000022', 'VAT_NUMBER_CHECK_DIGIT'],
    ['BE', '2000000021', 'VAT_NUMBER_SHAPE'],
    ['DE', '13669597', 'VAT_NUMBER_SHAPE'],
    ['DE', 'FR40303265045', 'VAT_NUMBER_SHAPE'],
    ['FR', 'not a number', 'VAT_NUMBER_SHAPE'],
    ['ES', '"><script>', 'VAT_NUMBER_SHAPE'],
  ])('%s %j is refused as %s', (country, typed, code) => {
    expect(checkVatNumber(typed, country)).toEqual({ ok: false, code });
  });
});

describe('VAT number of a country outside the EU', () => {
  test.each([
    ['CH', 'CHE-116.281.710 MWST', 'CHE116281710MWST'],
    ['GB', 'gb 980 7806 84', 'GB980780684'],
    ['US', '12-3456789', '123456789'],
    ['SM', 'SM12345', 'SM12345'],
  ])('%s %j is %s', (country, typed, value) => {
    expect(checkVatNumber(typed, country)).toEqual({ ok: true, value });
  });

  test.each(['ABCD', '12', '1'.repeat(29), '12*34', '<b>12345</b>', '=cmd|1'])('refuses %j', (typed) => {
    expect(checkVatNumber(typed, 'US')).toEqual({ ok: false, code: 'VAT_NUMBER_SHAPE' });
  });
});
