import type { Transitions } from '@customer-area/shared/transitions';

/** How far an act at a registry or a host is. */
export type OperationState =
  | 'PENDING'
  | 'IN_PROGRESS'
  | 'ACTION_REQUIRED'
  | 'BLOCKED'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED';

/** Every allowed transition of an operation. */
export const transitions: Transitions<OperationState> = {
  PENDING: [
    'IN_PROGRESS', // the command is about to be sent
    'BLOCKED', // what has to be seen before could not be read for too long
    'FAILED', // it turned out to be impossible before anything was sent
    'CANCELLED', // it is not wanted any more
  ],
  IN_PROGRESS: [
    'SUCCEEDED', // done
    'FAILED', // refused
    'ACTION_REQUIRED', // goes on when the customer has done something
    'BLOCKED', // goes on when staff have looked into it
    'CANCELLED', // withdrawn while it was undecided
  ],
  ACTION_REQUIRED: [
    'PENDING', // the order is paid
    'IN_PROGRESS', // the customer has done it
    'BLOCKED',
    'SUCCEEDED',
    'FAILED',
    'CANCELLED',
  ],
  BLOCKED: ['IN_PROGRESS', 'ACTION_REQUIRED', 'SUCCEEDED', 'FAILED', 'CANCELLED'],
  SUCCEEDED: [],
  FAILED: [],
  CANCELLED: [],
};

/** The states from which an operation still goes on. */
export const OPEN_STATES = (Object.keys(transitions) as OperationState[]).filter((state) => !isOver(state));

/** Whether an operation in this state moves no further. */
export function isOver(state: OperationState): boolean {
  return transitions[state].length === 0;
}
