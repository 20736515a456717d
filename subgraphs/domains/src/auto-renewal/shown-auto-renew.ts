import type { Locale } from '@customer-area/shared/locale';
import type { Cents } from '@customer-area/shared/money';
import { messages } from '../messages';
import type { DomainRow } from '../portfolio';
import { renewsItself } from '../renewal';
import { AutoRenewAttempt, AutoRenewMethod, AutoRenewRisk, AutoRenewRiskReason } from './auto-renew.graphql';
import { AutoRenewOutcome, AutoRenewRiskCode, AutoRenewRiskLevel } from './auto-renew-enums.graphql';
import type { AutoRenewal } from './auto-renewal.store';
import type { AutomaticRenewalAttemptRow } from './automatic-renewal.entity';
import type { RenewalPeriod } from './automatic-renewal.store';
import type { KnownMethod } from './billing-methods';
import { chargeFrom } from './charge-schedule';
import type { AttemptOutcome } from './outcome';
import { type BoundMethod, type RenewalRisk, renewalRisk } from './renewal-risk';

/** When a domain is charged next by itself; null when nothing is before its present expiry. */
export function nextChargeAt(
  domain: Pick<DomainRow, 'state' | 'paidThrough' | 'renewingSince' | 'autoRenew' | 'autoRenewOverFor'>,
  renewal: Pick<AutoRenewal, 'chargeCheckAt'> | null,
  period: Pick<RenewalPeriod, 'periodFrom' | 'state'> | null,
): Date | null {
  const { state, paidThrough, renewingSince } = domain;
  const checkAt = renewal?.chargeCheckAt ?? null;
  if (state !== 'REGISTERED' || paidThrough === null || renewingSince !== null || checkAt === null)
    return null;
  if (!renewsItself(domain)) return null;
  // While an attempt is being made nobody knows whether there is another.
  if (period?.state === 'CHARGING' && period.periodFrom.getTime() === paidThrough.getTime()) return null;
  return chargeFrom(paidThrough, checkAt);
}

/** What is known of the methods of a domain; one that billing does not keep any more is none. */
export function boundMethods(
  { methodIds }: Pick<AutoRenewal, 'methodIds'>,
  known: readonly KnownMethod[],
): BoundMethod[] {
  return methodIds.flatMap((id) => known.find(({ methodId }) => methodId === id) ?? []);
}

export function riskOf(
  renewal: Pick<AutoRenewal, 'methodIds' | 'priceCeilingCents'>,
  known: readonly KnownMethod[],
  price: Cents | null,
  chargeAt: Date,
): RenewalRisk {
  return renewalRisk({
    methods: boundMethods(renewal, known),
    chargeAt,
    price: price?.amount ?? null,
    priceCeiling: renewal.priceCeilingCents,
  });
}

export function toMethods(
  { methodIds }: Pick<AutoRenewal, 'methodIds'>,
  known: readonly KnownMethod[] | null,
): AutoRenewMethod[] {
  return methodIds.map((methodId) => {
    const found = known?.find((one) => one.methodId === methodId);
    const usable = known === null ? null : (found?.usable ?? false);
    return Object.assign(new AutoRenewMethod(), { methodId, name: found?.label ?? null, usable });
  });
}

export function toRisk({ level, reasons }: RenewalRisk, locale: Locale): AutoRenewRisk {
  return Object.assign(new AutoRenewRisk(), {
    level: AutoRenewRiskLevel[level],
    reasons: reasons.map((code) =>
      Object.assign(new AutoRenewRiskReason(), {
        code: AutoRenewRiskCode[code],
        message: messages.text(locale, `autoRenewRisk.${code}`),
      }),
    ),
  });
}

export function toAttempt({ triedAt, outcome, totalCents }: AutomaticRenewalAttemptRow): AutoRenewAttempt {
  const total = totalCents === null ? null : euro(totalCents);
  return Object.assign(new AutoRenewAttempt(), {
    triedAt,
    outcome: AutoRenewOutcome[outcome === null ? 'PENDING' : SHOWN[outcome]],
    total,
  });
}

const SHOWN: Readonly<Record<AttemptOutcome, keyof typeof AutoRenewOutcome>> = {
  PAID: 'PAID',
  DECLINED_SOFT: 'DECLINED',
  DECLINED_HARD: 'DECLINED',
  AUTHENTICATION_REQUIRED: 'AUTHENTICATION_REQUIRED',
  PRICE_ABOVE_CEILING: 'PRICE_ABOVE_CEILING',
  NOT_RENEWABLE: 'NOT_RENEWABLE',
  UNDECIDED: 'PENDING',
  NO_METHOD: 'NO_METHOD',
};

export const euro = (amount: number): Cents => ({ amount, currency: 'EUR' });
