import type { Clock } from '@customer-area/shared/clock';
import { type Database, isDuplicate } from '@customer-area/shared/database';
import {
  badInput,
  CallerFault,
  conflict,
  faultText,
  notFound,
  rateLimited,
} from '@customer-area/shared/errors';
import { checkedKey, payloadHash } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import {
  firstDuplicate,
  type LineFacts,
  lineKind,
  type OrderLineInput,
  type RequestedLine,
} from '../line-kinds';
import { messages } from '../messages';
import type { OrderNumbers } from '../numbering';
import {
  checkedLines,
  type DomainsPort,
  type PayingSubject,
  type PriceOrderDeps,
  priceOrder,
} from '../orders';
import { canBePromised, type FindPromoCodeDeps, findPromoCode, type PromoRefusal } from '../promo-codes';
import { type AcceptedTerms, isInForce, type TermsStore } from '../terms';
import { type ClaimTokens, claimHash } from './claim-token';
import { EXPIRE_UNCLAIMED, FORGET_UNCLAIMED } from './expire-unclaimed';
import type { OpenOrderCountStore } from './open-orders.store';
import type { Placers } from './placer';
import {
  claimability,
  claimableUntil,
  forgottenAt,
  type UnclaimedLine,
  type UnclaimedOrder,
} from './unclaimed-order';
import type { PlacedBy, StoredUnclaimedOrder, UnclaimedOrderStore } from './unclaimed-order.store';

export interface PlaceUnclaimedOrderDeps extends PriceOrderDeps, FindPromoCodeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: Pick<DomainsPort, 'inspectLines'>;
  readonly tokens: ClaimTokens;
  readonly placers: Placers;
  readonly openOrderCounts: OpenOrderCountStore;
  readonly unclaimedOrders: UnclaimedOrderStore;
  readonly orderNumbers: OrderNumbers;
  readonly terms: TermsStore;
}

export interface PlaceUnclaimedOrder {
  readonly ip: string;
  readonly locale: Locale;
  readonly lines: readonly OrderLineInput[];
  readonly promoCode: string | null;
  readonly terms: AcceptedTerms;
  readonly idempotencyKey: string;
}

type RefusalCode =
  | 'NOT_SOLD'
  | 'TERMS_CHANGED'
  | 'PROMO_CODE_INVALID'
  | 'PROMO_CODE_NEEDS_PROFILE'
  | PromoRefusal;

export type PlaceUnclaimedOrderOutcome =
  | { readonly kind: 'placed'; readonly order: UnclaimedOrder; readonly claimToken: string }
  /** By the domains service, in its own words. */
  | { readonly kind: 'line refused'; readonly code: string; readonly message: string; readonly index: number }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly index: number | null };

/** A UUID has 36 and 16 or so that differ; "order-esempio.it" is what a neighbour would try. */
const SHORTEST_KEY = 16;
const FEWEST_DIFFERENT = 8;

/**
 * The key of somebody who has not signed in. Beside the address it is all that tells a repetition, which is answered with the
 * claim token, from a neighbour's request: it has to be one that nobody else comes upon.
 */
function unguessableKey(typed: string): string {
  const key = checkedKey(typed);
  if (key.length < SHORTEST_KEY || new Set(key).size < FEWEST_DIFFERENT)
    throw badInput('input.idempotencyKey', messages.localized('fault.randomKey', { least: SHORTEST_KEY }));
  return key;
}

type InspectedLine = LineFacts & Pick<UnclaimedLine, 'lineId' | 'request'>;

/** What VAT is reckoned for while nobody knows who will pay. */
export const CONSUMER_AT_HOME: PayingSubject = {
  subjectType: 'NATURAL_PERSON',
  country: 'IT',
  vatNumber: null,
};

/** Prices an order for somebody who has not signed in, and keeps it until it is claimed or expires. */
export async function placeUnclaimedOrder(
  deps: PlaceUnclaimedOrderDeps,
  command: PlaceUnclaimedOrder,
): Promise<PlaceUnclaimedOrderOutcome> {
  const requested = checkedLines(command.lines);
  // Whoever has no profile has nothing that these could be about: the answer is the one for an absent domain.
  if (requested.some(({ kind }) => lineKind(kind)?.withoutProfile !== true)) throw notFound();
  const { placers, domains, database, clock } = deps;
  const request: Omit<PlacedBy, 'claimHash'> = {
    requestHash: placers.requestHash(command.ip, unguessableKey(command.idempotencyKey)),
    networkHash: placers.networkHash(command.ip),
    payloadHash: payloadHash(payloadOf(command, requested)),
  };
  const known = await earlier(deps, request);
  if (known !== null) return known;
  const terms = await deps.terms.inForce(database.read, clock.now());
  if (!isInForce(terms, command.terms)) return { kind: 'refused', code: 'TERMS_CHANGED', index: null };

  const toInspect = requested.map((line, index) => ({ ...line, lineId: newId('lin'), index }));
  const answers = await domains.inspectLines({ locale: command.locale, lines: toInspect });
  const lines: InspectedLine[] = [];
  for (const { lineId, index, ...request } of toInspect) {
    const answer = answers.find((inspected) => inspected.lineId === lineId);
    if (answer === undefined) throw new Error(`the domains service did not answer for line ${lineId}`);
    if (!answer.ok) return { kind: 'line refused', code: answer.code, message: answer.message, index };
    const { kind, domainId, years, details } = answer;
    lines.push({ lineId, kind, domainId, years, details, request });
  }
  const duplicate = firstDuplicate(lines);
  if (duplicate !== null) throw badInput(`input.lines.${duplicate}`, faultText('input.sameLine'));
  const at = clock.now();
  const priced = await pricedFor(deps, database.read, lines, command, at);
  if (priced.kind === 'refused') return priced;
  try {
    return await keep(deps, request, priced.order, at);
  } catch (error) {
    if (!isDuplicate(error) && !(error instanceof CallerFault)) throw error;
    // The same request was sent twice and the other one was faster: it has the key, or took the last free place.
    const placed = await earlier(deps, request);
    if (placed !== null) return placed;
    throw error;
  }
}

type Priced = Omit<UnclaimedOrder, 'id' | 'number' | 'state' | 'createdAt' | 'expiresAt'>;

async function pricedFor(
  deps: PlaceUnclaimedOrderDeps,
  manager: EntityManager,
  lines: readonly InspectedLine[],
  { promoCode, ip, terms }: Pick<PlaceUnclaimedOrder, 'promoCode' | 'ip' | 'terms'>,
  at: Date,
): Promise<
  | { readonly kind: 'priced'; readonly order: Priced }
  | Extract<PlaceUnclaimedOrderOutcome, { kind: 'refused' }>
> {
  const promo = await findPromoCode(deps, manager, promoCode, { profileId: null, ip }, at);
  if (promo === 'unknown') return { kind: 'refused', code: 'PROMO_CODE_INVALID', index: null };
  const priced = await priceOrder(deps, manager, lines, CONSUMER_AT_HOME, promo, at);
  if (priced.kind === 'refused') return { kind: 'refused', code: priced.code, index: priced.index ?? null };
  const { totals } = priced;
  if (promo !== null && !canBePromised(promo))
    return { kind: 'refused', code: 'PROMO_CODE_NEEDS_PROFILE', index: null };
  const { net, vat, total, discount } = totals;
  return {
    kind: 'priced',
    order: {
      currency: 'EUR',
      net,
      vat,
      total,
      discount,
      promoCode: promo?.code ?? null,
      termsVersion: terms.version,
      immediateExecution: terms.immediateExecution ? 1 : 0,
      lines: lines.map((line, position) => {
        const priced = totals.lines[position];
        if (priced === undefined) throw new Error(`line ${line.lineId} has no price`);
        return { ...line, ...priced };
      }),
    },
  };
}

async function keep(
  deps: PlaceUnclaimedOrderDeps,
  request: Omit<PlacedBy, 'claimHash'>,
  priced: Priced,
  at: Date,
): Promise<PlaceUnclaimedOrderOutcome> {
  const { database, tokens } = deps;
  const id = newId('ord');
  const claimToken = tokens.tokenOf(id);
  const expiresAt = claimableUntil(at);
  const number = await deps.orderNumbers.next(at);
  const order = await database.transact(async (manager): Promise<StoredUnclaimedOrder> => {
    if (!(await deps.openOrderCounts.countOpened(manager, request.networkHash)))
      throw rateLimited(24 * 60 * 60);
    const order: StoredUnclaimedOrder = {
      ...priced,
      ...request,
      id,
      number,
      state: 'OPEN',
      claimHash: claimHash(claimToken),
      createdAt: at,
      expiresAt,
    };
    await deps.unclaimedOrders.insert(manager, order);
    await enqueueJob(manager, { kind: EXPIRE_UNCLAIMED, subjectId: id, dueAt: expiresAt });
    await enqueueJob(manager, { kind: FORGET_UNCLAIMED, subjectId: id, dueAt: forgottenAt(expiresAt) });
    return order;
  });
  return { kind: 'placed', order, claimToken };
}

/** What the same request led to before; null when it is new. */
async function earlier(
  deps: PlaceUnclaimedOrderDeps,
  request: Omit<PlacedBy, 'claimHash'>,
): Promise<Extract<PlaceUnclaimedOrderOutcome, { kind: 'placed' }> | null> {
  const { database, clock, tokens } = deps;
  const order = await deps.unclaimedOrders.findBy(database.read, 'request', request.requestHash);
  if (order === null) return null;
  if (order.payloadHash !== request.payloadHash) throw conflict(faultText('conflict.key'));
  const claimToken = tokens.tokenOf(order.id);
  // After a change of the service key the token cannot be told again either.
  if (claimability(order, clock.now()) !== 'claimable' || claimHash(claimToken) !== order.claimHash)
    throw conflict(messages.localized('fault.claimed'));
  return { kind: 'placed', order, claimToken };
}

/** What a request is the same as another one by; what was not said is not in it. */
function payloadOf({ promoCode, terms }: PlaceUnclaimedOrder, lines: readonly RequestedLine[]): object {
  const { version, immediateExecution } = terms;
  return { lines, promoCode, termsVersion: version, immediateExecution: immediateExecution || null };
}
