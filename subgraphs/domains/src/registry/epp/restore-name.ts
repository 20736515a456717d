import type { RestoreCommand } from '../port';
import type { ShownDomain } from './answers/domain-data';
import { isRefusal } from './answers/response';
import { domainUpdate } from './commands/domain-commands';
import { restoreReport, restoreRequest } from './commands/extensions';
import { type EppDesk, sendCommand } from './desk';
import { findName } from './find-name';
import { type NameOutcome, onName } from './outcome-of-name';
import { refusalOf } from './refusals';

const STATUS_PROHIBITS = 2304;

/**
 * Brings a name back (RFC 3915). Where a report is wanted, the request alone lapses after some days: one that was sent before is
 * gone on with.
 */
export async function restoreName(desk: EppDesk, command: RestoreCommand): Promise<NameOutcome> {
  const { name, commandId } = command;
  const { hostKind, wantsRestoreReport } = desk.dialect;
  const before = await findName(desk, name);
  if (before === null) return { kind: 'refused', code: 'UNKNOWN_NAME' };
  if (before.sponsor !== desk.clientId) return { kind: 'refused', code: 'NOT_SPONSORED' };
  if (desk.dialect.phaseOf(before) !== 'REDEMPTION') return { kind: 'refused', code: 'NOT_IN_REDEMPTION' };
  const request = domainUpdate(name, { hostKind }, [restoreRequest()]);
  if (!wantsRestoreReport) return sinceRead(await onName(desk, command, request));
  if (!before.graceStatuses.includes('pendingRestore')) {
    const response = await sendCommand(desk, commandId, request);
    if (response.code === STATUS_PROHIBITS) return { kind: 'refused', code: 'NOT_IN_REDEMPTION' };
    if (isRefusal(response)) return { kind: 'refused', code: refusalOf(response.code, 'NAME') };
  }
  return onName(desk, command, reportOf(desk, before, command.deletedAt));
}

/** Once a restore was asked for, the name was updated later than deleted: what was seen of the deletion goes before that. */
function reportOf({ clock, dialect }: EppDesk, { name, updatedAt }: ShownDomain, deletedAt: Date | null) {
  const now = clock.now();
  const report = { name, deletedAt: deletedAt ?? updatedAt ?? now, restoredAt: now };
  return domainUpdate(name, { hostKind: dialect.hostKind }, [restoreReport(report)]);
}

/** Its redemption has ended since it was read. */
function sinceRead(outcome: NameOutcome): NameOutcome {
  const hasEnded = outcome.kind === 'refused' && outcome.code === 'STATUS_PROHIBITS';
  return hasEnded ? { kind: 'refused', code: 'NOT_IN_REDEMPTION' } : outcome;
}
