import { columnOf } from '@customer-area/shared/rows';
import { domainIdsOf, OrderRow } from './order.entity';

/** `o.id AS id, …`: properties of orders, for a statement that calls their table by this alias. */
export function orderList(alias: string, properties: readonly (keyof OrderRow)[]): string {
  return properties.map((property) => `${valueOfOrder(alias, property)} AS ${property}`).join(', ');
}

/** One of them. */
export function valueOfOrder(alias: string, property: keyof OrderRow): string {
  return property === 'domainIds' ? `(${domainIdsOf(alias)})` : `${alias}.${columnOf(OrderRow, property)}`;
}
