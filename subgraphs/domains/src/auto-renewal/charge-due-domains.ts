import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import type { EntityManager } from 'typeorm';
import { automaticRenewalDue } from '../../contract';
import type { DomainRow, DomainStore } from '../portfolio';
import type { AutoRenewalStore, DueDomain } from './auto-renewal.store';
import type { AutomaticRenewalRow } from './automatic-renewal.entity';
import type { AutomaticRenewalStore } from './automatic-renewal.store';
import { chargeStep } from './charge-step';
import type { RenewingDomainStore } from './renewing-domain.store';
import { inSlices, type Sweep } from './sweep';
import { tellFailure } from './tell-failure';

export interface ChargeDueDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly domains: DomainStore;
  readonly autoRenewals: AutoRenewalStore;
  readonly automaticRenewals: AutomaticRenewalStore;
  readonly renewingDomains: RenewingDomainStore;
}

/** Lets billing charge every domain whose moment has come. Any number of times, at the same time: an attempt begins once. */
export function chargeDueDomains(deps: ChargeDueDeps, sweep: Sweep): Promise<boolean> {
  const { database, autoRenewals, clock } = deps;
  const read = (after: DueDomain | null, most: number) =>
    autoRenewals.toCharge(database.read, clock.now(), after, most);
  return inSlices(deps, sweep, read, (due) => chargeIfDue(deps, due));
}

/** One domain, in one transaction: the attempt, its fact and the next look are written together or not at all. */
async function chargeIfDue(deps: ChargeDueDeps, due: DueDomain): Promise<void> {
  const { database, clock, domains, autoRenewals, automaticRenewals } = deps;
  const profileId = trustedProfileId(due.profileId);
  await database.transact(async (manager) => {
    // The domain before what hangs on it, as everywhere: two that look at the same one are one after the other.
    const domain = await domains.lock(manager, profileId, due.domainId);
    const [renewal] = await autoRenewals.ofDomains(manager, profileId, [due.domainId]);
    const now = clock.now();
    if (renewal === undefined || renewal.chargeCheckAt === null || renewal.chargeCheckAt > now) return;
    if (domain === null)
      return autoRenewals.planChecks(manager, due, { chargeCheckAt: null, riskCheckAt: null });
    const { id: domainId, paidThrough: periodFrom } = domain;
    const begun = periodFrom === null ? null : { domainId, profileId, periodFrom };
    const period = begun === null ? null : await automaticRenewals.ofPeriod(manager, begun);
    const isUnanswered = period?.state === 'CHARGING' && (await isOpen(automaticRenewals, manager, period));
    const step = chargeStep(domain, renewal.chargeCheckAt, period, now, isUnanswered);
    if (step.kind === 'stop')
      return autoRenewals.planChecks(manager, due, { chargeCheckAt: null, riskCheckAt: null });
    await autoRenewals.planChecks(manager, due, { chargeCheckAt: step.until });
    if (step.kind === 'missed')
      return miss(deps, manager, { domain, period, paidThrough: step.paidThrough }, now);
    if (step.kind === 'wait' || begun === null) return;
    const { years, methodIds, priceCeilingCents } = renewal;
    const charged = await automaticRenewals.begin(manager, period, { ...begun, years }, now);
    if (charged === null) return;
    await appendEvent(manager, automaticRenewalDue, {
      profileId,
      subjectId: domainId,
      payload: {
        automaticRenewalId: charged.id,
        attempt: charged.attempts,
        domainId,
        domainName: domain.name,
        profileId,
        paidThrough: step.paidThrough,
        years,
        methodIds: [...methodIds],
        priceCeilingCents,
        chosenAt: renewal.changedAt,
        finalAttempt: step.isFinal,
      },
      occurredAt: now,
    });
  });
}

/** Whether billing has told nothing of the attempt that is being made. */
async function isOpen(
  automaticRenewals: AutomaticRenewalStore,
  manager: EntityManager,
  period: AutomaticRenewalRow,
): Promise<boolean> {
  const attempt = await automaticRenewals.attempt(manager, period, period.attempts);
  return attempt?.outcome === null;
}

/** Nothing is charged from the expiry on: its holder is told, and may renew by hand. */
async function miss(
  { automaticRenewals, renewingDomains }: ChargeDueDeps,
  manager: EntityManager,
  {
    domain,
    period,
    paidThrough,
  }: {
    readonly domain: DomainRow;
    readonly period: AutomaticRenewalRow | null;
    readonly paidThrough: Date;
  },
  at: Date,
): Promise<void> {
  if (period !== null) await automaticRenewals.move(manager, period, 'FAILED', { endedAt: at });
  await renewingDomains.endPeriod(manager, trustedProfileId(domain.profileId), domain.id, paidThrough);
  const orderId = period?.orderId ?? null;
  const outcome = orderId === null ? 'NOT_RENEWABLE' : 'DECLINED_SOFT';
  await tellFailure(manager, domain, { paidThrough, orderId, outcome }, at);
}
