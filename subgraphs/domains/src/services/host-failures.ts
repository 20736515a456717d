import type { CodeOf } from '@customer-area/shared/contract';
import type { hostCodes } from '../../contract';
import { messages } from '../messages';
import type { OperationFailure } from '../operations';
import type { ServiceRefusalCode } from './service-rules';

/** Why a paid service is not delivered, with its message for the customer. The money becomes credit (billing). */
export function hostFailure(code: CodeOf<typeof hostCodes>): OperationFailure {
  return { code, message: messages.localized(`host.${code}`) };
}

export function serviceFailure(code: ServiceRefusalCode): OperationFailure {
  return { code, message: messages.localized(`service.${code}`) };
}
