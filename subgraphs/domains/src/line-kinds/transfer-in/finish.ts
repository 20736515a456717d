import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { domainTransferredIn, transferInCancelled, transferInRefused } from '../../../contract';
import { requestHolderChange } from '../../holder-at-registry';
import { endKnownCode } from '../../transfer-access';
import { requestVerification } from '../../verification';
import type { FinishedLine, LineFailure, LineKindDeps, PlacedLine } from '../line-kind';
import { recordRegistered } from '../record-registered';
import { recordRequestFailed } from '../record-request-failed';
import type { ArrivedName } from './arrived';
import type { TransferredDomain } from './transferred-domain';

/**
 * The name is with us, paid through as its registry has it, with the name servers that it had, and their addresses where they are inside the name. Its registry is told of its registrant,
 * unless it has another holder; who had the name knows its code, which is another one from now on.
 */
export async function finish(
  deps: LineKindDeps,
  manager: EntityManager,
  line: PlacedLine<TransferredDomain>,
  { record, hasOtherHolder, glue }: ArrivedName,
  at: Date,
): Promise<FinishedLine> {
  const { profileId, facts } = line;
  const { domainId, name, unicodeName } = facts;
  const { expiresAt: paidThrough } = record;
  const changes = { paidThrough, ...(hasOtherHolder ? { registrantId: null } : {}) };
  const reason = 'registry.transfer';
  const { suspended, registrantId } = await recordRegistered(deps, manager, line, {
    ...{ record, reason, at },
    ...changes,
  });
  const owned = { profileId, domainId };
  await deps.transfersIn.close(manager, owned, 'TRANSFERRED', at);
  await deps.delegations.show(manager, owned, record);
  for (const host of glue) await deps.delegations.putHost(manager, owned, host);
  if (registrantId === null) await endKnownCode(deps, manager, owned, at);
  else await requestHolderChange(deps, manager, { ...owned, registrantId, at });
  return {
    facts: { paidThrough },
    appendEvent: async () => {
      const payload = { domainId, name, unicodeName, paidThrough, suspended, heldByOther: hasOtherHolder };
      await appendEvent(manager, domainTransferredIn, {
        ...{ profileId, subjectId: domainId, payload },
        occurredAt: at,
      });
      if (registrantId === null) return;
      const asked = { profileId, registrantId, reason: domainTransferredIn.type };
      await requestVerification(deps, manager, asked, at);
    },
  };
}

/** It does not come: the request ends, and the name can be ordered again. */
export async function fail(
  deps: LineKindDeps,
  manager: EntityManager,
  line: PlacedLine<TransferredDomain>,
  failure: LineFailure,
  at: Date,
): Promise<void> {
  const { profileId, facts } = line;
  const { domainId, unicodeName } = facts;
  const { code } = failure;
  const isCalledOff = code === 'TRANSFER_CALLED_OFF';
  await recordRequestFailed(deps, manager, line, failure, at);
  await deps.transfersIn.close(manager, { profileId, domainId }, isCalledOff ? 'CANCELLED' : 'REFUSED', at);
  const fact = { profileId, subjectId: domainId, occurredAt: at };
  const named = { domainId, unicodeName };
  if (isCalledOff) await appendEvent(manager, transferInCancelled, { ...fact, payload: named });
  else await appendEvent(manager, transferInRefused, { ...fact, payload: { ...named, reason: code } });
}
