import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import fc from 'fast-check';
import { epcPayload, qrImage, qrSquares } from './epc-code';
import { codeLine, slipCode } from './slip-code';

describe('the code of a transfer', () => {
  const payload = epcPayload({ seller: SANDBOX_SELLER, cents: 1_205, reference: '2026000004217' });

  it('has the eleven lines of EPC069-12', () => {
    expect(payload.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'BLOPIT22XXX',
      'Area Clienti S.p.A.',
      'IT60X0542811101000000123456',
      'EUR12.05',
      '',
      '',
      '2026000004217',
    ]);
  });

  it('is at most 331 bytes and version 13, whatever the seller is called', () => {
    const seller = { ...SANDBOX_SELLER, name: 'é'.repeat(80) };
    const longest = epcPayload({ seller, cents: 99_999_999_999, reference: '9'.repeat(16) });
    expect(Buffer.byteLength(longest)).toBeLessThanOrEqual(331);
    expect(qrSquares(longest).length).toBeLessThanOrEqual(17 + 4 * 13);
  });

  it('is drawn with its three corners, and as an image for a browser', () => {
    const squares = qrSquares(payload);
    const corner = (row: number, column: number) =>
      squares.slice(row, row + 7).map((line) =>
        line
          .slice(column, column + 7)
          .map(Number)
          .join(''),
      );
    const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
    const end = squares.length - 7;
    expect([corner(0, 0), corner(0, end), corner(end, 0)]).toEqual([finder, finder, finder]);
    expect(Buffer.from(qrImage(payload).split(',')[1] ?? '', 'base64').toString()).toMatch(
      /^<svg .*<\/svg>$/s,
    );
  });
});

describe('the code of a pre-filled slip', () => {
  it.each([
    ['2026000004217', '000202600000421784'],
    ['1', '000000000000000101'],
    ['93', '000000000000009300'],
  ])('of %s is %s', (reference, code) => {
    expect(slipCode(reference)).toBe(code);
  });

  it('tells one wrong digit', () => {
    const isValid = (code: string) => BigInt(code.slice(0, 16)) % 93n === BigInt(code.slice(16));
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{16}$/),
        fc.nat(15),
        fc.integer({ min: 1, max: 9 }),
        (own, at, by) => {
          const code = slipCode(own);
          expect(isValid(code)).toBe(true);
          const digits = [...code];
          digits[at] = String((Number(digits[at]) + by) % 10);
          expect(isValid(digits.join(''))).toBe(false);
        },
      ),
    );
  });

  it('stands at its foot with amount, account and kind', () => {
    expect(codeLine({ code: slipCode('1'), cents: 12_345, account: '12345678' })).toBe(
      '<000000000000000101>  00000123+45>  000012345678<  896>',
    );
  });

  it('is made of digits only', () => {
    expect(() => slipCode('RF18')).toThrow(RangeError);
  });
});
