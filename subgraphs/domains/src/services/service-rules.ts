import type { CodeOf } from '@customer-area/shared/contract';
import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { serviceCodes } from '../../contract';
import { addMonths, type DomainStatus } from '../lifecycle';
import { messages } from '../messages';
import { isSold, type ServiceKindName, type ServicePlanName } from './service-plans';
import { runsServices, type ServiceState, serviceStatus } from './service-states';
import type { ServicedDomain } from './serviced-domain';

/** Why something cannot be done with a service. */
export type ServiceRefusalCode = CodeOf<typeof serviceCodes>;

/** How many annuities a service costs: one in the last three months before the expiry of its domain, two before. */
export function annuitiesOf({ expiringFrom }: { readonly expiringFrom: Date | null }, now: Date): 1 | 2 {
  return expiringFrom !== null && now < expiringFrom ? 2 : 1;
}

/** Why a domain can have no further service now. */
function stateRefusal(domain: ServicedDomain): ServiceRefusalCode | null {
  return runsServices(domain.status) ? workRefusal(domain) : 'SERVICE_NEEDS_ACTIVE_DOMAIN';
}

function workRefusal({ isOwnerChanging, isRenewing }: ServicedDomain): ServiceRefusalCode | null {
  if (isOwnerChanging) return 'SERVICE_OWNER_CHANGING';
  return isRenewing ? 'SERVICE_DOMAIN_RENEWING' : null;
}

/** Why a service cannot be added; `kinds`: those that the domain has or has ordered. */
export function addRefusal(
  domain: ServicedDomain,
  { kind, plan }: { readonly kind: ServiceKindName; readonly plan: ServicePlanName },
  kinds: readonly ServiceKindName[],
): ServiceRefusalCode | null {
  if (!isSold(kind, plan)) return 'SERVICE_NOT_SOLD';
  return stateRefusal(domain) ?? (kinds.includes(kind) ? 'SERVICE_ALREADY_THERE' : null);
}

/** What giving a service up now needs to know. */
export interface CancelCase {
  readonly state: ServiceState;
  readonly lateAt: Date | null;
  readonly cancelAt: Date | null;
  readonly domain: DomainStatus;
  readonly now: Date;
}

export function cancelRefusal({ domain, now, ...service }: CancelCase): ServiceRefusalCode | null {
  if (serviceStatus(service, domain, now) === 'ENDED') return 'SERVICE_ENDED';
  if (service.state === 'ORDERED') return 'SERVICE_NOT_PAID';
  return service.state === 'PROVISIONING' && service.lateAt === null ? 'SERVICE_BEING_SET_UP' : null;
}

const SIZES: readonly ServicePlanName[] = ['BASIC', 'PLUS'];
const MOST_MONTHS = 120;

/** The months until the expiry, the one that has begun included. */
export function monthsLeft(expiresAt: Date, now: Date): number {
  const months =
    (expiresAt.getUTCFullYear() - now.getUTCFullYear()) * 12 + expiresAt.getUTCMonth() - now.getUTCMonth();
  const begun = addMonths(now, months) < expiresAt ? 1 : 0;
  return Math.min(Math.max(months + begun, 1), MOST_MONTHS);
}

/** Why a service cannot become this large. */
export function upgradeRefusal(
  service: {
    readonly state: ServiceState;
    readonly cancelAt: Date | null;
    readonly kind: ServiceKindName;
    readonly plan: ServicePlanName;
  },
  plan: ServicePlanName,
  domain: ServicedDomain,
  now: Date,
): ServiceRefusalCode | null {
  const status = serviceStatus(service, domain.status, now);
  if (status === 'ENDED') return 'SERVICE_ENDED';
  if (status !== 'ACTIVE') return 'SERVICE_NOT_ACTIVE';
  const isLarger = isSold(service.kind, plan) && SIZES.indexOf(plan) > SIZES.indexOf(service.plan);
  if (!isLarger) return 'SERVICE_LARGEST_PLAN';
  return workRefusal(domain);
}

/** The action UPGRADE_SERVICE, by the evaluator that also decides about the order line. */
export function explainUpgrade(
  service: Parameters<typeof upgradeRefusal>[0],
  domain: ServicedDomain,
  now: Date,
  locale: Locale,
): ExplainedAction {
  return explained('UPGRADE_SERVICE', upgradeRefusal(service, 'PLUS', domain, now), locale);
}

/** The action CANCEL_SERVICE, by the evaluator that also decides. */
export function explainCancel(asked: CancelCase, locale: Locale): ExplainedAction {
  return explained('CANCEL_SERVICE', cancelRefusal(asked), locale);
}

/** The action ADD_SERVICE of a domain: whether it can have services at all. */
export function explainAdd(domain: ServicedDomain, locale: Locale): ExplainedAction {
  return explained('ADD_SERVICE', stateRefusal(domain), locale);
}

function explained(
  code: ExplainedAction['code'],
  refusal: ServiceRefusalCode | null,
  locale: Locale,
): ExplainedAction {
  if (refusal === null) return { code, allowed: true };
  return {
    code,
    allowed: false,
    reason: { code: refusal, message: messages.text(locale, `service.${refusal}`) },
  };
}
