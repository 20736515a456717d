import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type JobRun } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { automaticRenewalAttempted } from '../../contract';
import { isAnnounced, type OrderRow, OrderStatus } from '../orders';
import { askForPayment } from '../payment-links';
import type { PayOrderDeps } from '../payments';
import { type ChargeEnd, isFinal, nextLook, outcomeOfRefusals } from './automatic-charge';
import type { AutomaticChargeRow } from './automatic-charge.entity';
import type { AutomaticChargeStore } from './automatic-charge.store';
import { chargeMethods } from './charge-methods';
import { type RenewalOrderDeps, renewalOrder } from './renewal-order';
import type { StandingOf } from './standing';
import { CHARGE_AUTOMATICALLY } from './take-due-renewal';

export interface ChargeAutomaticallyDeps extends RenewalOrderDeps, PayOrderDeps {
  readonly automaticCharges: AutomaticChargeStore;
  readonly standingOf: StandingOf;
}

/**
 * The job `automatic-renewal.charge`: places the order of the period unless it is there, charges it, and tells how that ended. It may
 * die anywhere, run again and run twice at once: order, payment and fact each happen once. What nobody can tell yet is looked at
 * again.
 */
export function chargeAutomatically(depsOf: (requestId: string) => ChargeAutomaticallyDeps): JobRun {
  return async ({ id, subjectId }) => {
    const deps = depsOf(id);
    const charge = await deps.automaticCharges.byId(deps.database.read, subjectId);
    if (charge === null || isFinal(charge.outcome)) return;
    const end = await attempted(deps, charge);
    await deps.database.transact(async (manager) => {
      if (await deps.automaticCharges.conclude(manager, charge, end, deps.clock.now()))
        await tell(deps, manager, charge, end);
      if (!isFinal(end.outcome)) await lookAgain(deps, manager, charge);
    });
  };
}

async function attempted(deps: ChargeAutomaticallyDeps, charge: AutomaticChargeRow): Promise<ChargeEnd> {
  const order = await renewalOrder(deps, charge);
  if (order === null)
    return {
      ...{ outcome: 'NOT_RENEWABLE', orderId: null, totalCents: null, refusals: charge.refusals },
      orderFailed: false,
    };
  const orderFailed = hasFailed(order);
  const known = { orderId: order.id, totalCents: order.total, refusals: charge.refusals, orderFailed };
  const outcome = withoutCharge(order, charge, deps.clock.now());
  if (outcome !== null) return { ...known, outcome };
  // A payment that has begun is taken up where it stopped, whatever was chosen since.
  if (order.payingAttemptId !== null) return { ...known, ...(await chargeMethods(deps, charge)) };
  const standing = await deps.standingOf(charge);
  if (standing === null) return { ...known, outcome: 'NOT_RENEWABLE' };
  const { priceCeilingCents } = standing;
  const methodIds = charge.methodIds.filter((methodId) => standing.methodIds.includes(methodId));
  const wanted = { ...charge, methodIds, priceCeilingCents };
  const now = withoutCharge(order, wanted, deps.clock.now());
  return now === null ? { ...known, ...(await chargeMethods(deps, wanted)) } : { ...known, outcome: now };
}

/** How it stands with an order that is not to be charged now; null for one that is. */
function withoutCharge(order: OrderRow, charge: AutomaticChargeRow, now: Date): ChargeEnd['outcome'] | null {
  if (order.status === OrderStatus.CANCELLED || order.status === OrderStatus.EXPIRED) return 'NOT_RENEWABLE';
  // It was paid, and what was paid became credit: the domain is not renewed.
  if (hasFailed(order)) return 'NOT_RENEWABLE';
  if (order.status !== OrderStatus.AWAITING_PAYMENT) return 'PAID';
  // Its holder has said that money is on its way: a card that is charged too would pay twice.
  if (isAnnounced(order)) return 'UNDECIDED';
  if (now >= charge.paidThrough) return order.payingAttemptId === null ? 'NOT_RENEWABLE' : 'UNDECIDED';
  const { priceCeilingCents } = charge;
  if (priceCeilingCents !== null && order.amountDue > priceCeilingCents) return 'PRICE_ABOVE_CEILING';
  return charge.methodIds.length === 0 ? outcomeOfRefusals([]) : null;
}

function hasFailed({ status }: OrderRow): boolean {
  return status === OrderStatus.FAILED || status === OrderStatus.PARTIALLY_FAILED;
}

async function tell(
  { clock, orders }: ChargeAutomaticallyDeps,
  manager: EntityManager,
  charge: AutomaticChargeRow,
  { outcome, orderId, totalCents, refusals, orderFailed }: ChargeEnd,
): Promise<void> {
  const { profileId, automaticRenewalId, attempt, domainId, domainName } = charge;
  await appendEvent(manager, automaticRenewalAttempted, {
    profileId,
    subjectId: domainId,
    payload: {
      ...{ automaticRenewalId, attempt, domainId, domainName },
      ...{ orderId, outcome, totalCents, refusals: [...refusals], orderFailed },
    },
    occurredAt: clock.now(),
  });
  if (outcome !== 'AUTHENTICATION_REQUIRED' || orderId === null) return;
  const [order] = await orders.byIds(manager, trustedProfileId(profileId), [orderId]);
  if (order !== undefined) await askForPayment(manager, order, outcome, clock.now());
}

async function lookAgain(
  { automaticCharges, clock }: ChargeAutomaticallyDeps,
  manager: EntityManager,
  charge: AutomaticChargeRow,
): Promise<void> {
  if (!(await automaticCharges.countLook(manager, charge))) return;
  const dueAt = new Date(clock.now().getTime() + nextLook(charge.looks));
  await enqueueJob(manager, { kind: CHARGE_AUTOMATICALLY, subjectId: charge.id, dueAt });
}
