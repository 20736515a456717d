import type { TradeCommand, UpdateCommand } from '../port';
import { addressChanges } from './address-changes';
import type { ShownDomain } from './answers/domain-data';
import { domainUpdate } from './commands/domain-commands';
import { dsInstead } from './commands/extensions';
import type { EppDesk } from './desk';
import { findName, ownRecordOf } from './find-name';
import { forgetHosts, knownHosts } from './hosts';
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
  const hosts = hostChanges(desk, shown, command);
  if (hosts === null) return { kind: 'refused', code: 'HOST_IN_USE' };
  const keys = command.dsRecords;
  const areOtherKeys = keys !== undefined && JSON.stringify(keys) !== JSON.stringify(shown.dsRecords);
  const change = {
    addHosts: hosts.added,
    removeHosts: hosts.removed,
    addStatuses: (command.addStatuses ?? []).filter((status) => !shown.statuses.includes(status)),
    removeStatuses: (command.removeStatuses ?? []).filter((status) => shown.statuses.includes(status)),
  };
  const changes = Object.values(change).some((part) => part.length > 0);
  const unfit = await knownHosts(desk, command, hosts.added, command.glue);
  if (unfit !== null) return { kind: 'refused', code: unfit };
  const isSame = !changes && !areOtherKeys && registrant === undefined && authCode === undefined;
  const outcome: NameOutcome = isSame
    ? { kind: 'done', record: ownRecordOf(desk, shown) }
    : await onName(
        desk,
        command,
        domainUpdate(
          name,
          { ...change, hostKind, glue: command.glue ?? [], registrant, authCode },
          areOtherKeys ? [dsInstead(keys)] : [],
        ),
      );
  const kept = outcome.kind === 'done' ? await forgetHosts(desk, command) : null;
  return kept === null ? outcome : { kind: 'refused', code: kept };
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

/**
 * Hosts that are texts of the name change where they are by going and coming back, in one command. null: one is to be forgotten to
 * which the name points.
 */
function hostChanges(
  { dialect }: EppDesk,
  { nameServers: standing, glue: known }: ShownDomain,
  { nameServers: wanted = standing, glue = [] }: UpdateCommand,
) {
  const { added, removed } = differences(standing, wanted);
  if (dialect.hostKind === 'OBJECTS') return { added, removed };
  const staying = glue.filter(({ host }) => standing.includes(host) && wanted.includes(host));
  if (staying.some(({ addresses }) => addresses.length === 0)) return null;
  const moved = staying.flatMap(({ host, addresses }) => {
    const before = known.find((one) => one.host === host)?.addresses ?? [];
    return addressChanges(before, addresses) === null ? [] : [host];
  });
  return { added: [...added, ...moved], removed: [...removed, ...moved] };
}

function differences(standing: readonly string[], wanted: readonly string[]) {
  return {
    added: wanted.filter((one) => !standing.includes(one)),
    removed: standing.filter((one) => !wanted.includes(one)),
  };
}
