import { currentInvoice } from './current-invoice';
import { InvoiceKind } from './invoice.entity';

const invoice = (id: string, total: number) => ({
  ...{ id, total },
  kind: InvoiceKind.INVOICE,
  correctsInvoiceId: null,
});
const note = (correctsInvoiceId: string, total: number) => ({
  ...{ correctsInvoiceId, total },
  id: `${correctsInvoiceId} note`,
  kind: InvoiceKind.CREDIT_NOTE,
});
const [first, second] = [invoice('first', 1_220), invoice('second', 1_000)];

describe('the invoice that stands for an order', () => {
  it.each([
    ['none without an invoice', [], null],
    ['the only one', [first], first],
    ['the only one, credited in part', [first, note('first', -220)], first],
    ['the only one, wholly credited', [first, note('first', -1_220)], first],
    ['the one in place of a credited one', [first, note('first', -1_220), second], second],
    [
      'the one before, when the newest is wholly credited and it is not',
      [first, second, note('second', -1_000)],
      first,
    ],
    [
      'the newest, when nothing is left of any',
      [first, note('first', -1_220), second, note('second', -400), note('second', -600)],
      second,
    ],
  ])('is %s', (_, documents, expected) => {
    expect(currentInvoice(documents)).toBe(expected);
  });
});
