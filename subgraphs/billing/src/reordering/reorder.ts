import type { Clock } from '@customer-area/shared/clock';
import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn, type ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import { askedAgain, describeLine } from '../line-kinds';
import {
  earlierOrder,
  factsOfLine,
  type OrderLineRow,
  type OrderNotPlaced,
  type OrderRow,
  type PlaceOrderDeps,
  type PlaceOrderOutcome,
  placeOrder,
} from '../orders';
import { NOTHING_SAID } from '../terms';
import { type LineToOrder, possibleLines, type RefusedLine } from './possible-lines';

export interface ReorderDeps extends PlaceOrderDeps {
  readonly clock: Clock;
}

export interface Reorder {
  readonly dataScope: DataScope;
  readonly ip: string;
  readonly locale: Locale;
  readonly orderId: string;
  readonly idempotencyKey: string;
}

export type ReorderOutcome =
  | { readonly kind: 'placed'; readonly order: OrderRow; readonly notPlaced: readonly RefusedLine[] }
  | OrderNotPlaced;

/** Places what can be had again of an order, at the prices of today and without its promo code; says what cannot. */
export async function reorder(deps: ReorderDeps, command: Reorder): Promise<ReorderOutcome> {
  const { dataScope, ip, locale, orderId, idempotencyKey: key } = command;
  if (!isId(orderId, 'ord')) throw notFound();
  const { read } = deps.database;
  const profileId = ownerIn(dataScope);
  const [order] = await deps.orders.byIds(read, dataScope, [orderId]);
  if (order === undefined) throw notFound();
  const rows = await deps.orders.linesOf(read, profileId, [orderId]);
  const wanted = rows.flatMap((row): (LineToOrder & { row: OrderLineRow })[] => {
    const request = askedAgain(factsOfLine(row));
    return request === null ? [] : [{ position: row.position, request, row }];
  });
  const request = { operation: 'reorder', key, payload: { orderId } };
  const who = { profileId, locale, at: deps.clock.now() };
  const earlier = () => earlierOrder(deps, { profileId, ...request });
  const { possible, refused } = await possibleLines(deps, who, wanted);
  const [reason] = refused;
  // A twin of this request may have what is refused to this one: it is waited for.
  const known = await earlier();
  const twin = known ?? (possible.length > 0 ? null : await placedBeside(deps, profileId, key, earlier));
  if (twin === null && possible.length === 0 && reason !== undefined)
    return { kind: 'refused', code: reason.code, message: reason.message, field: fieldOf(reason) };
  const outcome: PlaceOrderOutcome =
    twin !== null
      ? { kind: 'placed', order: twin }
      : await placeOrder(deps, {
          ...{ dataScope, ip, locale, request, promoCode: null, terms: NOTHING_SAID },
          lines: possible.map((line) => line.request),
        });
  if (outcome.kind !== 'placed') return outcome;
  const had = new Set((await deps.orders.linesOf(read, profileId, [outcome.order.id])).map(nameOf));
  const left = new Set(wanted.filter(({ row }) => !had.has(nameOf(row))).map(({ position }) => position));
  return { ...outcome, notPlaced: refused.filter(({ position }) => left.has(position)) };
}

/** What another request with the same key has placed, or is placing right now. */
async function placedBeside(
  { database, placingLeases }: ReorderDeps,
  profileId: ProfileId,
  key: string,
  earlier: () => Promise<OrderRow | null>,
): Promise<OrderRow | null> {
  const lease = await placingLeases.acquire(database.read, profileId, key, earlier);
  if (lease.found === null) await lease.release();
  return lease.found;
}

/** Which line of the order that is ordered again. */
export const fieldOf = ({ position }: RefusedLine) => `lines.${position}`;

const nameOf = (row: OrderLineRow) => `${row.kind} ${describeLine(factsOfLine(row), 'en')}`;
