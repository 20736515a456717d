import { CallerFault, unauthenticated } from '@customer-area/shared/errors';
import type { IdempotentRequest } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import { ownerIn } from '@customer-area/shared/isolation';
import { isInForce } from '../terms';
import { withTheirLines } from './accompanying-lines';
import type { ReservedLine } from './domains-port';
import { earlierOrder } from './earlier-order';
import { heldLine, holdersOfAll } from './held-lines';
import type { PlaceOrder } from './place-order-command';
import { type PlaceOrderOutcome, placed, refusedBy } from './place-order-outcome';
import { type PlaceReservedDeps, placeReserved, releaseReservation } from './place-reserved';
import type { PlacingLeaseStore } from './placing-lease.store';
import { refuseOutsideScope } from './requested-lines';

export interface PlaceOrderDeps extends PlaceReservedDeps {
  readonly placingLeases: PlacingLeaseStore;
}

/** Inspects, reserves, prices and writes an order that then waits for its payment. */
export async function placeOrder(deps: PlaceOrderDeps, command: PlaceOrder): Promise<PlaceOrderOutcome> {
  refuseOutsideScope(command.lines, command.dataScope);
  const profileId = ownerIn(command.dataScope);
  const request: IdempotentRequest = { profileId, ...command.request };
  const earlier = () => earlierOrder(deps, request);
  const known = await earlier();
  if (known !== null) return placed(known);
  const { read } = deps.database;
  const lease = await deps.placingLeases.acquire(read, profileId, request.key, earlier);
  if (lease.found !== null) return placed(lease.found);
  try {
    const outcome = await placeNow(deps, command, request);
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
  request: IdempotentRequest,
): Promise<PlaceOrderOutcome> {
  const { locale, automatic } = command;
  const { profileId } = request;
  const terms = await deps.terms.inForce(deps.database.read, deps.clock.now());
  if (!isInForce(terms, command.terms)) return refusedBy('TERMS_CHANGED', locale, 'input.termsVersion');
  const orderId = automatic?.orderId ?? newId('ord');
  const toReserve = command.lines.map((line, index) => ({
    ...line,
    lineId: automatic?.lineId ?? newId('lin'),
    index,
  }));
  const [buyer, holders] = await Promise.all([
    deps.identity.profileSnapshot(profileId),
    deps.domains.holdersOf({ profileId, lines: toReserve.map(heldLine) }),
  ]);
  if (buyer === null) throw unauthenticated();
  const answers = await deps.domains.reserveLines({
    ...{ orderId, profileId, locale, lines: toReserve },
    automatic: automatic !== undefined,
  });
  const asked = toReserve.map(({ lineId }) => answerFor(lineId, answers));
  const refused = asked.findIndex((line) => !line.ok);
  const refusal = asked[refused];
  if (refusal !== undefined && !refusal.ok)
    return { kind: 'refused', code: refusal.code, message: refusal.message, field: `input.lines.${refused}` };
  const lines = withTheirLines(asked, answers);
  const reserved = { orderId, lines, buyer, terms, holders: holdersOfAll(holders, lines) };
  try {
    const outcome = await placeReserved(deps, command, reserved, request);
    if (outcome.kind === 'refused') await releaseReservation(deps, orderId, profileId);
    return outcome;
  } catch (error) {
    // Not after just any error: when a COMMIT is not answered, the order may well be there.
    if (error instanceof CallerFault) await releaseReservation(deps, orderId, profileId);
    throw error;
  }
}

function answerFor(lineId: string, answers: readonly ReservedLine[]): ReservedLine {
  const answer = answers.find((line) => line.lineId === lineId);
  if (answer === undefined) throw new Error(`the domains service did not answer for line ${lineId}`);
  return answer;
}
