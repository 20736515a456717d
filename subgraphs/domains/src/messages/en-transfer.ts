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
  'transferFailure.TRANSFER_WITHDRAWN': 'The other provider has called the transfer off already.',
  'transferFailure.TRANSFER_DONE': 'The registry had carried the transfer out before.',
  'transferFailure.TRANSFER_DECISION_REFUSED': 'The registry does not take the decision.',
} as const;
