import type { GlueHost, RegistryRefusal, UpdateCommand } from '../../port';
import type { RegistryRules } from '../registry-rules';
import type { StoredName } from '../stored-name';

type Glue = { readonly glue: readonly GlueHost[] } | { readonly refusal: RegistryRefusal };

/** The addresses that a registry has after an update: where hosts are no objects of their own, only of those the name points to. */
export function glueAfter(
  stored: StoredName,
  { name, nameServers = stored.nameServers, glue: given = [] }: UpdateCommand,
  { keepsHosts }: RegistryRules,
): Glue {
  const forgotten = given.filter(({ addresses }) => addresses.length === 0);
  if (forgotten.some(({ host }) => stored.nameServers.includes(host) && nameServers.includes(host)))
    return { refusal: 'HOST_IN_USE' };
  const kept = stored.glue.filter(({ host }) => given.every((one) => one.host !== host));
  const said = given.filter(({ host, addresses }) => host.endsWith(`.${name}`) && addresses.length > 0);
  const glue = [...kept, ...said]
    .filter(({ host }) => keepsHosts || nameServers.includes(host))
    .sort((one, other) => (one.host < other.host ? -1 : 1));
  const isAdded = (host: string) => !stored.nameServers.includes(host);
  const isUnknown = (host: string) => glue.every((one) => one.host !== host);
  const lacksGlue = nameServers.some((host) => host.endsWith(`.${name}`) && isAdded(host) && isUnknown(host));
  return lacksGlue ? { refusal: 'GLUE_MISSING' } : { glue };
}
