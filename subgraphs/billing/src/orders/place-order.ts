import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, CallerFault, faultText, unauthenticated } from '@customer-area/shared/errors';
import { claimKey, earlierResult, type IdempotentRequest, KeyTaken } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn, type ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { Logger } from '@customer-area/shared/logging';
import { sum } from '@customer-area/shared/money';
import type { EntityManager } from 'typeorm';
import { firstDuplicate, type OrderLineInput, type RequestedLine } from '../line-kinds';
import { messages } from '../messages';
import type { OrderNumbers } from '../numbering';
import type { Totals } from '../pricing';
import { type FindPromoCodeDeps, findPromoCode, type PromoRefusal } from '../promo-codes';
import { askedIndex, withTheirLines } from './accompanying-lines';
import type { AcceptedLine, DomainsPort, ReservedLine } from './domains-port';
import type { Draft, OrderRows } from './draft-order';
import type { IdentityPort } from './identity-port';
import type { OrderLineRow, OrderRow } from './order.entity';
import type { OrderStore } from './order.store';
import { factsOf } from './order-events';
import type { PlacingLeaseStore } from './placing-lease.store';
import { type PricedOrder, type PriceOrderDeps, priceOrder } from './price-order';
import {
  checkedLines,
  type LinesFrom,
  refuseBroughtBeyondScope,
  refuseOutsideScope,
} from './requested-lines';
import { PromoUsedUp, type TakePromoDeps, takePromo, type WriteOrderDeps, writeOrder } from './write-order';

export interface PlaceOrderDeps extends PriceOrderDeps, FindPromoCodeDeps, TakePromoDeps, WriteOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainsPort;
  readonly identity: IdentityPort;
  readonly logger: Logger;
  readonly placingLeases: PlacingLeaseStore;
  readonly orders: OrderStore;
  readonly orderNumbers: OrderNumbers;
}

export interface PlaceOrder {
  readonly dataScope: DataScope;
  /** Whose promo codes that do not exist are counted, beside the profile. */
  readonly ip: string;
  readonly locale: Locale;
  readonly lines: readonly OrderLineInput[];
  /** `customer` unless a plan of ours made the lines: it may order more at once. */
  readonly linesFrom?: LinesFrom;
  /** What the lines cost when they were proposed, in cents by the list; null for what nobody proposed. */
  readonly proposedListNet?: number | null;
  readonly promoCode: string | null;
  readonly idempotencyKey: string;
  /** Only what renews itself: the ids that its order has from the start, so that whoever takes it up again holds the same lines. */
  readonly automatic?: AutomaticOrder;
}

export interface AutomaticOrder {
  readonly orderId: string;
  readonly lineId: string;
}

export type PlaceOrderOutcome =
  | { readonly kind: 'placed'; readonly order: OrderRow }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    };

/** Inspects, reserves, prices and writes an order that then waits for its payment. */
export async function placeOrder(deps: PlaceOrderDeps, command: PlaceOrder): Promise<PlaceOrderOutcome> {
  const requested = checkedLines(command.lines, command.linesFrom);
  refuseOutsideScope(requested, command.dataScope);
  const profileId = ownerIn(command.dataScope);
  const request: IdempotentRequest = {
    profileId,
    operation: command.automatic === undefined ? 'placeOrder' : 'placeRenewal',
    key: command.idempotencyKey,
    payload: { lines: requested, promoCode: command.promoCode },
  };
  const earlier = () => earlierOrder(deps, request);
  const known = await earlier();
  if (known !== null) return placed(known);
  const lease = await deps.placingLeases.acquire(
    deps.database.read,
    profileId,
    command.idempotencyKey,
    earlier,
  );
  if (lease.found !== null) return placed(lease.found);
  try {
    const outcome = await placeNow(deps, command, requested, request);
    // The refusal may come from a parallel request with the same key: it reserved these lines and has placed the order.
    const parallel = outcome.kind === 'refused' ? await earlier() : null;
    return parallel === null ? outcome : placed(parallel);
  } finally {
    await lease
      .release()
      .catch((error: unknown) => deps.logger.warn({ err: error }, 'a placing lease will run out by itself'));
  }
}

async function placeNow(
  deps: PlaceOrderDeps,
  command: PlaceOrder,
  requested: readonly RequestedLine[],
  request: IdempotentRequest,
): Promise<PlaceOrderOutcome> {
  const { locale, automatic } = command;
  const profileId = ownerIn(command.dataScope);
  const orderId = automatic?.orderId ?? newId('ord');
  const toReserve = requested.map((line, index) => ({
    ...line,
    lineId: automatic?.lineId ?? newId('lin'),
    index,
  }));
  const billingData = await deps.identity.profileSnapshot(profileId);
  if (billingData === null) throw unauthenticated();
  const answers = await deps.domains.reserveLines({
    ...{ orderId, profileId, locale, lines: toReserve },
    automatic: automatic !== undefined,
  });
  const lines = toReserve.map(({ lineId }) => answerFor(lineId, answers));
  const refused = lines.findIndex((line) => !line.ok);
  const refusal = lines[refused];
  if (refusal !== undefined && !refusal.ok)
    return { kind: 'refused', code: refusal.code, message: refusal.message, field: `input.lines.${refused}` };
  const accepted = withTheirLines(lines, answers);
  try {
    const outcome = await placeReserved(deps, command, { orderId, lines: accepted, billingData }, request);
    if (outcome.kind === 'refused') await releaseReservation(deps, orderId, profileId);
    return outcome;
  } catch (error) {
    // Not after just any error: when a COMMIT is not answered, the order may well be there.
    if (error instanceof CallerFault) await releaseReservation(deps, orderId, profileId);
    throw error;
  }
}

/** Everything after the domains service agreed: whatever is not placed here gives its reservation back. */
async function placeReserved(
  deps: PlaceOrderDeps,
  command: PlaceOrder,
  reserved: Pick<Draft, 'orderId' | 'billingData'> & { readonly lines: readonly AcceptedLine[] },
  request: IdempotentRequest,
): Promise<PlaceOrderOutcome> {
  const { locale } = command;
  const profileId = ownerIn(command.dataScope);
  refuseBroughtBeyondScope(reserved.lines, command.dataScope);
  const duplicate = firstDuplicate(reserved.lines);
  if (duplicate !== null)
    throw badInput(`input.lines.${askedIndex(reserved.lines, duplicate)}`, faultText('input.sameLine'));
  const at = deps.clock.now();
  const { lines, billingData } = reserved;
  const { read } = deps.database;
  const promo = await findPromoCode(deps, read, command.promoCode, { profileId, ip: command.ip }, at);
  if (promo === 'unknown') return refusedBy('PROMO_CODE_INVALID', locale);
  const priced = await priceOrder(deps, read, lines, billingData, promo, at);
  if (priced.kind === 'refused') {
    const { code, index } = priced;
    return refusedBy(code, locale, index === undefined ? undefined : askedIndex(lines, index));
  }
  const { totals, splitPayment } = priced;
  if (isPricedOtherwise(command.proposedListNet, totals)) return refusedBy('PLAN_CHANGED', locale);
  const draft: Draft = {
    ...{ ...reserved, profileId, totals, splitPayment, at },
    promoCode: promo?.code ?? null,
    automatic: command.automatic !== undefined,
  };
  const number = await deps.orderNumbers.next(at);
  try {
    const written = await deps.database.transact((manager) =>
      write(deps, manager, draft, number, promo, request),
    );
    await showAtOnce(deps, written.order, written.lines);
    return placed(written.order);
  } catch (error) {
    if (error instanceof PromoUsedUp) return refusedBy(error.code, locale);
    if (!(error instanceof KeyTaken)) throw error;
    // Only after our lease ran out: the parallel request has placed the order, so what we reserved is not needed.
    const parallel = await earlierOrder(deps, request);
    if (parallel === null) throw error;
    await releaseReservation(deps, reserved.orderId, profileId);
    return placed(parallel);
  }
}

/** Prices have changed since the lines were proposed; also to something cheaper, because then the proposal would be another one. */
function isPricedOtherwise(proposed: number | null | undefined, { lines }: Totals): boolean {
  return (proposed ?? null) !== null && proposed !== sum(lines.map(({ listNet }) => listNet));
}

/** Best effort: what is not released lapses by itself after a while. */
async function releaseReservation(
  deps: PlaceOrderDeps,
  orderId: string,
  profileId: ProfileId,
): Promise<void> {
  await deps.domains
    .releaseLines({ orderId, profileId })
    .catch((error: unknown) =>
      deps.logger.warn({ err: error, orderId }, 'lines not released: they will lapse by themselves'),
    );
}

async function write(
  deps: PlaceOrderDeps,
  manager: EntityManager,
  draft: Draft,
  number: string,
  promo: PricedOrder['promo'],
  request: IdempotentRequest,
): Promise<OrderRows> {
  await claimKey(manager, request, draft.orderId);
  await takePromo(deps, manager, promo, draft);
  return writeOrder(deps, manager, draft, number, draft.at);
}

async function showAtOnce(deps: PlaceOrderDeps, order: OrderRow, lines: readonly OrderLineRow[]) {
  try {
    await deps.domains.openLines({ ...factsOf(order, lines), profileId: order.profileId });
  } catch (error) {
    deps.logger.warn({ err: error, orderId: order.id }, 'lines not shown at once: the event will do it');
  }
}

async function earlierOrder(deps: PlaceOrderDeps, request: IdempotentRequest): Promise<OrderRow | null> {
  const orderId = await earlierResult(deps.database.read, request);
  if (orderId === null) return null;
  return (await deps.orders.byIds(deps.database.read, request.profileId, [orderId]))[0] ?? null;
}

function answerFor(lineId: string, answers: readonly ReservedLine[]): ReservedLine {
  const answer = answers.find((line) => line.lineId === lineId);
  if (answer === undefined) throw new Error(`the domains service did not answer for line ${lineId}`);
  return answer;
}

const placed = (order: OrderRow): PlaceOrderOutcome => ({ kind: 'placed', order });

function refusedBy(
  code: 'NOT_SOLD' | 'PROMO_CODE_INVALID' | 'PLAN_CHANGED' | PromoRefusal,
  locale: Locale,
  index?: number,
): PlaceOrderOutcome {
  const field = index === undefined ? null : `input.lines.${index}`;
  return { kind: 'refused', code, message: messages.text(locale, `order.${code}`), field };
}
