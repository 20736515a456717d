import type { automaticRenewalAttempted } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { PayloadOf } from '@customer-area/shared/contract';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { DomainStore } from '../portfolio';
import type { AutoRenewalStore } from './auto-renewal.store';
import type { AutomaticRenewalStore } from './automatic-renewal.store';
import { chargeAfter } from './charge-schedule';
import { afterAttempt } from './outcome';
import type { RenewingDomainStore } from './renewing-domain.store';
import { tellFailure } from './tell-failure';

export interface TakeOutcomeDeps {
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly autoRenewals: AutoRenewalStore;
  readonly automaticRenewals: AutomaticRenewalStore;
  readonly renewingDomains: RenewingDomainStore;
}

type Told = PayloadOf<typeof automaticRenewalAttempted>;

/** Billing tells how an attempt ended. The renewal itself follows on `order.paid`, as for every order. */
export async function takeOutcome(
  deps: TakeOutcomeDeps,
  manager: EntityManager,
  profileId: ProfileId,
  told: Told,
): Promise<void> {
  const { clock, domains, autoRenewals, automaticRenewals, renewingDomains } = deps;
  const domain = await domains.lock(manager, profileId, told.domainId);
  const period = await automaticRenewals.lock(manager, profileId, told.automaticRenewalId);
  const attempt = period && (await automaticRenewals.attempt(manager, period, told.attempt));
  if (domain === null || period === null || attempt === null || period.domainId !== domain.id) return;
  // Told once more, or late: what is decided stays, unless the provider has charged after all.
  const isOpen = attempt.outcome === null || attempt.outcome === 'UNDECIDED';
  if (!isOpen && told.outcome !== 'PAID') return;
  if (told.orderId !== null) await automaticRenewals.recordOrder(manager, period, told.orderId);
  const { outcome, refusals, totalCents } = told;
  await automaticRenewals.recordOutcome(manager, attempt, { outcome, refusals, totalCents });
  const dead = refusals.filter(({ hard }) => hard).map(({ methodId }) => methodId);
  await autoRenewals.dropMethods(manager, { domainId: domain.id, profileId }, dead);
  const [renewal] = await autoRenewals.ofDomains(manager, profileId, [domain.id]);
  const at = clock.now();
  // The order that has ended is not the last word where its holder has chosen since: the next attempt gets another one.
  const isChosenAnew = renewal !== undefined && renewal.changedAt > attempt.triedAt;
  const orderId = outcome === 'NOT_RENEWABLE' && isChosenAnew ? null : told.orderId;
  const next = afterAttempt(outcome, {
    methods: renewal?.methodIds.length ?? 0,
    hasFurtherMoment: domain.autoRenew === 'ON' && chargeAfter(period.periodFrom, at) !== null,
    hasOrder: orderId !== null,
  });
  if (next === 'UNDECIDED' || period.state === next || period.state === 'PAID') return;
  if (period.state !== 'CHARGING' && next !== 'PAID') return;
  const isOver = next !== 'WAITING';
  if (!(await automaticRenewals.move(manager, period, next, { endedAt: isOver ? at : null }))) return;
  if (!isOver) return;
  await renewingDomains.endPeriod(manager, profileId, domain.id, period.periodFrom);
  // What could not be carried out can be paid no more.
  const leftOrderId = told.orderFailed ? null : orderId;
  if (next === 'FAILED' && domain.autoRenew === 'ON')
    await tellFailure(manager, domain, { paidThrough: period.periodFrom, orderId: leftOrderId, outcome }, at);
}
