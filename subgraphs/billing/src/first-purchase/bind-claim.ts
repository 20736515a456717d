import { CallerFault } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { Job } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { EntityManager } from 'typeorm';
import { orderClaimed } from '../../contract';
import type { FrozenHolder } from '../frozen-facts';
import { subjectOf } from '../line-kinds';
import {
  type AcceptedLine,
  type DomainsPort,
  factsOf,
  heldLine,
  type IdentityPort,
  type ProfileSnapshot,
  PromoUsedUp,
  type TakePromoDeps,
  takePromo,
  type WriteOrderDeps,
  writeOrder,
} from '../orders';
import type { PromoCodeStore } from '../promo-codes';
import { type ClaimedDraftDeps, claimedDraft } from './claimed-draft';
import { type FailClaimDeps, failClaim } from './fail-claim';
import { type LineFailure, lineFailureOf } from './line-failure';
import type { OrderClaim } from './order-claim';
import type { OrderClaimStore } from './order-claim.store';
import type { UnclaimedOrder } from './unclaimed-order';
import type { UnclaimedOrderStore } from './unclaimed-order.store';

export interface BindClaimDeps extends FailClaimDeps, ClaimedDraftDeps, TakePromoDeps, WriteOrderDeps {
  readonly domains: DomainsPort;
  readonly identity: IdentityPort;
  readonly logger: Logger;
  readonly claims: OrderClaimStore;
  readonly unclaimedOrders: UnclaimedOrderStore;
  readonly promoCodes: PromoCodeStore;
}

/** The lines as they are reserved, and who holds what they are about. */
interface HeldLines {
  readonly lines: readonly AcceptedLine[];
  readonly holders: readonly FrozenHolder[];
}

type LineFailures = ReadonlyMap<string, LineFailure>;

/**
 * The job `order.bind-claim`: makes the claimed order the profile's own, under the id and the number it was placed with.
 * May die anywhere and run again: lines are reserved under the same ids, and the claim is concluded in the transaction
 * that writes the order.
 */
export function bindClaim(deps: BindClaimDeps) {
  return async ({ subjectId }: Pick<Job, 'subjectId'>): Promise<void> => {
    const { database, identity, clock } = deps;
    const claim = await deps.claims.ofOrder(database.read, subjectId);
    if (claim?.state !== 'BINDING') return;
    const unclaimed = await deps.unclaimedOrders.findBy(database.read, 'id', subjectId);
    if (unclaimed === null) throw new Error(`the claimed order ${subjectId} is not there`);
    const billingData = await identity.profileSnapshot(claim.profileId);
    if (billingData === null) {
      const end = { state: 'FAILED', reason: 'PROFILE_GONE', at: clock.now() } as const;
      await database.transact((manager) => deps.claims.conclude(manager, claim, end));
      return;
    }
    const reserved = await reserve(deps, claim, unclaimed, billingData);
    const failures = reserved.ok
      ? await write(deps, claim, unclaimed, billingData, reserved)
      : reserved.failures;
    if (failures !== null) await failClaim(deps, claim, unclaimed, billingData, failures);
  };
}

/** Holds the names for the profile, all or none. */
async function reserve(
  { domains }: BindClaimDeps,
  { orderId, profileId }: OrderClaim,
  { lines }: UnclaimedOrder,
  { locale }: ProfileSnapshot,
): Promise<({ ok: true } & HeldLines) | { ok: false; failures: LineFailures }> {
  const toReserve = lines.map(({ lineId, request }, index) => ({ ...request, lineId, index }));
  try {
    const answers = await domains.reserveLines({ orderId, profileId, locale, lines: toReserve });
    const refused = answers.flatMap((line) =>
      line.ok ? [] : [[line.lineId, lineFailureOf(line.code)] as const],
    );
    if (refused.length > 0) return { ok: false, failures: new Map(refused) };
    // In the order in which they were asked for, which is that of their prices.
    const accepted = lines.map(({ lineId }) => answers.find((line) => line.lineId === lineId));
    const held = lines.map(({ lineId, request }) => heldLine({ ...request, lineId }));
    return {
      ok: true,
      lines: accepted.filter((line): line is AcceptedLine => line?.ok === true),
      holders: await domains.holdersOf({ profileId, lines: held }),
    };
  } catch (error) {
    // A name that could be ordered then and cannot any more: the rules of its extension have changed since.
    if (!(error instanceof CallerFault) || error.code !== 'BAD_USER_INPUT') throw error;
    return { ok: false, failures: onEvery(lines, 'NAME_NOT_OFFERED') };
  }
}

/** Writes the order, once; answers what is in the way of it, or null. */
async function write(
  deps: BindClaimDeps,
  claim: OrderClaim,
  unclaimed: UnclaimedOrder,
  billingData: ProfileSnapshot,
  held: HeldLines,
): Promise<LineFailures | null> {
  const { database, domains, logger } = deps;
  const { orderId, profileId } = claim;
  if (held.lines.length !== unclaimed.lines.length)
    throw new Error('the domains service did not answer for every line');
  try {
    const written = await database.transact((manager) =>
      bind(deps, manager, deps, claim, unclaimed, billingData, held),
    );
    if (written === null) return null;
    await domains
      .openLines({ ...factsOf(written.order, written.lines), profileId })
      .catch((error: unknown) =>
        logger.warn({ err: error, orderId }, 'lines not shown at once: the event will do it'),
      );
    return null;
  } catch (error) {
    if (!(error instanceof PromoUsedUp)) throw error;
    await domains
      .releaseLines({ orderId, profileId })
      .catch((failure: unknown) =>
        logger.warn({ err: failure, orderId }, 'lines not released: they will lapse by themselves'),
      );
    return onEvery(unclaimed.lines, 'PROMO_CODE_INVALID');
  }
}

async function bind(
  deps: BindClaimDeps,
  manager: EntityManager,
  { clock }: BindClaimDeps,
  claim: OrderClaim,
  unclaimed: UnclaimedOrder,
  billingData: ProfileSnapshot,
  held: HeldLines,
) {
  const now = clock.now();
  if (!(await deps.claims.conclude(manager, claim, { state: 'BOUND', reason: null, at: now }))) return null;
  const promo =
    unclaimed.promoCode === null ? null : await deps.promoCodes.byCode(manager, unclaimed.promoCode);
  if (unclaimed.promoCode !== null && promo === null) throw new PromoUsedUp('PROMO_CODE_USED_UP');
  const draft = await claimedDraft(deps, manager, unclaimed, billingData, held, now);
  await takePromo(deps, manager, promo, draft);
  const written = await writeOrder(deps, manager, draft, unclaimed.number, now);
  const { id, number, total, currency } = written.order;
  await appendEvent(manager, orderClaimed, {
    profileId: claim.profileId,
    subjectId: id,
    payload: { orderId: id, number, total, currency, names: held.lines.map(subjectOf) },
    occurredAt: now,
  });
  return written;
}

function onEvery(lines: UnclaimedOrder['lines'], code: string): LineFailures {
  return new Map(lines.map(({ lineId }) => [lineId, lineFailureOf(code)]));
}
