import { describeLine } from '../line-kinds';
import type { OrderLineRow } from './order.entity';
import { factsOfLine } from './order-events';

/** An order line as a tax document shows it: in Italian, whatever the customer reads. */
export function invoiceLineOf(line: OrderLineRow) {
  const { id: lineId, listNet, net, vat, vatRate, vatNature } = line;
  const description = describeLine(factsOfLine(line), 'it');
  return { lineId, description, quantity: line.years ?? 1, listNet, net, vat, vatRate, vatNature };
}
