import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { autoRenewalSet } from '../../contract';
import type { DomainRow, DomainStore } from '../portfolio';
import type { AutoRenewal, AutoRenewalStore } from './auto-renewal.store';
import type { AutomaticRenewalStore } from './automatic-renewal.store';
import { chargeAfter, chargeCheckAfter, riskCheckAfter } from './charge-schedule';
import type { RenewingDomainStore } from './renewing-domain.store';

export interface SwitchAutoRenewDeps {
  readonly domains: DomainStore;
  readonly autoRenewals: AutoRenewalStore;
  readonly automaticRenewals: AutomaticRenewalStore;
  readonly renewingDomains: RenewingDomainStore;
}

export type AutoRenewTerms = Pick<AutoRenewal, 'years' | 'priceCeilingCents' | 'methodIds'>;

export interface DomainToSwitch {
  /** Locked. */
  readonly domain: DomainRow;
  readonly terms: AutoRenewTerms;
}

const NAMES_TOLD = 5;

/** Lets domains renew themselves like this, or not any more, in the transaction that holds them. One fact for all of them. */
export async function switchAutoRenew(
  deps: SwitchAutoRenewDeps,
  manager: EntityManager,
  profileId: ProfileId,
  {
    enabled,
    chosen,
    at,
  }: { readonly enabled: boolean; readonly chosen: readonly DomainToSwitch[]; readonly at: Date },
): Promise<void> {
  if (chosen.length === 0) return;
  const { autoRenewals, domains } = deps;
  const renewals = chosen.map(({ domain: { id: domainId, paidThrough }, terms }) => ({
    ...terms,
    domainId,
    profileId,
    chargeCheckAt: enabled ? chargeCheckAfter(paidThrough, at) : null,
    riskCheckAt: enabled ? riskCheckAfter(paidThrough, at) : null,
    changedAt: at,
  }));
  await autoRenewals.put(manager, renewals);
  const switched = chosen.map(({ domain }) => domain);
  await domains.switchAutoRenew(manager, switched, enabled ? 'ON' : 'OFF');
  if (enabled) for (const { domain } of chosen) await reopenPeriod(deps, manager, profileId, domain, at);
  await appendEvent(manager, autoRenewalSet, {
    profileId,
    subjectId: profileId,
    payload: {
      enabled,
      domains: chosen.length,
      names: chosen.slice(0, NAMES_TOLD).map(({ domain }) => domain.unicodeName),
    },
    occurredAt: at,
  });
}

/** What had failed is tried again at the moments that are left: its holder has looked after it. */
async function reopenPeriod(
  { automaticRenewals, renewingDomains }: SwitchAutoRenewDeps,
  manager: EntityManager,
  profileId: ProfileId,
  { id: domainId, paidThrough: periodFrom, autoRenewOverFor }: DomainRow,
  at: Date,
): Promise<void> {
  if (periodFrom === null || autoRenewOverFor?.getTime() !== periodFrom.getTime()) return;
  if (chargeAfter(periodFrom, at) === null) return;
  const period = await automaticRenewals.ofPeriod(manager, { domainId, profileId, periodFrom });
  if (period?.state !== 'FAILED') return;
  await automaticRenewals.move(manager, period, 'WAITING', { endedAt: null });
  await renewingDomains.reopenPeriod(manager, profileId, domainId);
}
