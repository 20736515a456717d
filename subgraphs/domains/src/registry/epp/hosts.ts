import type { GlueHost, RegistryCommand, RegistryRefusal } from '../port';
import { addressChanges } from './address-changes';
import { readAddresses, readUnknownHosts } from './answers/domain-data';
import { isRefusal } from './answers/response';
import { hostCheck, hostCreate, hostDelete, hostInfo, hostUpdate } from './commands/host-commands';
import { ask, type EppDesk, sendCommand } from './desk';
import { refusalOf } from './refusals';
import { EppUnanswered } from './wire';

/**
 * Makes the name servers known to a registry for which each is an object of its own, and has those inside the name where they are
 * to be. Says why they cannot serve the name; null: they can, as far as this tells.
 */
export async function knownHosts(
  desk: EppDesk,
  command: RegistryCommand,
  hosts: readonly string[],
  glue: readonly GlueHost[] = [],
): Promise<RegistryRefusal | null> {
  const placed = glue.filter(({ addresses }) => addresses.length > 0);
  const isPlaced = (host: string) => placed.some((one) => one.host === host);
  if (desk.dialect.hostKind === 'ATTRIBUTES') {
    const lacksGlue = hosts.some((host) => host.endsWith(`.${command.name}`) && !isPlaced(host));
    return lacksGlue ? 'GLUE_MISSING' : null;
  }
  for (const one of placed) {
    const refusal = await placeHost(desk, command, one);
    if (refusal !== null) return refusal;
  }
  const others = hosts.filter((host) => !isPlaced(host));
  return others.length === 0 ? null : createUnknown(desk, command, others);
}

/** What the registry shows decides, so that a command whose answer was lost is not sent in vain. */
async function placeHost(
  desk: EppDesk,
  { commandId }: RegistryCommand,
  { host, addresses }: GlueHost,
): Promise<RegistryRefusal | null> {
  const standing = await addressesOf(desk, host);
  const change = addressChanges(standing ?? [], addresses);
  if (standing !== null && change === null) return null;
  const command =
    standing === null || change === null ? hostCreate(host, addresses) : hostUpdate(host, change);
  const response = await sendCommand(desk, commandId, command);
  if (response.code === EXISTS) throw new EppUnanswered('a host was created meanwhile');
  return isRefusal(response) ? refusalOf(response.code, 'HOST') : null;
}

/** null: the registry has no such host. */
export async function addressesOf(desk: EppDesk, host: string): Promise<readonly string[] | null> {
  const answer = await ask(desk, hostInfo(host));
  if (answer.code === NOT_THERE) return null;
  if (isRefusal(answer)) throw new EppUnanswered(`a host is not shown: ${answer.code}`);
  return readAddresses(answer);
}

async function createUnknown(
  desk: EppDesk,
  { commandId }: RegistryCommand,
  hosts: readonly string[],
): Promise<RegistryRefusal | null> {
  const answer = await ask(desk, hostCheck(hosts));
  if (isRefusal(answer)) throw new EppUnanswered(`hosts are not looked up: ${answer.code}`);
  for (const host of readUnknownHosts(answer)) {
    const { code } = await sendCommand(desk, commandId, hostCreate(host, []));
    if (code === ADDRESS_MISSING) return refusalOf(code, 'HOST');
    // One that is refused otherwise, as it exists by now or must not, shows when the name is to point to it.
  }
  return null;
}

/** Has a registry forget hosts that are objects of their own: the name that pointed to them does not any more. */
export async function forgetHosts(
  desk: EppDesk,
  { commandId, glue = [] }: RegistryCommand & { readonly glue?: readonly GlueHost[] },
): Promise<RegistryRefusal | null> {
  if (desk.dialect.hostKind === 'ATTRIBUTES') return null;
  for (const { host, addresses } of glue) {
    if (addresses.length > 0) continue;
    const response = await sendCommand(desk, commandId, hostDelete(host));
    if (isRefusal(response) && response.code !== NOT_THERE) return refusalOf(response.code, 'HOST');
  }
  return null;
}

const ADDRESS_MISSING = 2003;
const EXISTS = 2302;
const NOT_THERE = 2303;
