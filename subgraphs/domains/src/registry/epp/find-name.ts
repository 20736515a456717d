import type { OwnRecord, RegistryRecord } from '../port';
import { hiddenDomain, readDomain, type ShownDomain } from './answers/domain-data';
import { isRefusal } from './answers/response';
import { domainInfo } from './commands/domain-commands';
import { ask, type EppDesk } from './desk';
import { EppUnanswered } from './wire';
import { UnreadableFrame } from './xml';

const NOT_THERE = 2303;
/** Authorization error: it is there, and another registrar's. */
const NOT_TO_BE_SEEN = 2201;

/** How the registry shows a name; null: it has none. */
export async function findName(desk: EppDesk, name: string): Promise<ShownDomain | null> {
  const response = await ask(desk, domainInfo(name));
  if (response.code === NOT_THERE) return null;
  if (response.code === NOT_TO_BE_SEEN) return hiddenDomain(name);
  if (isRefusal(response)) throw new EppUnanswered(`the registry does not show a name: ${response.code}`);
  return readDomain(response);
}

export function recordOf({ dialect, clientId }: EppDesk, shown: ShownDomain): RegistryRecord {
  const { name, createdAt, expiresAt, sponsor, registrant, nameServers, dsRecords, authCode } = shown;
  const isOurs = sponsor !== null && sponsor === clientId;
  const record = {
    name,
    statuses: dialect.statusesOf(shown),
    registrant,
    nameServers,
    dsRecords,
    // Names have one in EPP from the first; only their registrar is shown it.
    hasAuthCode: !isOurs || authCode !== null,
    phase: dialect.phaseOf(shown),
    deletedAt: null,
    transferredAt: shown.transferredAt,
  };
  if (!isOurs) return { ...record, isOurs, sponsor, createdAt, expiresAt };
  if (createdAt === null || expiresAt === null) throw new UnreadableFrame('a name of ours has no dates');
  return { ...record, isOurs, sponsor, createdAt, expiresAt };
}

/** What has become of a name that a command of ours was about. */
export function ownRecordOf(desk: EppDesk, shown: ShownDomain): OwnRecord {
  const record = recordOf(desk, shown);
  if (!record.isOurs) throw new EppUnanswered('the name is with another registrar by now');
  return record;
}
