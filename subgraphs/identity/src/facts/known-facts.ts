import * as billing from '@customer-area/billing/contract';
import * as domains from '@customer-area/domains/contract';
import { contractOf, type EventDefinition } from '@customer-area/shared/contract';
import { staffRead } from '@customer-area/shared/staff-reads';
import * as support from '@customer-area/support/contract';
import * as identity from '../../contract';

const known: ReadonlyMap<string, EventDefinition> = new Map(
  // Reads of staff are told by every service, so they stand in no contract of one.
  [...[identity, domains, billing, support].flatMap((service) => contractOf(service).events), staffRead].map(
    (fact) => [fact.type, fact] as const,
  ),
);

/** A kind of fact as the contract of its service defines it; undefined for one from a service newer than this one. */
export function factOf(kind: string): EventDefinition | undefined {
  return known.get(kind);
}
