import { appendEvent } from '@customer-area/shared/events';
import { transferInRequested } from '../../../contract';
import type { OperationOutcome } from '../../operations';
import type { PendingTransfer, RegistryAnswer, RegistryRecord } from '../../registry';
import type { TransferInRow } from '../../transfers-in';
import type { LineKindDeps, PlacedLine } from '../line-kind';
import { type ArrivedName, arrived } from './arrived';
import { type FailureCode, failure, failureOf } from './transfer-failures';
import type { TransferredDomain } from './transferred-domain';

type Line = PlacedLine<TransferredDomain>;
type Outcome = OperationOutcome<ArrivedName>;

/** So long a command that was sent may still be on its way, and a registry may not yet show what it has accepted. */
const SETTLES_MS = 10 * 60_000;

const WAITING: Outcome = { kind: 'pending', reference: null, waitsFor: 'REGISTRY_ANSWER' };
const failed = (code: FailureCode): Outcome => ({ kind: 'refused', failure: failure(code) });

/**
 * Brings a name to us, by what its registry shows each time: after a lost answer, or the end of the process, nothing is sent twice. It
 * runs when the order is paid, when the registry tells something of the name, when somebody wants it called off, and less and less often.
 */
export async function execute(deps: LineKindDeps, line: Line): Promise<Outcome> {
  const { transfersIn, database, registry } = deps;
  const shown = await registry.info(line.facts.name);
  if (shown.kind === 'unavailable') return shown;
  const { value: record } = shown;
  // Read after the registry was: what it shows of a request of ours was sent before.
  const transfer = await transfersIn.ofDomain(database.read, of(line));
  if (transfer === null) return failed('TRANSFER_CODE_FORGOTTEN');
  if (record === null) return failed('TRANSFER_OF_NOTHING');
  if (record.isOurs)
    return transfer.sentAt === null ? failed('TRANSFER_ELSEWHERE') : arrived(deps, line, record);
  // Registries tell of a transfer to those alone that it is between.
  const mayBeOurs = transfer.sentAt !== null;
  if (record.statuses.includes('pendingTransfer') && !mayBeOurs) return failed('TRANSFER_ELSEWHERE');
  const underWay = await transferShown(deps, line, record, transfer);
  if (underWay.kind === 'unavailable') return underWay;
  if (underWay.value?.isToUs) return follow(deps, line, transfer, underWay.value);
  if (transfer.requestedAt !== null) return settled(deps, line, transfer, transfer.requestedAt);
  if (transfer.cancelAskedAt !== null) return neverSent(deps, transfer);
  return request(deps, line, transfer);
}

const of = ({ profileId, facts: { domainId } }: Line) => ({ profileId, domainId });

/** Asked only where there can be one. */
function transferShown(
  { registry }: LineKindDeps,
  { facts: { name } }: Line,
  { statuses }: RegistryRecord,
  { requestedAt }: TransferInRow,
): Promise<RegistryAnswer<PendingTransfer | null>> {
  const mayBe = requestedAt !== null || statuses.includes('pendingTransfer');
  return mayBe ? registry.transferOf(name) : Promise.resolve({ kind: 'answered', value: null });
}

/** The registry has it under way. */
async function follow(
  deps: LineKindDeps,
  line: Line,
  transfer: TransferInRow,
  { requestedAt, dueAt }: PendingTransfer,
): Promise<Outcome> {
  await accepted(deps, line, { requestedAt, dueAt });
  if (transfer.cancelAskedAt === null) return WAITING;
  const { commandId, facts } = line;
  const outcome = await deps.registry.cancelTransfer({ commandId, name: facts.name });
  if (outcome.kind === 'done') return failed('TRANSFER_CALLED_OFF');
  // It was quicker, or was told by somebody else: that is read again.
  return outcome.kind === 'refused' ? { kind: 'unavailable' } : waiting(outcome);
}

/** Told once, with when it is done at the latest. */
async function accepted(
  { database, clock, transfersIn }: LineKindDeps,
  line: Line,
  told: { readonly requestedAt: Date; readonly dueAt: Date | null },
): Promise<void> {
  const { domainId, unicodeName } = line.facts;
  await database.transact(async (manager) => {
    if (!(await transfersIn.accepted(manager, of(line), told))) return;
    await appendEvent(manager, transferInRequested, {
      profileId: line.profileId,
      subjectId: domainId,
      payload: { domainId, unicodeName, until: told.dueAt },
      occurredAt: clock.now(),
    });
  });
}

/** It was under way and is not any more. The registry is asked once more whose the name is: the transfer may just have taken place. */
async function settled(
  deps: LineKindDeps,
  line: Line,
  { cancelAskedAt }: TransferInRow,
  requestedAt: Date,
): Promise<Outcome> {
  const shown = await deps.registry.info(line.facts.name);
  if (shown.kind === 'unavailable') return shown;
  if (shown.value?.isOurs) return arrived(deps, line, shown.value);
  if (isFresh(deps, requestedAt)) return WAITING;
  return failed(cancelAskedAt === null ? 'TRANSFER_REJECTED' : 'TRANSFER_CALLED_OFF');
}

/** It is not wanted any more, and the registry knows nothing of it; a request that is still on its way is waited for. */
function neverSent(deps: LineKindDeps, { sentAt }: TransferInRow): Outcome {
  return sentAt !== null && isFresh(deps, sentAt) ? WAITING : failed('TRANSFER_CALLED_OFF');
}

const isFresh = ({ clock }: LineKindDeps, at: Date) => clock.now().getTime() - at.getTime() < SETTLES_MS;

async function request(deps: LineKindDeps, line: Line, { sealedCode }: TransferInRow): Promise<Outcome> {
  const { database, clock, registry, transfersIn, authCodes } = deps;
  if (sealedCode === null) return failed('TRANSFER_CODE_FORGOTTEN');
  const now = clock.now();
  // Called off in this very moment: that run decides.
  if (!(await transfersIn.beginSending(database.read, of(line), now))) return { kind: 'unavailable' };
  const { commandId, facts } = line;
  const authCode = authCodes.open(sealedCode);
  const outcome = await registry.requestTransfer({ commandId, name: facts.name, authCode });
  if (outcome.kind === 'unavailable') return outcome;
  if (outcome.kind === 'refused') {
    const isShown = outcome.code === 'TRANSFER_PENDING' || outcome.code === 'ALREADY_SPONSORED';
    return isShown ? ofOther(deps, line) : { kind: 'refused', failure: failureOf(outcome.code) };
  }
  if (outcome.kind === 'done' && outcome.record.isOurs) return arrived(deps, line, outcome.record);
  const shown = await registry.transferOf(facts.name);
  const value = shown.kind === 'answered' && shown.value?.isToUs ? shown.value : null;
  await accepted(deps, line, value ?? { requestedAt: now, dueAt: null });
  return outcome.kind === 'pending' ? waiting(outcome) : WAITING;
}

/** Somebody has asked for it since it was looked at: an attempt of ours whose answer was lost, or another registrar. */
async function ofOther(deps: LineKindDeps, line: Line): Promise<Outcome> {
  const { registry } = deps;
  const underWay = await registry.transferOf(line.facts.name);
  if (underWay.kind === 'unavailable') return underWay;
  if (underWay.value?.isToUs) {
    await accepted(deps, line, underWay.value);
    return WAITING;
  }
  const shown = await registry.info(line.facts.name);
  if (shown.kind === 'unavailable') return shown;
  return shown.value?.isOurs ? arrived(deps, line, shown.value) : failed('TRANSFER_ELSEWHERE');
}

function waiting(
  outcome: { readonly kind: 'pending'; readonly reference: string } | { readonly kind: 'unavailable' },
): Outcome {
  return outcome.kind === 'pending' ? { ...outcome, waitsFor: 'REGISTRY_ANSWER' } : outcome;
}
