import { invoiceContent, issuingDeps } from '../testing/invoice-content';
import { type Billing, openBilling } from '../testing/open-billing';
import { issueInvoice } from './issue-invoice';

describe('the dates of documents', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const issue = (capturedAt: Date, at: Date) =>
    billing.database.transact((manager) => {
      const content = invoiceContent('prf_dates', at);
      const paidWith = [{ means: 'CARD', cents: 1_219, capturedAt }];
      return issueInvoice(issuingDeps(), manager, { ...content, paidWith });
    });

  it('are in the order of their numbers, whenever the money of 100 parallel payments was captured', async () => {
    const start = Date.parse('2031-03-01T12:00:00Z');
    await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        // Some are settled at once, some minutes or days after the money was taken.
        const late = [0, 0, 17, 90_000, 259_200_000][index % 5] ?? 0;
        const at = new Date(start + index * 37);
        await issue(new Date(at.getTime() - late), at);
      }),
    );
    const rows = await billing.sql<{ progressive: number; issuedAt: Date; document: string }>(
      'SELECT progressive, issued_at AS issuedAt, document FROM invoice WHERE year = 2031 ORDER BY progressive',
    );
    expect(rows.map(({ progressive }) => progressive)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    const moments = rows.map(({ issuedAt }) => issuedAt.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    const days = rows.map(({ document }) => JSON.parse(document).date as string);
    expect(days).toEqual([...days].sort());
  });

  it.each([
    ['2026-12-31T22:59:59Z', '2027-01-02T09:00:00Z', 'F2026-', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-02T09:00:00Z', 'F2027-', '2027-01-01'],
  ])(
    'of money captured on %s and learned of on %s are of the day it was captured',
    async (captured, at, series, day) => {
      const invoice = await issue(new Date(captured), new Date(at));
      expect(invoice?.number).toContain(series);
      expect(JSON.parse(invoice?.document ?? '').date).toBe(day);
    },
  );

  it('are never in the future, even when the clock of a provider is ahead', async () => {
    const at = new Date('2028-05-05T10:00:00Z');
    const invoice = await issue(new Date('2029-01-01T10:00:00Z'), at);
    expect(invoice).toMatchObject({ year: 2028, issuedAt: at });
  });

  it('are those of the last of several sums that pay an order', async () => {
    const at = new Date('2033-05-05T10:00:00Z');
    const paidWith = ['2033-05-01T10:00:00Z', '2033-05-03T10:00:00Z'].map((capturedAt, index) => ({
      means: 'BANK_TRANSFER',
      cents: 600 + index * 19,
      capturedAt: new Date(capturedAt),
    }));
    const invoice = await billing.database.transact((manager) =>
      issueInvoice(issuingDeps(), manager, invoiceContent('prf_dates', at, { paidWith })),
    );
    expect(JSON.parse(invoice?.document ?? '')).toMatchObject({
      date: '2033-05-03',
      payments: [
        { means: 'BANK_TRANSFER', cents: 600, paidOn: '2033-05-01' },
        { means: 'BANK_TRANSFER', cents: 619, paidOn: '2033-05-03' },
      ],
    });
  });
});
