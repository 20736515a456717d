import type { CodeOf } from '@customer-area/shared/contract';
import type { transferInFailureCodes, transferInOrderCodes } from '../../../contract';
import { messages } from '../../messages';
import type { RegistryRefusal } from '../../registry';
import type { LineFailure } from '../line-kind';
import { registryFailure } from '../registry-failures';

export type OrderRefusalCode = CodeOf<typeof transferInOrderCodes>;
export type FailureCode = CodeOf<typeof transferInFailureCodes>;

/** Why a transfer cannot be ordered: the code with what the customer reads; `from` when it can, where that is known. */
export function refusal(code: OrderRefusalCode, from: Date | null = null): LineFailure {
  return { code, message: messages.localized(`transferIn.${code}`, from === null ? {} : { from }) };
}

/** Why one that was paid does not take place. */
export function failure(code: FailureCode): LineFailure {
  return { code, message: messages.localized(`transferInFailure.${code}`) };
}

const OF_REGISTRY: Readonly<Partial<Record<RegistryRefusal, FailureCode>>> = {
  UNKNOWN_NAME: 'TRANSFER_OF_NOTHING',
  WRONG_AUTH_CODE: 'TRANSFER_CODE_REFUSED',
  STATUS_PROHIBITS: 'TRANSFER_PROHIBITED',
  TRANSFER_PENDING: 'TRANSFER_ELSEWHERE',
};

/** The same for what the registry has answered. */
export function failureOf(code: RegistryRefusal): LineFailure {
  const known = OF_REGISTRY[code];
  return known === undefined ? registryFailure(code) : failure(known);
}
