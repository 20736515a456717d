/** Locks, codes and transfers to and from other registrars. */
export const enTransfer = {
  'transferLock.DOMAIN_NOT_FOUND': 'This is not one of your domains.',
  'transferLock.DOMAIN_NOT_REGISTERED': 'The domain is not registered yet.',
  'transferLock.DOMAIN_GONE': 'The domain is not with us any more, or is about to be deleted.',
  'transferLock.NO_TRANSFER_OF_THIRD_LEVELS':
    'A third level is not transferred by itself: it follows the domain beneath which it stands.',
  'transferLock.NO_TRANSFER_LOCK':
    'The registry of this extension has no transfer lock: keep the auth code secret.',
  'transferLock.TRANSFER_UNDER_WAY': 'The domain is being transferred already.',
  'transferLock.TRANSFER_LOCK_CHANGING': 'The lock is being changed at this moment: try again shortly.',
  'transferLock.SECOND_FACTOR_RESET_LATELY':
    'The second factor was reset lately: for 7 days the domains stay locked.',
  'transferLock.OWNER_CHANGED_LATELY':
    'Its registrant has changed lately: for now the domain cannot go to another provider.',
  'authCode.DOMAIN_NOT_REGISTERED': 'The domain is not registered yet.',
  'authCode.DOMAIN_GONE': 'The domain is not with us any more, or is about to be deleted.',
  'authCode.NO_TRANSFER_OF_THIRD_LEVELS':
    'A third level has no code: the domain beneath which it stands has one.',
  'authCode.OWNER_CHANGED_LATELY':
    'Its registrant has changed lately: for now the domain cannot go to another provider.',
  'authCode.SECOND_FACTOR_RESET_LATELY': 'The second factor was reset lately: for 7 days no code is shown.',
  'authCode.REGISTRY_SILENT': 'The registry does not answer: try again later.',
  'authCode.CODE_REFUSED_BY_REGISTRY': 'For now the registry takes no new code for this domain.',
  'transferOut.NO_TRANSFER': 'No other provider has asked for this domain.',
  'transferOut.TRANSFER_BEING_DECIDED': 'The opposite decision is already on its way to the registry.',
  'transferOut.SECOND_FACTOR_RESET_LATELY':
    'The second factor was reset lately: for 7 days no domain can leave.',
  'transferOut.OWNER_CHANGED_LATELY':
    'Its registrant has changed lately: for now the domain cannot go to another provider.',
  'transferFailure.TRANSFER_WITHDRAWN': 'The other provider has called the transfer off already.',
  'transferFailure.TRANSFER_DONE': 'The registry had carried the transfer out before.',
  'transferFailure.TRANSFER_PROTECTED':
    'For some days after a change of your logins or of the registrant the domain cannot leave.',
  'transferFailure.TRANSFER_DECISION_REFUSED': 'The registry does not take the decision.',
  'delegation.DOMAIN_NOT_REGISTERED': 'The domain is not registered yet.',
  'delegation.DOMAIN_GONE': 'The domain is not with us any more, or is about to be deleted.',
  'delegation.NO_DELEGATION_OF_THIRD_LEVELS':
    'A third level has no name servers of its own: it stands in the zone of the domain beneath which it is.',
  'delegation.TRANSFER_UNDER_WAY': 'The domain is being transferred.',
  'delegation.GLUE_MISSING': 'A name server is inside the domain itself: say its addresses first.',
  'delegation.HOST_IN_USE': 'It is one of the name servers of the domain: take others first.',
  'delegation.DELEGATION_CHANGING': 'Another change is on its way to the registry: try again shortly.',
  'delegation.SECOND_FACTOR_RESET_LATELY':
    'The second factor was reset lately: for 7 days the name servers stay as they are.',
  'fault.noHost': 'is not the name of a host, such as ns1.example.com',
  'fault.hostTwice': 'names the same host twice',
  'fault.hostOutside': 'is not inside the domain',
  'fault.noAddress': 'is not a public IPv4 or IPv6 address',
  'fault.noDsRecord': 'is not a DS record',
  'operationWait.DNS_CHECK':
    'A name server does not answer for the domain yet: it is asked again, and until then those before stay.',
} as const;
