import { addDays } from '@customer-area/shared/clock';
import { badInput, faultText } from '@customer-area/shared/errors';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import { sum } from '@customer-area/shared/money';
import type { Totals } from '../pricing';
import { chosenRenewals, type Preference } from './choose-renewals';
import { newPlanToken, planTokenHash } from './plan-token';
import {
  type PricedRenewal,
  type PricedRenewals,
  type PriceRenewalsDeps,
  priceRenewals,
  type RenewalOffer,
  sumOf,
} from './price-renewals';
import { MOST_RENEWALS } from './quote-renewals';
import type { RenewalPlanStore } from './renewal-plan.store';

export interface PlanRenewalsDeps extends PriceRenewalsDeps {
  readonly renewalPlans: RenewalPlanStore;
}

export interface PlanRenewals {
  readonly dataScope: DataScope;
  readonly locale: Locale;
  /** In cents, VAT included; null for whatever it costs. */
  readonly budget: number | null;
  readonly horizonDays: number;
  readonly preference: Preference;
  readonly requestId: string;
}

export interface RenewalPlan {
  readonly renewals: readonly PricedRenewal[];
  readonly overBudget: readonly PricedRenewal[];
  readonly refused: readonly RenewalOffer[];
  readonly isCutOff: boolean;
  readonly totals: Totals;
  /** Null when there is nothing to order. */
  readonly token: string | null;
  readonly expiresAt: Date;
}

const HORIZON = { least: 1, most: 730 } as const;
const YEARS = 1;
/** Prices are promised no longer than that. */
const PLAN_HOURS = 24;

/** The renewals for a year that a budget allows, of the domains whose time is over within the horizon; kept so that they can be ordered as one. */
export async function planRenewals(deps: PlanRenewalsDeps, command: PlanRenewals): Promise<RenewalPlan> {
  const { dataScope, locale, budget, horizonDays, preference, requestId } = command;
  if (horizonDays < HORIZON.least || horizonDays > HORIZON.most)
    throw badInput('horizonDays', faultText('input.between', HORIZON));
  if (budget !== null && budget < 0) throw badInput('budget.amount', faultText('input.invalid'));
  const at = deps.clock.now();
  const which = {
    by: 'paid-through',
    before: addDays(at, horizonDays),
    among: typeof dataScope === 'string' ? null : dataScope.domainIds.slice(0, MOST_RENEWALS),
  } as const;
  const priced = await priceRenewals(deps, { dataScope, locale, years: YEARS, which, requestId });
  const { renewals, totals } = await withinBudget(priced, budget, preference);
  const expiresAt = new Date(at.getTime() + PLAN_HOURS * 3_600_000);
  const chosen = new Set(renewals);
  return {
    renewals,
    overBudget: priced.renewals.filter((renewal) => !chosen.has(renewal)),
    refused: priced.refused,
    isCutOff: priced.isCutOff,
    totals,
    token: renewals.length === 0 ? null : await keep(deps, ownerIn(dataScope), renewals, { at, expiresAt }),
    expiresAt,
  };
}

/** VAT is rounded once for all lines: their sum may be a cent above what the lines say, and then one renewal is too many. */
async function withinBudget(
  priced: PricedRenewals,
  budget: number | null,
  preference: Preference,
): Promise<{ renewals: readonly PricedRenewal[]; totals: Totals }> {
  const candidates = priced.renewals.map((renewal) => ({
    renewal,
    domainId: renewal.offer.domainId,
    paidThrough: renewal.offer.paidThrough,
    total: sumOf(renewal).total,
  }));
  for (let allowed = budget; ; ) {
    const chosen = chosenRenewals(candidates, allowed, preference);
    const renewals = candidates.filter((one) => chosen.has(one)).map(({ renewal }) => renewal);
    const totals = await priced.totalsOf(renewals);
    if (budget === null || allowed === null || totals.total <= budget) return { renewals, totals };
    allowed -= totals.total - budget;
  }
}

async function keep(
  { database, renewalPlans }: PlanRenewalsDeps,
  profileId: ReturnType<typeof ownerIn>,
  renewals: readonly PricedRenewal[],
  { at, expiresAt }: { readonly at: Date; readonly expiresAt: Date },
): Promise<string> {
  const token = newPlanToken();
  const row = {
    tokenHash: planTokenHash(token),
    profileId,
    renewals: renewals.map(({ offer }) => ({ domainId: offer.domainId, years: YEARS })),
    listNet: sum(renewals.map((renewal) => sumOf(renewal).listNet)),
    createdAt: at,
    expiresAt,
  };
  await database.transact((manager) => renewalPlans.insert(manager, profileId, row));
  return token;
}
