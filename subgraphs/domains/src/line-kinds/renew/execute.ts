import { isBeingDeleted } from '../../let-go';
import type { OperationOutcome } from '../../operations';
import type { DomainRow } from '../../portfolio';
import type { OwnRecord, RegistryPort, RegistryRecord, RestoreCommand } from '../../registry';
import { paidThroughAfterRenewal } from '../../renewal';
import type { LineKindDeps, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { lineOutcome, registryFailure } from '../registry-failures';
import { type RenewalStep, renewalStep } from './renewal-step';

/** A restore, a renewal, and as many again when another process was faster. */
const MOST_COMMANDS = 4;

/**
 * Brings the registry to the date that is paid: reads first, each time, then sends what is missing. What an earlier attempt has
 * done, or the registry by itself, is not missing any more.
 */
export async function bringToPaidDate(
  { registry, domains, operations, database }: LineKindDeps,
  { commandId, profileId, facts: { domainId, name, years } }: PlacedLine<NamedDomain>,
  { restoresForFee }: { readonly restoresForFee: boolean },
): Promise<OperationOutcome<OwnRecord>> {
  const domain = await domains.ofTimer(database.read, domainId);
  if (domain === null || domain.profileId !== profileId || domain.paidThrough === null)
    return { kind: 'refused', failure: registryFailure('UNKNOWN_NAME') };
  // What it then finds at the registry decides: a name that is deleted is another matter than one that is late.
  if (await isBeingDeleted(operations, database.read, { profileId, domainId }))
    return { kind: 'unavailable' };
  const paidThrough = paidThroughAfterRenewal(domain.paidThrough, years);
  const traits = registry.traitsOf(name);
  const restoresByRenewal = traits.restoresByRenewal || restoresForFee;
  let shown = await registry.info(name);
  for (let sent = 0; sent < MOST_COMMANDS; sent++) {
    if (shown.kind === 'unavailable') return shown;
    const { value: record } = shown;
    const step = renewalStep(record, paidThrough, { ...traits, restoresByRenewal });
    if (step.kind === 'refuse') return { kind: 'refused', failure: registryFailure(step.code) };
    if (step.kind === 'nothing' && record?.isOurs === true) return { kind: 'done', result: record };
    const outcome = await send(registry, { commandId, name, deletedAt: deletionOf(record, domain) }, step);
    if (outcome.kind === 'done') shown = { kind: 'answered', value: outcome.record };
    else if (outcome.kind === 'refused' && MOVED.has(outcome.code)) shown = await registry.info(name);
    else return lineOutcome(outcome);
  }
  return { kind: 'unavailable' };
}

/** What stands is not what was read: somebody else was faster. */
const MOVED: ReadonlySet<string> = new Set(['WRONG_EXPIRY', 'NOT_IN_REDEMPTION']);

/** The moment that the registry shows, or the one that was stored when it had deleted the name. */
function deletionOf(
  record: RegistryRecord | null,
  { registryDeletedAt }: Pick<DomainRow, 'registryDeletedAt'>,
): Date | null {
  return record?.deletedAt ?? registryDeletedAt;
}

function send(registry: RegistryPort, { deletedAt, ...command }: RestoreCommand, step: RenewalStep) {
  if (step.kind === 'restore') return registry.restore({ ...command, deletedAt });
  if (step.kind !== 'renew') throw new Error(`nothing to send: ${step.kind}`);
  const { years, seenExpiry } = step;
  return registry.renew({ ...command, years, seenExpiry });
}
