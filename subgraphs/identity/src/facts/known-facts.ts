import * as billing from '@customer-area/billing/contract';
import * as domains from '@customer-area/domains/contract';
import { contractOf, type EventDefinition } from '@customer-area/shared/contract';
import { jobDropped } from '@customer-area/shared/jobs';
import { caseResolved } from '@customer-area/shared/staff-cases';
import { staffRead } from '@customer-area/shared/staff-reads';
import * as support from '@customer-area/support/contract';
import * as identity from '../../contract';

/** Told by every service, so they stand in no contract of one. */
const OF_ALL_SERVICES: readonly EventDefinition[] = [
  staffRead,
  caseResolved,
  // What giving a job up means is said here, of the jobs of all services.
  { ...jobDropped, terms: { kind: identity.jobDropTerms } },
];

const known: ReadonlyMap<string, EventDefinition> = new Map(
  [
    ...[identity, domains, billing, support].flatMap((service) => contractOf(service).events),
    ...OF_ALL_SERVICES,
  ].map((fact) => [fact.type, fact] as const),
);

/** A kind of fact as the contract of its service defines it; undefined for one from a service newer than this one. */
export function factOf(kind: string): EventDefinition | undefined {
  return known.get(kind);
}
