import { describeLine } from '../line-kinds';
import type { OrderLineRow } from './order.entity';
import { factsOfLine } from './order-events';

/** An order line as a tax document shows it: in Italian, whatever the customer reads. */
export function invoiceLineOf(line: OrderLineRow) {
  const { net, vat, vatRate, vatNature } = line;
  const description = describeLine(factsOfLine(line), 'it');
  return { description, quantity: line.years ?? 1, net, vat, vatRate, vatNature };
}
