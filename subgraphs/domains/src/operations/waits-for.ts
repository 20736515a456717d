import type { OperationState } from './operation-transitions';

/** What an operation can wait for. */
export type WaitCode = 'PAYMENT' | 'REGISTRY_ANSWER' | 'STAFF_CHECK';

interface Wait {
  /** Who has to act. */
  readonly who: 'CUSTOMER' | 'HOLDER' | 'REGISTRY' | 'STAFF';
  /** The mutation that the customer goes on with; null where it goes on outside the graph. */
  readonly mutation: string | null;
}

export const WAITS: Readonly<Record<WaitCode, Wait>> = {
  PAYMENT: { who: 'CUSTOMER', mutation: 'payOrder' },
  REGISTRY_ANSWER: { who: 'REGISTRY', mutation: null },
  STAFF_CHECK: { who: 'STAFF', mutation: null },
};

/** The state of an operation that waits for this. */
export function stateWaitingFor(code: WaitCode): OperationState {
  const { who } = WAITS[code];
  if (who === 'CUSTOMER') return 'ACTION_REQUIRED';
  return who === 'STAFF' ? 'BLOCKED' : 'IN_PROGRESS';
}
