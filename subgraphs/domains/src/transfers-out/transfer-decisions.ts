import type { CodeOf } from '@customer-area/shared/contract';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { transferFailureCodes } from '../../contract';
import { messages } from '../messages';
import {
  addOperationKindValue,
  defineOperationKind,
  type OperationKind,
  type OperationOutcome,
} from '../operations';
import { type DomainRow, registryColumns } from '../portfolio';
import type { PendingTransfer, RegistryOutcome, RegistryPort, RegistryRecord } from '../registry';
import { endKnownCode } from '../transfer-access';
import {
  APPROVE_TRANSFER,
  type DecideTransferDeps,
  decidedTransfer,
  REJECT_TRANSFER,
} from './decide-transfer';
import { type MayNotLeaveDeps, mayNotLeave } from './may-not-leave';
import { recordTransferred } from './record-transferred';

addOperationKindValue(APPROVE_TRANSFER, 'A transfer to another registrar is approved before its day.');
addOperationKindValue(REJECT_TRANSFER, 'A transfer to another registrar is rejected.');

export interface TransferDecisionsDeps extends DecideTransferDeps, MayNotLeaveDeps {
  readonly registry: RegistryPort;
}

type Outcome = OperationOutcome<RegistryRecord>;

/** What is told to a registry about a transfer, by what it shows of it: after a lost answer it may be decided already. */
export function transferDecisions(deps: TransferDecisionsDeps): readonly OperationKind[] {
  const { database, registry, domains, transfersOut } = deps;
  const decision = (
    name: string,
    send: 'approveTransfer' | 'rejectTransfer',
    settled: (record: RegistryRecord) => Outcome,
  ) =>
    defineOperationKind<RegistryRecord>({
      name,
      // A transfer that is not rejected takes place.
      ...(name === REJECT_TRANSFER ? { keepsTrying: true as const } : {}),
      execute: async ({ id: commandId, domainId, details }) => {
        const domain = domainId === null ? null : await domains.ofTimer(database.read, domainId);
        if (domain?.state !== 'REGISTERED') return { kind: 'unwanted', reason: 'domain.gone' };
        const shown = await registry.transferOf(domain.name);
        if (shown.kind === 'unavailable') return shown;
        if (shown.value === null) return ofSettled(registry, domain, settled);
        if (!isDecided(shown.value, details)) return failed('TRANSFER_WITHDRAWN');
        if (name === APPROVE_TRANSFER && (await mayNotLeave(deps, domain)))
          return failed('TRANSFER_PROTECTED');
        return outcomeOf(await registry[send]({ commandId, name: domain.name }));
      },
      finish: async (manager, operation, record, at) => {
        const profileId = trustedProfileId(operation.profileId);
        const domain = await domains.lock(manager, profileId, operation.domainId ?? '');
        if (domain?.state !== 'REGISTERED') return;
        const of = { profileId, domainId: domain.id };
        const { requestedAt, gainingRegistrar: asking } = decidedTransfer.parse(operation.details);
        if (!record.isOurs) {
          const { sponsor, transferredAt } = record;
          const gainingRegistrar = sponsor ?? asking;
          // Where nobody says who has it, the next look at the registry decides.
          if (gainingRegistrar === undefined) return;
          await recordTransferred(deps, manager, domain, { gainingRegistrar, transferredAt }, at);
          return;
        }
        await domains.changeRegistered(manager, { ...of, at }, registryColumns(record));
        // A registry may carry out a moment later what it was told to approve: the next look sees that.
        if (name !== REJECT_TRANSFER) return;
        await transfersOut.close(manager, { ...of, requestedAt }, 'REJECTED', at);
        await endKnownCode(deps, manager, of, at);
      },
      fail: async () => undefined,
    });
  return [
    decision(APPROVE_TRANSFER, 'approveTransfer', (record) =>
      record.isOurs ? failed('TRANSFER_WITHDRAWN') : { kind: 'done', result: record },
    ),
    decision(REJECT_TRANSFER, 'rejectTransfer', (record) =>
      record.isOurs ? { kind: 'done', result: record } : failed('TRANSFER_DONE'),
    ),
  ];
}

/** Whether it is the transfer that was decided: another one, which began meanwhile, was approved by nobody. */
function isDecided({ to, requestedAt }: PendingTransfer, details: object): boolean {
  const decided = decidedTransfer.parse(details);
  return (
    (decided.gainingRegistrar ?? to) === to &&
    (decided.requestedAt ?? requestedAt).getTime() === requestedAt.getTime()
  );
}

/** No transfer is under way (any more): what the registry shows says how it ended. */
async function ofSettled(
  registry: RegistryPort,
  { name }: DomainRow,
  settled: (record: RegistryRecord) => Outcome,
): Promise<Outcome> {
  const shown = await registry.info(name);
  if (shown.kind === 'unavailable') return shown;
  return shown.value === null ? failed('TRANSFER_WITHDRAWN') : settled(shown.value);
}

function outcomeOf(outcome: RegistryOutcome<RegistryRecord>): Outcome {
  if (outcome.kind === 'done') return { kind: 'done', result: outcome.record };
  if (outcome.kind === 'refused') return failed('TRANSFER_DECISION_REFUSED');
  return outcome.kind === 'pending' ? { ...outcome, waitsFor: 'REGISTRY_ANSWER' } : outcome;
}

function failed(code: CodeOf<typeof transferFailureCodes>): Outcome {
  return { kind: 'refused', failure: { code, message: messages.localized(`transferFailure.${code}`) } };
}
