import { messages } from '../messages';
import type { OperationOutcome } from '../operations';
import type { RegistryOutcome, RegistryRecord, RegistryRefusal } from '../registry';
import type { LineFailure } from './line-kind';

/** A refusal of the registry, with its message for the customer. The money becomes credit (billing). */
export function registryFailure(code: RegistryRefusal): LineFailure {
  return { code, message: messages.localized(`registry.${code}`) };
}

export function lineOutcome(outcome: RegistryOutcome): OperationOutcome<RegistryRecord> {
  return outcome.kind === 'done'
    ? { kind: 'done', result: outcome.record }
    : { kind: 'refused', failure: registryFailure(outcome.code) };
}
