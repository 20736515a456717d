import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { mayRead, reachOf } from '@customer-area/shared/reader';
import { readableOrder } from '../../contract';
import { describeLine } from '../line-kinds';
import type { OrderStore } from './order.store';
import { factsOfLine } from './order-events';

export interface ReadableOrderDeps {
  readonly database: Database;
  readonly orders: OrderStore;
}

/** By the same sentence as the order in the graph: its profile, `orders:read`, and all its lines about domains in reach. */
export function readableOrderOperation({ database, orders }: ReadableOrderDeps): InternalHandlers {
  return answerOperation(readableOrder, async ({ reader, orderId, locale }) => {
    if (!mayRead(reader, 'orders:read') || !isId(orderId, 'ord')) return null;
    const [row] = await orders.byIds(database.read, reachOf(reader), [orderId]);
    if (row === undefined) return null;
    const lines = await orders.linesOf(database.read, trustedProfileId(row.profileId), [orderId]);
    return {
      number: row.number,
      placedAt: row.createdAt,
      lines: lines.slice(0, 500).map((line) => describeLine(factsOfLine(line), locale)),
      total: row.total,
    };
  });
}
