import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { afterDeletion, type DeletionFacts, type DomainState } from '../lifecycle';
import { messages } from '../messages';
import type { TldPolicy } from '../names';
import {
  evaluateRenewal,
  evaluateRenewalTerm,
  type RenewalFacts,
  type RenewalTermEvaluation,
  type RenewalTermRefusalCode,
} from './renewal-rules';

/** What a stored domain says about its renewal. */
export interface Renewable extends DeletionFacts {
  /** Set for a third level. */
  readonly parentId: string | null;
  readonly state: DomainState;
  readonly paidThrough: Date | null;
  readonly lastRenewedAt: Date | null;
  /** The open order that holds it for a renewal; `reservedUntil` null means until that order ends. */
  readonly reservedOrderId: string | null;
  readonly reservedUntil: Date | null;
  /** Set once that renewal is paid. */
  readonly renewingSince: Date | null;
  /** Set while its registry is being told of another owner. */
  readonly ownerChangingSince: Date | null;
  readonly autoRenew: 'ON' | 'OFF';
  /** The expiry before which nothing is charged by itself any more. */
  readonly autoRenewOverFor: Date | null;
}

const RENEWABLE: Readonly<Record<keyof Renewable, true>> = {
  parentId: true,
  state: true,
  paidThrough: true,
  lastRenewedAt: true,
  reservedOrderId: true,
  reservedUntil: true,
  renewingSince: true,
  ownerChangingSince: true,
  autoRenew: true,
  autoRenewOverFor: true,
  registryDeletedAt: true,
  redemptionUntil: true,
  pendingDeleteUntil: true,
};
/** All of them: whoever loads no more can explain a renewal. */
export const RENEWABLE_COLUMNS = Object.keys(RENEWABLE) as (keyof Renewable)[];

export type RenewalRefusal = RenewalTermRefusalCode | 'RENEWAL_ALREADY_ORDERED';

interface Notice {
  readonly code: string;
  readonly message: string;
}

export interface RenewalOffer {
  /** Null where it is refused. */
  readonly renewedThrough: Date | null;
  readonly refusal: Notice | null;
  readonly warning: Notice | null;
}

/** The same domain for a renewal that is not by hand, or was accepted before: that it renews itself does not speak against it. */
export function apartFromAutoRenew<Domain extends Renewable>(domain: Domain): Domain {
  return { ...domain, autoRenew: 'OFF' };
}

/** Whether the period that ends with what is paid is still to be charged by itself. */
export function renewsItself({
  autoRenew,
  autoRenewOverFor,
  paidThrough,
}: Pick<Renewable, 'autoRenew' | 'autoRenewOverFor' | 'paidThrough'>): boolean {
  return (
    autoRenew === 'ON' && (paidThrough === null || autoRenewOverFor?.getTime() !== paidThrough.getTime())
  );
}

/** Whether an open order holds the domain at a moment. */
export function isReserved(domain: Pick<Renewable, 'reservedOrderId' | 'reservedUntil'>, now: Date): boolean {
  return domain.reservedOrderId !== null && (domain.reservedUntil === null || domain.reservedUntil > now);
}

/** The action RENEW: what the customer is offered, by the evaluator that also decides on the order line. */
export function explainRenewal(
  domain: Renewable,
  policy: TldPolicy,
  now: Date,
  locale: Locale,
): ExplainedAction {
  const evaluation = evaluateRenewal(factsOf(domain, now), policy, now);
  if (!evaluation.allowed) {
    const code = refusalOf(domain, evaluation.code);
    const reason = { code, message: messages.text(locale, `renewal.${code}`) };
    return { code: 'RENEW', allowed: false, reason, opensAt: evaluation.opensAt };
  }
  const code = evaluation.warnings[0];
  const warning =
    code === undefined ? null : { code, message: messages.text(locale, `renewalWarning.${code}`) };
  return { code: 'RENEW', allowed: true, warning };
}

/** Why a renewal for so many years is refused; null when it is not. `policy` is the one that the domain was sold under. */
export function renewalRefusal(
  domain: Renewable,
  policy: TldPolicy,
  years: number,
  now: Date,
): RenewalRefusal | null {
  const evaluation: RenewalTermEvaluation = evaluateRenewalTerm(factsOf(domain, now), policy, years, now);
  return evaluation.allowed ? null : refusalOf(domain, evaluation.code);
}

/** What a renewal for so many years would be: through when the domain is paid then, what to mind, or why it is refused. */
export function offerRenewal(
  domain: Renewable,
  policy: TldPolicy,
  { years, now, locale }: { readonly years: number; readonly now: Date; readonly locale: Locale },
): RenewalOffer {
  const evaluation = evaluateRenewalTerm(factsOf(domain, now), policy, years, now);
  if (!evaluation.allowed) {
    const code = refusalOf(domain, evaluation.code);
    return {
      renewedThrough: null,
      refusal: { code, message: messages.text(locale, `renewal.${code}`) },
      warning: null,
    };
  }
  const code = evaluation.warnings[0];
  return {
    renewedThrough: evaluation.paidThrough,
    refusal: null,
    warning: code === undefined ? null : { code, message: messages.text(locale, `renewalWarning.${code}`) },
  };
}

/** The code with what the customer reads. */
export function renewalFailure(code: RenewalRefusal): {
  readonly code: string;
  readonly message: LocalizedText;
} {
  return { code, message: messages.localized(`renewal.${code}`) };
}

/** The last moment of an ordinary renewal, as planned: end of grace, or of redemption where a normal renewal still recovers. */
export function renewalPossibleUntil(
  domain: Pick<Renewable, 'parentId' | 'state' | 'redemptionUntil'> & {
    readonly renewableUntil: Date | null;
  },
  policy: TldPolicy,
): Date | null {
  if (domain.parentId !== null || domain.state !== 'REGISTERED') return null;
  return policy.recovery === 'RENEWAL' ? domain.redemptionUntil : domain.renewableUntil;
}

function factsOf(domain: Renewable, now: Date): RenewalFacts {
  return {
    isThirdLevel: domain.parentId !== null,
    state: domain.state,
    paidThrough: domain.paidThrough,
    lastRenewedAt: domain.lastRenewedAt,
    renewalInProgress: isReserved(domain, now),
    ownerChanging: domain.ownerChangingSince !== null,
    renewsItself: renewsItself(domain),
    deletion: afterDeletion(domain),
  };
}

/** A customer reads two codes: the order is still to be paid, or the renewal is being carried out. */
function refusalOf(domain: Renewable, code: RenewalTermRefusalCode): RenewalRefusal {
  return code === 'RENEWAL_IN_PROGRESS' && domain.renewingSince === null ? 'RENEWAL_ALREADY_ORDERED' : code;
}
