import type { TradeCommand, UpdateCommand } from '../port';
import type { ShownDomain } from './answers/domain-data';
import { domainUpdate } from './commands/domain-commands';
import { dsInstead } from './commands/extensions';
import type { EppDesk } from './desk';
import { findName, ownRecordOf } from './find-name';
import { knownHosts } from './hosts';
import { type NameOutcome, onName } from './outcome-of-name';

/** The port says what is to stand, EPP what is to be added and removed: what stands is read first. */
export async function updateName(desk: EppDesk, command: UpdateCommand): Promise<NameOutcome> {
  const { name, authCode } = command;
  const shown = await findName(desk, name);
  const refusal = refusalOfOwn(desk, shown);
  if (shown === null || refusal !== null) return refusal ?? { kind: 'refused', code: 'UNKNOWN_NAME' };
  const { traits, hostKind } = desk.dialect;
  const registrant = command.registrant === shown.registrant ? undefined : command.registrant;
  if (traits.trades && registrant !== undefined && shown.registrant !== null)
    return { kind: 'refused', code: 'HOLDER_FIXED' };
  const hosts = differences(shown.nameServers, command.nameServers);
  const keys = command.dsRecords;
  const areOtherKeys = keys !== undefined && JSON.stringify(keys) !== JSON.stringify(shown.dsRecords);
  const change = {
    addHosts: hosts.added,
    removeHosts: hosts.removed,
    addStatuses: (command.addStatuses ?? []).filter((status) => !shown.statuses.includes(status)),
    removeStatuses: (command.removeStatuses ?? []).filter((status) => shown.statuses.includes(status)),
  };
  const changes = Object.values(change).some((part) => part.length > 0);
  if (!changes && !areOtherKeys && registrant === undefined && authCode === undefined)
    return { kind: 'done', record: ownRecordOf(desk, shown) };
  const unfit = await knownHosts(desk, command, hosts.added, command.glue);
  if (unfit !== null) return { kind: 'refused', code: unfit };
  return onName(
    desk,
    command,
    domainUpdate(
      name,
      { ...change, hostKind, glue: command.glue ?? [], registrant, authCode },
      areOtherKeys ? [dsInstead(keys)] : [],
    ),
  );
}

/**
 * .it: another holder under a new auth code, in one update: without the code the registry refuses it. It does not ask a registrar
 * for the old code of a name of its own, so that is compared with the one it shows.
 */
export async function tradeName(desk: EppDesk, command: TradeCommand): Promise<NameOutcome> {
  const { traits, hostKind } = desk.dialect;
  if (!traits.trades) return { kind: 'refused', code: 'NOT_SUPPORTED' };
  const { name, registrant, authCode, newAuthCode } = command;
  const shown = await findName(desk, name);
  const refusal = refusalOfOwn(desk, shown);
  if (refusal !== null) return refusal;
  if (shown?.authCode !== authCode) return { kind: 'refused', code: 'WRONG_AUTH_CODE' };
  return onName(desk, command, domainUpdate(name, { hostKind, registrant, authCode: newAuthCode }));
}

function refusalOfOwn({ clientId }: EppDesk, shown: ShownDomain | null): NameOutcome | null {
  if (shown === null) return { kind: 'refused', code: 'UNKNOWN_NAME' };
  return shown.sponsor === clientId ? null : { kind: 'refused', code: 'NOT_SPONSORED' };
}

function differences(standing: readonly string[], wanted: readonly string[] | undefined) {
  if (wanted === undefined) return { added: [], removed: [] };
  return {
    added: wanted.filter((one) => !standing.includes(one)),
    removed: standing.filter((one) => !wanted.includes(one)),
  };
}
