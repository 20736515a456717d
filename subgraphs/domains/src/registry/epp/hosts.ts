import type { GlueHost, RegistryCommand, RegistryRefusal } from '../port';
import { readUnknownHosts } from './answers/domain-data';
import { isRefusal } from './answers/response';
import { hostCheck, hostCreate } from './commands/host-commands';
import { ask, type EppDesk, sendCommand } from './desk';
import { refusalOf } from './refusals';
import { EppUnanswered } from './wire';

/**
 * Makes the name servers known to a registry for which each is an object of its own. Says why they cannot serve the name; null:
 * they can, as far as this tells.
 */
export async function knownHosts(
  desk: EppDesk,
  { commandId, name }: RegistryCommand,
  hosts: readonly string[],
  glue: readonly GlueHost[] = [],
): Promise<RegistryRefusal | null> {
  const addressesOf = (host: string) => glue.find((one) => one.host === host)?.addresses ?? [];
  if (desk.dialect.hostKind === 'ATTRIBUTES') {
    const lacksGlue = hosts.some((host) => host.endsWith(`.${name}`) && addressesOf(host).length === 0);
    return lacksGlue ? 'GLUE_MISSING' : null;
  }
  if (hosts.length === 0) return null;
  const answer = await ask(desk, hostCheck(hosts));
  if (isRefusal(answer)) throw new EppUnanswered(`hosts are not looked up: ${answer.code}`);
  for (const host of readUnknownHosts(answer)) {
    const { code } = await sendCommand(desk, commandId, hostCreate(host, addressesOf(host)));
    if (code === ADDRESS_MISSING) return refusalOf(code, 'HOST');
    // One that is refused otherwise, as it exists by now or must not, shows when the name is to point to it.
  }
  return null;
}

const ADDRESS_MISSING = 2003;
