import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { BUYER, line } from '../../testing/invoice-content';
import { type DocumentContent, makeDocument } from './make-document';

const AT = new Date('2026-12-31T23:30:00Z');
const IDENTITY = { number: 'F2027-000001', series: 'F', year: 2027, progressive: 1, at: AT };
const content = (changes: Partial<DocumentContent> = {}): DocumentContent => ({
  documentType: 'TD01',
  seller: SANDBOX_SELLER,
  currency: 'EUR',
  splitPayment: false,
  billingData: BUYER,
  orderNumber: '20260000001',
  lines: [line(1_797, 395, { quantity: 2, listNet: 1_997 })],
  payments: [{ means: 'CARD', cents: 2_192, capturedAt: new Date('2026-12-31T22:30:00Z') }],
  corrects: null,
  stampCents: null,
  ...changes,
});

describe('a tax document', () => {
  it('freezes seller, buyer, payment and discount, with days of the Italian calendar', () => {
    expect(makeDocument(content(), IDENTITY)).toMatchObject({
      number: 'F2027-000001',
      date: '2027-01-01',
      seller: SANDBOX_SELLER,
      buyer: { name: 'Giulia Bianchi', fiscalCode: 'BNCGLI85T41H501H' },
      lines: [{ position: 1, quantity: 2, unitNet: '8.985', listNet: 1_997, net: 1_797 }],
      summaries: [{ vatRate: '22.00', vatNature: null, net: 1_797, vat: 395, exigibility: 'IMMEDIATE' }],
      ...{ discount: 200, stamp: null, net: 1_797, vat: 395, total: 2_192, amountDue: 2_192 },
      payments: [{ means: 'CARD', cents: 2_192, paidOn: '2026-12-31' }],
      orderNumber: '20260000001',
    });
  });

  it.each([
    [1_000, 1, '10.00'],
    [1_000, 3, '3.33333333'],
    [2_098, 2, '10.49'],
    [1, 4, '0.0025'],
  ])('of %d cents for %d says the unit price of %s', (net, quantity, unitNet) => {
    const [only] = makeDocument(content({ lines: [line(net, 0, { quantity })] }), IDENTITY).lines;
    expect(only?.unitNet).toBe(unitNet);
  });

  it('asks a public body for the net amount', () => {
    expect(makeDocument(content({ splitPayment: true }), IDENTITY)).toMatchObject({
      summaries: [{ exigibility: 'SPLIT' }],
      ...{ total: 2_192, amountDue: 1_797 },
    });
  });

  it('bears a stamp, which is not part of its total', () => {
    const lines = [line(7_748, 0, { vatRate: '0.00', vatNature: 'N2.1' })];
    expect(makeDocument(content({ lines, stampCents: 200 }), IDENTITY)).toMatchObject({
      stamp: { cents: 200 },
      total: 7_748,
    });
  });
});
