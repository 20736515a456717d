import type { ServiceKind, ServicePlan } from '@customer-area/shared/graphql';

export type ServiceKindName = `${ServiceKind}`;
export type ServicePlanName = `${ServicePlan}`;

interface SoldService {
  readonly plans: readonly ServicePlanName[];
  /** How long setting it up may take, in minutes, before its holder may have the money back. */
  readonly patienceMinutes: number;
}

/** Every service that can be added to a domain. What it costs is in the price list of billing. */
export const SOLD_SERVICES: Readonly<Record<ServiceKindName, SoldService>> = {
  HOSTING: { plans: ['BASIC', 'PLUS'], patienceMinutes: 120 },
  MAILBOXES: { plans: ['BASIC', 'PLUS'], patienceMinutes: 60 },
  DATABASE: { plans: ['BASIC', 'PLUS'], patienceMinutes: 60 },
  BACKUP: { plans: ['BASIC', 'PLUS'], patienceMinutes: 120 },
  DNS_MANAGEMENT: { plans: ['BASIC'], patienceMinutes: 60 },
  // An authority checks the domain before it issues one.
  CERTIFICATE: { plans: ['BASIC'], patienceMinutes: 24 * 60 },
};

export const SERVICE_KINDS = Object.keys(SOLD_SERVICES) as ServiceKindName[];

/** Every service in every size, as the catalogue lists them. */
export const SERVICE_OFFERS = SERVICE_KINDS.flatMap((kind) =>
  SOLD_SERVICES[kind].plans.map((plan) => ({ kind, plan })),
);

export const isSold = (kind: ServiceKindName, plan: ServicePlanName) =>
  SOLD_SERVICES[kind].plans.includes(plan);

export function lateFrom(kind: ServiceKindName, startedAt: Date): Date {
  return new Date(startedAt.getTime() + SOLD_SERVICES[kind].patienceMinutes * 60_000);
}
