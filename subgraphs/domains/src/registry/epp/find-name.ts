import type { RegistryRecord } from '../port';
import { readDomain, type ShownDomain } from './answers/domain-data';
import { isRefusal } from './answers/response';
import { domainInfo } from './commands/domain-commands';
import { ask, type EppDesk } from './desk';
import { EppUnanswered } from './wire';

const NOT_THERE = 2303;

/** How the registry shows a name; null: it has none. */
export async function findName(desk: EppDesk, name: string): Promise<ShownDomain | null> {
  const response = await ask(desk, domainInfo(name));
  if (response.code === NOT_THERE) return null;
  if (isRefusal(response)) throw new EppUnanswered(`the registry does not show a name: ${response.code}`);
  return readDomain(response);
}

export function recordOf({ dialect, clientId }: EppDesk, shown: ShownDomain): RegistryRecord {
  const { name, createdAt, expiresAt, sponsor, registrant, nameServers, dsRecords, authCode } = shown;
  return {
    name,
    createdAt,
    expiresAt,
    statuses: dialect.statusesOf(shown),
    sponsor,
    isOurs: sponsor === clientId,
    registrant,
    nameServers,
    dsRecords,
    // Names have one in EPP from the first; only their registrar is shown it.
    hasAuthCode: sponsor !== clientId || authCode !== null,
    phase: dialect.phaseOf(shown),
    deletedAt: null,
  };
}
