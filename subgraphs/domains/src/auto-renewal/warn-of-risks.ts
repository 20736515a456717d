import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import type { Cents } from '@customer-area/shared/money';
import { autoRenewalAtRisk } from '../../contract';
import type { DomainNoticeStore } from '../notices';
import type { DomainRow } from '../portfolio';
import { renewsItself } from '../renewal';
import type { ServiceStore } from '../services';
import type { AutoRenewal, AutoRenewalStore } from './auto-renewal.store';
import type { BillingMethods } from './billing-methods';
import { type BillingTotals, MOST_TOTALS } from './billing-totals';
import { chargeAfter, riskCheckAfter, riskCheckOfNextPeriod } from './charge-schedule';
import type { RiskReason } from './renewal-risk';
import { renewalTerm, termKey } from './renewal-term';
import type { RenewingDomainStore } from './renewing-domain.store';
import { riskOf } from './shown-auto-renew';
import { inSlices, type Sweep } from './sweep';

export interface WarnOfRisksDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly autoRenewals: AutoRenewalStore;
  readonly renewingDomains: RenewingDomainStore;
  readonly services: ServiceStore;
  readonly notices: DomainNoticeStore;
  readonly billingMethods: BillingMethods;
  readonly billingTotals: BillingTotals;
}

/** As many are read at once; all of a profile are told of in one letter. */
const SLICE = 500;
const NAMES_TOLD = 5;
const NAMES_LISTED = 50;
const NOTICE = 'AUTO_RENEW_RISK';

/** Tells each profile once before an expiry which of its domains will not be paid for as things stand: one letter for all of them. */
export function warnOfRisks(deps: WarnOfRisksDeps, sweep: Sweep): Promise<boolean> {
  const { database, autoRenewals, clock } = deps;
  const read = (after: string | null, most: number) =>
    autoRenewals.profilesToWarn(database.read, clock.now(), after, most);
  return inSlices(deps, sweep, read, (profileId) => warnProfile(deps, trustedProfileId(profileId)));
}

async function warnProfile(deps: WarnOfRisksDeps, profileId: ProfileId): Promise<void> {
  const { database, clock, autoRenewals, renewingDomains, notices } = deps;
  const now = clock.now();
  const ids: string[] = [];
  const renewals: AutoRenewal[] = [];
  for (let slice: string[] | null = null; slice === null || slice.length === SLICE; ) {
    slice = await autoRenewals.toWarn(database.read, profileId, now, { most: SLICE, skip: ids.length });
    renewals.push(...(await autoRenewals.ofDomains(database.read, profileId, slice)));
    ids.push(...slice);
  }
  // Billing is asked outside the transaction: it may take its time.
  const riskFor = await risksOf(deps, profileId, renewals);
  await database.transact(async (manager) => {
    const domains = await renewingDomains.lock(manager, profileId, ids);
    const told: { readonly name: string; readonly reason: RiskReason }[] = [];
    for (const renewal of renewals) {
      const domain = domains.find(({ id }) => id === renewal.domainId);
      const check = checkOf(domain, now);
      await autoRenewals.planRiskCheck(manager, renewal, check.next, now);
      const reason = check.isNow && domain !== undefined ? riskFor(renewal, domain, now) : null;
      if (reason === null || domain === undefined || domain.paidThrough === null) continue;
      const { id: domainId, paidThrough, unicodeName: name } = domain;
      const notice = { profileId, domainId, paidThrough, notice: NOTICE, letterId: null, sentAt: now };
      if (await notices.record(manager, notice)) told.push({ name, reason });
    }
    if (told.length === 0) return;
    const names = told.map(({ name }) => name);
    const reasons = new Set(told.map(({ reason }) => reason));
    const [only] = reasons;
    await appendEvent(manager, autoRenewalAtRisk, {
      profileId,
      subjectId: profileId,
      payload: {
        domains: told.length,
        names: names.slice(0, NAMES_TOLD),
        listed: names.slice(0, NAMES_LISTED),
        reason: reasons.size === 1 && only !== undefined ? only : 'SEVERAL',
      },
      occurredAt: now,
    });
  });
}

/** Whether a domain is looked at now, and when it is again: a moment that was worked out from an earlier expiry comes too early. */
function checkOf(
  domain: DomainRow | undefined,
  now: Date,
): { readonly isNow: boolean; readonly next: Date | null } {
  if (domain === undefined || domain.autoRenew === 'OFF') return { isNow: false, next: null };
  const { paidThrough, renewingSince } = domain;
  const at = riskCheckAfter(paidThrough, now);
  if (paidThrough === null || at > now) return { isNow: false, next: at };
  // A renewal that is paid is being carried out: the expiry is about to move.
  if (renewingSince !== null || !renewsItself(domain)) return { isNow: false, next: addDays(now, 1) };
  return { isNow: true, next: riskCheckOfNextPeriod(paidThrough, now) };
}

/** What makes the next charge of a domain fail, by what billing says of its methods and of the price now. */
async function risksOf(
  { database, billingMethods, billingTotals, renewingDomains, services }: WarnOfRisksDeps,
  profileId: ProfileId,
  renewals: readonly AutoRenewal[],
): Promise<(renewal: AutoRenewal, domain: DomainRow, now: Date) => RiskReason | null> {
  const known = await billingMethods(profileId, null, NOTICE);
  const limited = renewals.filter(({ priceCeilingCents }) => priceCeilingCents !== null);
  const ids = limited.map(({ domainId }) => domainId);
  const tldOf = new Map(
    (await renewingDomains.read(database.read, profileId, ids)).map(({ id, tld }) => [id, tld]),
  );
  const own = await services.paidWith(database.read, profileId, ids);
  const termOf = ({ domainId, years }: AutoRenewal) =>
    renewalTerm(
      tldOf.get(domainId) ?? '',
      years,
      own.filter(({ renewedWith }) => renewedWith === domainId),
    );
  const byKey = new Map(limited.map(termOf).map((term) => [termKey(term), term]));
  const terms = [...byKey.values()];
  const totals: (Cents | null)[] = [];
  for (let from = 0; from < terms.length; from += MOST_TOTALS)
    totals.push(...(await billingTotals(profileId, terms.slice(from, from + MOST_TOTALS), NOTICE)));
  const priceOf = new Map(terms.map((term, place) => [termKey(term), totals[place] ?? null]));
  return (renewal, { paidThrough }, now) => {
    const chargeAt = paidThrough === null ? null : chargeAfter(paidThrough, now);
    if (chargeAt === null) return null;
    const { level, reasons } = riskOf(
      renewal,
      known,
      priceOf.get(termKey(termOf(renewal))) ?? null,
      chargeAt,
    );
    return level === 'HIGH' ? (reasons[0] ?? null) : null;
  };
}
