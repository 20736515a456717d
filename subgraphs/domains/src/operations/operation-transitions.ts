import type { Transitions } from '@customer-area/shared/transitions';

/** How far the execution of one order line is. */
export type OperationState = 'WAITING_PAYMENT' | 'READY' | 'SENT' | 'DONE' | 'FAILED' | 'CANCELLED';

/** Every allowed transition of an operation. */
export const transitions: Transitions<OperationState> = {
  WAITING_PAYMENT: [
    'READY', // the order is paid
    'CANCELLED', // the order is cancelled or expires unpaid
    'FAILED', // the order is paid when it can no longer be carried out
  ],
  READY: ['SENT'], // the command is about to be sent to the registry
  SENT: [
    'DONE', // the registry confirms
    'FAILED', // the registry refuses
  ],
  DONE: [],
  FAILED: [],
  CANCELLED: [],
};

/** Whether an operation in this state moves no further. */
export function isOver(state: OperationState): boolean {
  return transitions[state].length === 0;
}
