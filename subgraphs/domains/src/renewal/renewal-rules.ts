import { addDays } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { renewalWarningCodes } from '../../contract';
import { addYears, type DeletionBoundaries, type DomainState } from '../lifecycle';
import type { TldPolicy } from '../names';

/** Why a domain cannot be renewed by hand. */
export type RenewalRefusalCode =
  | 'RENEWED_WITH_PARENT'
  | 'NOT_REGISTERED'
  | 'TRANSFERRED_AWAY'
  | 'DELETED'
  | 'PENDING_DELETE'
  | 'REDEMPTION_ONLY'
  | 'RENEWAL_IN_PROGRESS'
  | 'OWNER_CHANGING'
  | 'AUTO_RENEW_ON'
  | 'RENEWED_RECENTLY'
  | 'YEARS_ALREADY_PAID';

/** Why a domain that can be renewed cannot be renewed for so many years. */
export type RenewalTermRefusalCode = RenewalRefusalCode | 'TERM_NOT_OFFERED' | 'TOTAL_TERM_TOO_LONG';

/** What the customer is told although the renewal is accepted. */
export type RenewalWarningCode = CodeOf<typeof renewalWarningCodes>;

export interface RenewalFacts {
  readonly state: DomainState;
  readonly paidThrough: Date | null;
  /** When the last renewal was carried out; `null` if there was none. */
  readonly lastRenewedAt: Date | null;
  /** A renewal is ordered and paid, and the registry has not answered yet. */
  readonly renewalInProgress: boolean;
  /** Its registry is being told of another owner. */
  readonly ownerChanging?: boolean;
  /** The period that ends with what is paid is still to be charged by itself. */
  readonly renewsItself: boolean;
  /** Since its registry has deleted it, or was told to; `null` while it has the name. */
  readonly deletion: DeletionBoundaries | null;
  /** It lives as long as the domain beneath which it stands. */
  readonly isThirdLevel?: boolean;
}

export interface RenewalAllowed {
  readonly allowed: true;
  readonly warnings: readonly RenewalWarningCode[];
}

export interface RenewalRefused<Code extends RenewalTermRefusalCode = RenewalRefusalCode> {
  readonly allowed: false;
  readonly code: Code;
  /** When renewing opens, where waiting helps; at that moment no waiting rule refuses any more. */
  readonly opensAt: Date | null;
}

export type RenewalEvaluation = RenewalAllowed | RenewalRefused;
export type RenewalTermEvaluation =
  | (RenewalAllowed & { readonly paidThrough: Date })
  | RenewalRefused<RenewalTermRefusalCode>;

const REST_DAYS = 7;
const FURTHER_YEARS_PAID = 1;
/** A domain renewed at its expiry has exactly a year ahead; the day keeps leap years and time zones out of the answer. */
const TOLERANCE_DAYS = 1;
const LATE_DAYS = 15;
const SHORTEST_YEAR_MS = 365 * 86_400_000;

/**
 * Whether a domain can be renewed by hand now. The one evaluator behind the action shown on the domain, the check of
 * an order line and the renewal itself, so that they cannot disagree (README, Rules: Renewal). Refusals that only another
 * act removes come before those that time removes.
 */
export function evaluateRenewal(facts: RenewalFacts, policy: TldPolicy, now: Date): RenewalEvaluation {
  const { paidThrough } = facts;
  if (facts.isThirdLevel === true) return refuse('RENEWED_WITH_PARENT');
  const unrenewable = unrenewableState(facts.state);
  if (unrenewable !== null) return refuse(unrenewable);
  if (paidThrough === null) return refuse('NOT_REGISTERED');
  const tooLate = recoveryOver(facts.deletion, policy, now);
  if (tooLate !== null) return refuse(tooLate);
  if (facts.renewalInProgress) return refuse('RENEWAL_IN_PROGRESS');
  if (facts.ownerChanging === true) return refuse('OWNER_CHANGING');
  // Nothing is charged by itself from the expiry on.
  if (facts.renewsItself && now < paidThrough) return refuse('AUTO_RENEW_ON');
  return (
    mustWait(facts.lastRenewedAt, paidThrough, now) ?? {
      allowed: true,
      warnings: warningsAt(paidThrough, now),
    }
  );
}

/**
 * Whether a domain can be renewed now for so many years, and through which date it is then paid. Terms: 1–5 years per
 * renewal; the registry's maximum counts from today, not from the old expiry.
 */
export function evaluateRenewalTerm(
  facts: RenewalFacts,
  policy: TldPolicy,
  years: number,
  now: Date,
): RenewalTermEvaluation {
  const evaluation = evaluateRenewal(facts, policy, now);
  if (!evaluation.allowed) return evaluation;
  if (facts.paidThrough === null) return refuse('NOT_REGISTERED');
  if (!Number.isInteger(years) || years < policy.minRenewalYears || years > policy.maxRenewalYears) {
    return refuse('TERM_NOT_OFFERED');
  }
  const paidThrough = paidThroughAfterRenewal(facts.paidThrough, years);
  if (paidThrough > addYears(now, policy.maxTotalYears)) return refuse('TOTAL_TERM_TOO_LONG');
  return { ...evaluation, paidThrough };
}

/** A renewal counts from the old expiry, also when it comes late: the days after expiry are paid like the others. */
export function paidThroughAfterRenewal(paidThrough: Date, years: number): Date {
  return addYears(paidThrough, years);
}

function refuse<Code extends RenewalTermRefusalCode>(code: Code): RenewalRefused<Code> {
  return { allowed: false, code, opensAt: null };
}

function unrenewableState(state: DomainState): RenewalRefusalCode | null {
  switch (state) {
    case 'REGISTERED':
      return null;
    case 'TRANSFERRED':
      return 'TRANSFERRED_AWAY';
    case 'DELETED':
      return 'DELETED';
    case 'REQUESTED':
    case 'REGISTERING':
    case 'REQUEST_FAILED':
    case 'WITHDRAWN':
      return 'NOT_REGISTERED';
  }
}

/** A name can be renewed as long as its registry has it; in redemption too where the registry takes a normal renewal. */
function recoveryOver(
  deletion: DeletionBoundaries | null,
  policy: TldPolicy,
  now: Date,
): RenewalRefusalCode | null {
  if (deletion === null) return null;
  const { renewableUntil, redemptionUntil, pendingDeleteUntil } = deletion;
  if (now >= pendingDeleteUntil) return 'DELETED';
  if (now >= redemptionUntil) return 'PENDING_DELETE';
  return now >= renewableUntil && policy.recovery === 'REDEMPTION' ? 'REDEMPTION_ONLY' : null;
}

/**
 * The refusals that end by waiting. A domain renewed yesterday usually meets both: the code names the first, the date
 * is the later one, because at an earlier one the renewal would still be refused.
 */
function mustWait(lastRenewedAt: Date | null, paidThrough: Date, now: Date): RenewalRefused | null {
  const restOver = lastRenewedAt === null ? null : addDays(lastRenewedAt, REST_DAYS);
  const isResting = restOver !== null && now < restOver;
  const yearsOver = areYearsPaid(paidThrough, now) ? addYears(paidThrough, -FURTHER_YEARS_PAID) : null;
  if (isResting) {
    return {
      allowed: false,
      code: 'RENEWED_RECENTLY',
      opensAt: yearsOver === null ? restOver : later(restOver, yearsOver),
    };
  }
  return yearsOver === null ? null : { allowed: false, code: 'YEARS_ALREADY_PAID', opensAt: yearsOver };
}

function areYearsPaid(paidThrough: Date, now: Date): boolean {
  // No calendar for the many that end sooner than any year does.
  if (paidThrough.getTime() - now.getTime() < FURTHER_YEARS_PAID * SHORTEST_YEAR_MS) return false;
  return paidThrough > addDays(addYears(now, FURTHER_YEARS_PAID), TOLERANCE_DAYS);
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function warningsAt(paidThrough: Date, now: Date): RenewalWarningCode[] {
  return now >= addDays(paidThrough, -LATE_DAYS) ? ['LATE_RENEWAL'] : [];
}
