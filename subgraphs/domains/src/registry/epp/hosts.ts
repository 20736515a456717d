import type { GlueHost } from '../port';
import { readUnknownHosts } from './answers/domain-data';
import { isRefusal } from './answers/response';
import { hostCheck, hostCreate } from './commands/host-commands';
import { ask, type EppDesk, sendCommand } from './desk';
import { EppUnanswered } from './wire';

/** Makes the name servers known to a registry for which each is an object of its own. */
export async function knownHosts(
  desk: EppDesk,
  commandId: string,
  hosts: readonly string[],
  glue: readonly GlueHost[] = [],
): Promise<void> {
  if (desk.dialect.hostKind === 'ATTRIBUTES' || hosts.length === 0) return;
  const answer = await ask(desk, hostCheck(hosts));
  if (isRefusal(answer)) throw new EppUnanswered(`hosts are not looked up: ${answer.code}`);
  // One that is refused, as it exists by now or must not, shows when the name is to point to it.
  for (const host of readUnknownHosts(answer)) {
    const { addresses = [] } = glue.find((one) => one.host === host) ?? {};
    await sendCommand(desk, commandId, hostCreate(host, addresses));
  }
}
