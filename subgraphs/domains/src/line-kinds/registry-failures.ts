import { messages } from '../messages';
import type { OperationOutcome } from '../operations';
import type { OwnRecord, RegistryOutcome, RegistryRefusal } from '../registry';
import type { LineFailure } from './line-kind';

/** The refusals that a customer can do something about; the others are one to them. */
const SAID = ['NAME_TAKEN', 'UNKNOWN_NAME', 'TERM_TOO_LONG'] as const;

/** A refusal of the registry, with its message for the customer. The money becomes credit (billing). */
export function registryFailure(refusal: RegistryRefusal): LineFailure {
  const code = SAID.find((said) => said === refusal) ?? 'REFUSED_BY_POLICY';
  return { code, message: messages.localized(`registry.${code}`) };
}

/** What became of a line. */
export function lineOutcome(outcome: RegistryOutcome<OwnRecord>): OperationOutcome<OwnRecord> {
  if (outcome.kind === 'done') return { kind: 'done', result: outcome.record };
  if (outcome.kind === 'refused') return { kind: 'refused', failure: registryFailure(outcome.code) };
  if (outcome.kind === 'pending') return { ...outcome, waitsFor: 'REGISTRY_ANSWER' };
  return outcome;
}
