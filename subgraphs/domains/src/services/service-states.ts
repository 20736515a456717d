import type { Transitions } from '@customer-area/shared/transitions';
import type { DomainStatus } from '../lifecycle';

/** What is stored of how far a service is; what only time or the domain changes is derived. */
export type ServiceState = 'ORDERED' | 'PROVISIONING' | 'LIVE' | 'ENDED';

/** What the host can be brought to. */
export type HostState = 'RUNNING' | 'SUSPENDED' | 'ENDED';

/** What the customer reads beside a service. */
export type ServiceStatusName =
  | 'WAITING_PAYMENT'
  | 'PROVISIONING'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'STOPPED'
  | 'ENDED';

export const transitions: Transitions<ServiceState> = {
  ORDERED: [
    'PROVISIONING', // the order is paid
    'ENDED', // the order ends unpaid, or is paid too late
  ],
  PROVISIONING: [
    'LIVE', // the host has set it up
    'ENDED', // the host refuses, or its holder does not want to wait longer
  ],
  LIVE: [
    'ENDED', // its holder gives it up, or the domain ends
  ],
  ENDED: [],
};

/** Whether a domain in this status can have services that run. */
export const runsServices = (status: DomainStatus) => status === 'ACTIVE' || status === 'EXPIRING';

const isOver = (status: DomainStatus) => status === 'DELETED' || status === 'TRANSFERRED';

interface Facts {
  readonly state: ServiceState;
  readonly cancelAt: Date | null;
}

/** What the host should have a service at. Null while it is being set up: nothing to bring it to yet. */
export function wantedAtHost({ state, cancelAt }: Facts, domain: DomainStatus, now: Date): HostState | null {
  if (state === 'ORDERED' || state === 'PROVISIONING') return null;
  if (state === 'ENDED' || isOver(domain) || (cancelAt !== null && now >= cancelAt)) return 'ENDED';
  return runsServices(domain) ? 'RUNNING' : 'SUSPENDED';
}

/** The status of a service at a moment: it lives, stops and ends with its domain, to the instant. */
export function serviceStatus(facts: Facts, domain: DomainStatus, now: Date): ServiceStatusName {
  if (facts.state === 'ORDERED') return 'WAITING_PAYMENT';
  if (facts.state === 'PROVISIONING') return isOver(domain) ? 'ENDED' : 'PROVISIONING';
  const wanted = wantedAtHost(facts, domain, now);
  if (wanted === 'ENDED') return 'ENDED';
  if (wanted === 'RUNNING') return 'ACTIVE';
  return domain === 'SUSPENDED' ? 'SUSPENDED' : 'STOPPED';
}
