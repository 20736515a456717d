import type { itLife } from './it-life';

/** How a domain stands at its registry, and what time will do to it. */
export const enLife: Readonly<Record<keyof typeof itLife, string>> = {
  'registryStatus.ok': 'The name is active and nothing forbids acting on it.',
  'registryStatus.inactive': 'The name has no name servers yet, so nobody reaches it.',
  'registryStatus.addPeriod': 'The name has just been registered.',
  'registryStatus.autoRenewPeriod':
    'The registry has renewed the name by itself; for some days that can be undone.',
  'registryStatus.renewPeriod': 'The name has just been renewed.',
  'registryStatus.transferPeriod': 'The name has just come from another registrar.',
  'registryStatus.redemptionPeriod': 'The name was deleted and can still be restored.',
  'registryStatus.quarantine': 'The name was deleted and is in quarantine: a renewal brings it back.',
  'registryStatus.pendingCreate': 'The registry has yet to decide on the registration.',
  'registryStatus.pendingDelete': 'The name is being deleted.',
  'registryStatus.pendingRenew': 'The registry has yet to decide on the renewal.',
  'registryStatus.pendingRestore': 'The registry has yet to complete the restoration.',
  'registryStatus.pendingTransfer': 'A transfer to another registrar is under way.',
  'registryStatus.pendingUpdate': 'The registry has yet to carry out a change.',
  'registryStatus.clientHold': 'The registrar has suspended the name: web and mail do not work.',
  'registryStatus.clientDeleteProhibited': 'The registrar forbids deleting the name.',
  'registryStatus.clientRenewProhibited': 'The registrar forbids renewing the name.',
  'registryStatus.clientTransferProhibited': 'Transferring the name to another registrar is forbidden.',
  'registryStatus.clientUpdateProhibited': 'The registrar forbids changes of the name.',
  'registryStatus.serverHold': 'The registry has suspended the name: web and mail do not work.',
  'registryStatus.serverDeleteProhibited': 'The registry forbids deleting the name.',
  'registryStatus.serverRenewProhibited': 'The registry forbids renewing the name.',
  'registryStatus.serverTransferProhibited':
    'The registry forbids transferring the name to another registrar.',
  'registryStatus.serverUpdateProhibited': 'The registry forbids changes of the name.',
  'registryStatus.ok/autoRenewPeriod':
    'The name is active; the registry has just renewed it by itself, as it does each year even where the renewal is paid.',
  'registryStatus.inactive/dnsHold':
    "The name is registered, and becomes active when its name servers pass the registry's check.",
  'registryStatus.inactive/clientHold': 'The name was suspended by order of an authority.',
  'registryStatus.inactive/serverHold': 'The registry has suspended the name until a decision.',
  'registryStatus.inactive/toBeReassigned':
    'The registry will give the name to whoever has obtained the right to it.',
  'registryStatus.inactive/noRegistrar': 'The name has no registrar any more: its holder has to choose one.',
  'registryStatus.inactive/notRenewed': 'The name has no registrar any more and was not renewed.',
  'registryStatus.pendingDelete/redemptionPeriod': 'The name was deleted: a renewal can still bring it back.',
  'registryStatus.pendingDelete/pendingDelete':
    'The name is about to be free and cannot be brought back any more.',
  'registryStatus.UNKNOWN': 'A status of the registry that is not explained here.',
  'timeline.EXPIRING': 'The domain expires within three months: it is time to renew it.',
  'timeline.AUTO_RENEWAL':
    'The renewal is charged to the chosen payment method: what follows happens only if that fails.',
  'timeline.EXPIRED': 'The domain expires: web, mail and services stop until it is renewed.',
  'timeline.LET_GO': 'The domain is deleted at the registry and can only be recovered.',
  'timeline.RECOVERY_ENDS': 'The domain cannot be recovered any more.',
  'timeline.OWNER_CHANGE_OVER': 'The change of owner is over: it has to be begun again, with all its papers.',
  'timeline.RELEASED': 'The name is free again and anybody can register it.',
  'timeline.REGISTRY_RENEWS': 'The registry renews the name by itself for a year that is paid already.',
};
