import { stampDuty } from '.';

describe('stamp duty', () => {
  it.each([
    ['77.47 outside VAT', [{ nature: 'N2.1', net: 7_747 }], 0],
    ['77.48 outside VAT', [{ nature: 'N2.1', net: 7_748 }], 200],
    [
      '77.48 of two natures',
      [
        { nature: 'N1', net: 48 },
        { nature: 'N2.1', net: 7_700 },
      ],
      200,
    ],
    ['any sum with VAT', [{ nature: null, net: 1_000_000 }], 0],
    ['any sum taxed in the Union by OSS', [{ nature: 'N7', net: 1_000_000 }], 0],
    ['any export', [{ nature: 'N3.1', net: 1_000_000 }], 0],
    ['1,000.00 outside VAT, once', [{ nature: 'N4', net: 100_000 }], 200],
  ])('of %s', (_, summaries, cents) => {
    expect(stampDuty(summaries)).toBe(cents);
  });
});
