import type { InputOf, Operation, OutputOf } from '@customer-area/shared/contract';
import { CallerFault } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';

export const SERVICE_NAMES = ['identity', 'domains', 'billing', 'support'] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** What each service says, or that it does not answer. */
export type Answers<Output> = readonly {
  readonly service: ServiceName;
  readonly answer: Output | null;
}[];

/** The background of all services, this one among them. */
export class Services {
  constructor(private readonly peers: (name: ServiceName) => Peer) {}

  /** UNAVAILABLE when it does not answer. */
  ask<O extends Operation>(
    service: ServiceName,
    operation: O,
    input: InputOf<O>,
    requestId: string,
  ): Promise<OutputOf<O>> {
    return askOperation(this.peers(service), operation, input, requestId);
  }

  /** A service that is silent does not keep the others from being shown. */
  askAll<O extends Operation>(
    services: readonly ServiceName[],
    operation: O,
    input: InputOf<O>,
    requestId: string,
  ): Promise<Answers<OutputOf<O>>> {
    return Promise.all(
      services.map(async (service) => {
        try {
          return { service, answer: await this.ask(service, operation, input, requestId) };
        } catch (error) {
          if (!(error instanceof CallerFault && error.code === 'UNAVAILABLE')) throw error;
          return { service, answer: null };
        }
      }),
    );
  }
}

/** Which services do not answer. */
export function silentIn(answers: Answers<unknown>): ServiceName[] {
  return answers.flatMap(({ service, answer }) => (answer === null ? [service] : []));
}
