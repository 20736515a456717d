import type { ServiceKind, ServicePlan } from '@customer-area/shared/graphql';

/**
 * Where services run. Every command names its service and may be sent again: the second time finds what the first has
 * done. Any adapter must pass `describeHosting` (testing/hosting-contract.ts), the simulated one included.
 */
export interface HostingPort {
  /** Sets a service up; refused for good after `end`. */
  provision(command: ProvisionCommand): Promise<HostingOutcome>;
  /** Stops it without losing anything. */
  suspend(command: HostingCommand): Promise<HostingOutcome>;
  resume(command: HostingCommand): Promise<HostingOutcome>;
  /** Makes it another size; running or stopped, it stays what it is. */
  changePlan(command: ChangePlanCommand): Promise<HostingOutcome>;
  /** Takes it away; done also for one that was never set up, which then never will be. */
  end(command: HostingCommand): Promise<HostingOutcome>;
  /** Null for a service that the host does not know. */
  describe(serviceId: string): Promise<HostedService | null>;
}

export interface HostingCommand {
  /** For the host's log: it does not tell commands apart by it. */
  readonly commandId: string;
  readonly serviceId: string;
}

export interface ProvisionCommand extends HostingCommand {
  readonly kind: `${ServiceKind}`;
  readonly plan: `${ServicePlan}`;
  /** A-label of the domain. */
  readonly domainName: string;
}

export interface ChangePlanCommand extends HostingCommand {
  readonly plan: `${ServicePlan}`;
}

export type HostedState = 'PREPARING' | 'RUNNING' | 'SUSPENDED' | 'ENDED';

export interface HostedService {
  readonly serviceId: string;
  readonly state: HostedState;
  readonly plan: string;
  /** Where it is reached. */
  readonly endpoint: string;
}

export type HostingRefusal = 'HOST_REFUSED' | 'SERVICE_UNKNOWN_AT_HOST';

export type HostingOutcome =
  | { readonly kind: 'done'; readonly service: HostedService }
  /** Accepted; asking again tells when it is done. */
  | { readonly kind: 'pending'; readonly reference: string }
  | { readonly kind: 'refused'; readonly code: HostingRefusal }
  /** No answer: it may or may not have been executed. */
  | { readonly kind: 'unavailable' };
