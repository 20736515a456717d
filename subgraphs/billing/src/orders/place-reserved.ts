import type { Clock } from '@customer-area/shared/clock';
import { badInput, faultText } from '@customer-area/shared/errors';
import { claimKey, type IdempotentRequest, KeyTaken } from '@customer-area/shared/idempotency';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import { sum } from '@customer-area/shared/money';
import type { SellerFacts } from '@customer-area/shared/seller';
import type { EntityManager } from 'typeorm';
import { collectFacts, type FrozenHolder } from '../frozen-facts';
import { firstDuplicate } from '../line-kinds';
import type { OrderNumbers } from '../numbering';
import type { Totals } from '../pricing';
import { type FindPromoCodeDeps, findPromoCode } from '../promo-codes';
import { frozenTerms, type TermsRow, type TermsStore } from '../terms';
import { askedIndex } from './accompanying-lines';
import type { AcceptedLine, DomainsPort } from './domains-port';
import type { Draft, OrderRows } from './draft-order';
import { type EarlierOrderDeps, earlierOrder } from './earlier-order';
import type { IdentityPort, ProfileSnapshot } from './identity-port';
import type { OrderLineRow, OrderRow } from './order.entity';
import { factsOf } from './order-events';
import type { PlaceOrder } from './place-order-command';
import { type PlaceOrderOutcome, placed, refusedBy } from './place-order-outcome';
import { type PricedOrder, type PriceOrderDeps, priceOrder } from './price-order';
import { changesSince, quotedLines } from './quoted-order';
import { refuseBroughtBeyondScope } from './requested-lines';
import { PromoUsedUp, type TakePromoDeps, takePromo, type WriteOrderDeps, writeOrder } from './write-order';

export interface PlaceReservedDeps
  extends EarlierOrderDeps,
    PriceOrderDeps,
    FindPromoCodeDeps,
    TakePromoDeps,
    WriteOrderDeps {
  readonly clock: Clock;
  readonly domains: DomainsPort;
  readonly identity: IdentityPort;
  readonly logger: Logger;
  readonly orderNumbers: OrderNumbers;
  readonly terms: TermsStore;
  readonly seller: SellerFacts;
}

/** An order whose lines are held. */
export interface ReservedOrder {
  readonly orderId: string;
  readonly lines: readonly AcceptedLine[];
  readonly buyer: ProfileSnapshot;
  readonly holders: readonly FrozenHolder[];
  readonly terms: TermsRow;
}

interface ToWrite {
  readonly alongside: PlaceOrder['alongside'] | undefined;
  readonly draft: Draft;
  readonly number: string;
  readonly promo: PricedOrder['promo'];
  readonly request: IdempotentRequest;
}

/** Everything after the domains service agreed: whatever is not placed here gives its reservation back. */
export async function placeReserved(
  deps: PlaceReservedDeps,
  command: PlaceOrder,
  { orderId, lines, buyer, holders, terms }: ReservedOrder,
  request: IdempotentRequest,
): Promise<PlaceOrderOutcome> {
  const { locale } = command;
  const { profileId } = request;
  refuseBroughtBeyondScope(lines, command.dataScope);
  const duplicate = firstDuplicate(lines);
  if (duplicate !== null)
    throw badInput(`input.lines.${askedIndex(lines, duplicate)}`, faultText('input.sameLine'));
  const at = deps.clock.now();
  const { read } = deps.database;
  const promo = await findPromoCode(deps, read, command.promoCode, { profileId, ip: command.ip }, at);
  if (promo === 'unknown') return refusedBy('PROMO_CODE_INVALID', locale);
  const priced = await priceOrder(deps, read, lines, buyer, promo, at);
  if (priced.kind === 'refused') {
    const { code, index } = priced;
    return refusedBy(code, locale, index === undefined ? null : `input.lines.${askedIndex(lines, index)}`);
  }
  const { totals, prices, splitPayment } = priced;
  if (isPricedOtherwise(command.proposedListNet, totals)) return refusedBy('PLAN_CHANGED', locale);
  const changes = command.quoted && changesSince(command.quoted, quotedLines(lines, totals), locale);
  if (changes !== undefined && changes.length > 0)
    return { ...refusedBy('QUOTE_CHANGED', locale, 'input.quoteId'), changes };
  const frozen = collectFacts({
    ...{ buyer, holders, prices, splitPayment, seller: deps.seller },
    lineIds: lines.map(({ lineId }) => lineId),
    terms: frozenTerms(terms, command.terms),
    taxes: totals.lines,
  });
  const draft: Draft = {
    ...{ orderId, profileId, lines, totals, splitPayment, frozen, at },
    billingData: buyer,
    promoCode: promo?.code ?? null,
    automatic: command.automatic !== undefined,
    proposed: command.proposed === true,
  };
  const number = await deps.orderNumbers.next(at);
  try {
    const written = await deps.database.transact((manager) =>
      write(deps, manager, { draft, number, promo, request, alongside: command.alongside }),
    );
    await showAtOnce(deps, written.order, written.lines);
    return placed(written.order);
  } catch (error) {
    if (error instanceof PromoUsedUp) return refusedBy(error.code, locale);
    if (!(error instanceof KeyTaken)) throw error;
    // Only after our lease ran out: the parallel request has placed the order, so what we reserved is not needed.
    const parallel = await earlierOrder(deps, request);
    if (parallel === null) throw error;
    await releaseReservation(deps, orderId, profileId);
    return placed(parallel);
  }
}

/** Prices have changed since the lines were proposed; also to something cheaper, because then the proposal would be another one. */
function isPricedOtherwise(proposed: number | null | undefined, { lines }: Totals): boolean {
  return (proposed ?? null) !== null && proposed !== sum(lines.map(({ listNet }) => listNet));
}

/** Best effort: what is not released lapses by itself after a while. */
export async function releaseReservation(
  { domains, logger }: Pick<PlaceReservedDeps, 'domains' | 'logger'>,
  orderId: string,
  profileId: ProfileId,
): Promise<void> {
  await domains
    .releaseLines({ orderId, profileId })
    .catch((error: unknown) =>
      logger.warn({ err: error, orderId }, 'lines not released: they will lapse by themselves'),
    );
}

async function write(
  deps: PlaceReservedDeps,
  manager: EntityManager,
  { draft, number, promo, request, alongside }: ToWrite,
): Promise<OrderRows> {
  await claimKey(manager, request, draft.orderId);
  await takePromo(deps, manager, promo, draft);
  const rows = await writeOrder(deps, manager, draft, number, draft.at);
  await alongside?.(manager, rows.order);
  return rows;
}

async function showAtOnce(deps: PlaceReservedDeps, order: OrderRow, lines: readonly OrderLineRow[]) {
  try {
    await deps.domains.openLines({ ...factsOf(order, lines), profileId: order.profileId });
  } catch (error) {
    deps.logger.warn({ err: error, orderId: order.id }, 'lines not shown at once: the event will do it');
  }
}
