import type { CodeOf } from '@customer-area/shared/contract';
import type { operationWaitCodes } from '../../contract';
import type { OperationState } from './operation-transitions';

/** What an operation can wait for. A new one is a row of the contract's table, one here, and its message. */
export type WaitCode = CodeOf<typeof operationWaitCodes>;

/** Who has to act, and with what. */
export interface WaitingFor {
  /** Who has to act. */
  readonly who: 'CUSTOMER' | 'HOLDER' | 'REGISTRY' | 'HOST' | 'STAFF';
  /** The mutation that the customer goes on with; null where it goes on outside the graph. */
  readonly mutation: string | null;
}

export const WAITS: Readonly<Record<WaitCode, WaitingFor>> = {
  PAYMENT: { who: 'CUSTOMER', mutation: 'payOrder' },
  REGISTRY_ANSWER: { who: 'REGISTRY', mutation: null },
  HOST_ANSWER: { who: 'HOST', mutation: null },
  // It may still come; whoever does not want to wait has the money back.
  LATE_SERVICE: { who: 'CUSTOMER', mutation: 'cancelService' },
  REGISTRY_AWAY: { who: 'REGISTRY', mutation: null },
  MONEY_ON_ITS_WAY: { who: 'CUSTOMER', mutation: 'payOrder' },
  OTHER_WORK: { who: 'REGISTRY', mutation: null },
  DNS_CHECK: { who: 'CUSTOMER', mutation: 'setNameServers' },
  STAFF_HOLD: { who: 'STAFF', mutation: null },
  STAFF_CHECK: { who: 'STAFF', mutation: null },
};

/** The state of an operation that waits for this. */
export function stateWaitingFor(code: WaitCode): OperationState {
  const { who } = WAITS[code];
  if (who === 'CUSTOMER') return 'ACTION_REQUIRED';
  return who === 'STAFF' ? 'BLOCKED' : 'IN_PROGRESS';
}
