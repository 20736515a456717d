import type { DeleteCommand } from '../port';
import type { ShownDomain } from './answers/domain-data';
import { type EppResponse, isRefusal } from './answers/response';
import { type DomainChange, domainDelete, domainUpdate } from './commands/domain-commands';
import { hostDelete, hostInfo } from './commands/host-commands';
import { ask, type EppDesk, sendCommand } from './desk';
import { findName, ownRecordOf, recordOf } from './find-name';
import { type NameOutcome, pending } from './outcome-of-name';
import { refusalOf } from './refusals';
import { EppUnanswered } from './wire';
import { at, childrenOf } from './xml';

export async function deleteName(desk: EppDesk, command: DeleteCommand): Promise<NameOutcome> {
  const { name, commandId, atExpiry = false } = command;
  const { dialect, clock } = desk;
  if (atExpiry && !dialect.traits.deletesAtExpiry) return { kind: 'refused', code: 'NOT_SUPPORTED' };
  const found = await findName(desk, name);
  if (found === null) return { kind: 'refused', code: 'UNKNOWN_NAME' };
  const before = recordOf(desk, found);
  if (!before.isOurs) return { kind: 'refused', code: 'NOT_SPONSORED' };
  const ahead = atExpiry ? dialect.deleteAtExpiry(before.expiresAt) : null;
  const deletion = domainDelete(name, ahead === null ? [] : [ahead]);
  let response = await sendCommand(desk, commandId, deletion);
  if (response.code === ASSOCIATED && (await withoutOwnHosts(desk, command, found)))
    response = await sendCommand(desk, commandId, deletion);
  if (isRefusal(response)) return { kind: 'refused', code: refusalOf(response.code, 'NAME') };
  if (atExpiry) return pending(response);
  const after = await findName(desk, name);
  if (after === null) {
    const freed = { phase: 'PENDING_DELETE', statuses: ['pendingDelete'] } as const;
    return { kind: 'done', record: { ...before, ...freed, deletedAt: clock.now() } };
  }
  const record = ownRecordOf(desk, after);
  return record.phase === 'REGISTERED' ? pending(response) : { kind: 'done', record };
}

/**
 * RFC 5731, 3.2.2: a name is not deleted while hosts inside it are there, and they are not while a name points to them. False, and all
 * is as before: another name does.
 */
async function withoutOwnHosts(
  desk: EppDesk,
  { name, commandId }: DeleteCommand,
  { hostsInside, nameServers }: ShownDomain,
): Promise<boolean> {
  const { hostKind } = desk.dialect;
  const own = nameServers.filter((host) => hostsInside.includes(host));
  const update = (change: Partial<DomainChange>) =>
    sendCommand(desk, commandId, domainUpdate(name, { hostKind, ...change }));
  if (own.length > 0 && isRefusal(await update({ removeHosts: own }))) return false;
  for (const host of hostsInside) {
    if (!isLinked(await ask(desk, hostInfo(host)))) continue;
    if (own.length > 0) await update({ addHosts: own });
    return false;
  }
  for (const host of hostsInside) {
    const { code } = await sendCommand(desk, commandId, hostDelete(host));
    if (code === ASSOCIATED) throw new EppUnanswered('a name points to a host since that was looked at');
  }
  return true;
}

/** RFC 5732, 2.3. */
function isLinked({ data }: EppResponse): boolean {
  return childrenOf(at(data, 'infData'), 'status').some(({ attributes }) => attributes.s === 'linked');
}

const ASSOCIATED = 2305;
