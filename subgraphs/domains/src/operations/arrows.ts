/** Where one order line stands on its way to the registry. */
export type OperationState = 'WAITING_PAYMENT' | 'READY' | 'SENT' | 'DONE' | 'FAILED' | 'CANCELLED';

/** Every way an operation may move. */
const OPERATION_ARROWS: readonly (readonly [from: OperationState, to: OperationState, when: string])[] = [
  ['WAITING_PAYMENT', 'READY', 'the order is paid'],
  ['WAITING_PAYMENT', 'CANCELLED', 'the order is cancelled or expires unpaid'],
  ['WAITING_PAYMENT', 'FAILED', 'the order is paid when it can no longer be carried out'],
  ['READY', 'SENT', 'the command is about to be sent to the registry'],
  ['SENT', 'DONE', 'the registry confirms'],
  ['SENT', 'FAILED', 'the registry refuses'],
];

export function isOperationArrow(from: OperationState, to: OperationState): boolean {
  return OPERATION_ARROWS.some(([start, end]) => start === from && end === to);
}
