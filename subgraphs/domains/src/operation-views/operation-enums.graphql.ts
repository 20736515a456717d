import { registerEnumType } from 'type-graphql';
import type { OperationState, RequesterKind, WaitingFor } from '../operations';

export const OperationStatus = {
  PENDING: 'PENDING',
  IN_PROGRESS: 'IN_PROGRESS',
  ACTION_REQUIRED: 'ACTION_REQUIRED',
  BLOCKED: 'BLOCKED',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const satisfies { readonly [state in OperationState]: state };

registerEnumType(OperationStatus, {
  name: 'OperationStatus',
  description: 'How far an operation is.',
  valuesConfig: {
    PENDING: { description: 'About to be sent.' },
    IN_PROGRESS: { description: 'Sent; not decided yet.' },
    ACTION_REQUIRED: { description: 'Goes on when the customer has done what `waitsFor` says.' },
    BLOCKED: { description: 'Goes on when staff have looked into it.' },
    SUCCEEDED: { description: 'Done.' },
    FAILED: { description: 'Refused, or not possible any more: `failure` says why.' },
    CANCELLED: { description: 'Not wanted any more; nothing was done.' },
  },
});

export const OperationWaitsOn = {
  CUSTOMER: 'CUSTOMER',
  HOLDER: 'HOLDER',
  REGISTRY: 'REGISTRY',
  HOST: 'HOST',
  STAFF: 'STAFF',
} as const satisfies { readonly [who in WaitingFor['who']]: who };

registerEnumType(OperationWaitsOn, {
  name: 'OperationWaitsOn',
  description: 'Who has to act for an operation to go on.',
  valuesConfig: {
    CUSTOMER: { description: 'Whoever acts for the profile.' },
    HOST: { description: 'The host that services run on.' },
    HOLDER: { description: 'The person that a domain is registered to.' },
    REGISTRY: { description: 'The registry that was asked.' },
    STAFF: { description: 'The staff of the service.' },
  },
});

export const OperationCapacity = {
  LOGIN: 'LOGIN',
  DELEGATE: 'DELEGATE',
  API_KEY: 'API_KEY',
  STAFF: 'STAFF',
  SYSTEM: 'SYSTEM',
} as const satisfies { readonly [kind in RequesterKind]: kind };

registerEnumType(OperationCapacity, {
  name: 'OperationCapacity',
  description: 'In which capacity an operation was asked for.',
  valuesConfig: {
    LOGIN: { description: 'A login of the profile, in person.' },
    DELEGATE: { description: 'Somebody whom the profile has given access.' },
    API_KEY: { description: 'A program with an API key of the profile.' },
    STAFF: { description: 'The staff of the service.' },
    SYSTEM: { description: 'Nobody: a timer or a rule of the service.' },
  },
});
