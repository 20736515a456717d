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
  'transferLock.OWNER_CHANGING': 'The owner of the domain is being changed: try again once that is done.',
  'authCode.DOMAIN_NOT_REGISTERED': 'The domain is not registered yet.',
  'authCode.DOMAIN_GONE': 'The domain is not with us any more, or is about to be deleted.',
  'authCode.NO_TRANSFER_OF_THIRD_LEVELS':
    'A third level has no code: the domain beneath which it stands has one.',
  'authCode.OWNER_CHANGED_LATELY':
    'Its registrant has changed lately: for now the domain cannot go to another provider.',
  'authCode.OWNER_CHANGING': 'The owner of the domain is being changed: try again once that is done.',
  'authCode.SECOND_FACTOR_RESET_LATELY': 'The second factor was reset lately: for 7 days no code is shown.',
  'authCode.REGISTRY_SILENT': 'The registry does not answer: try again later.',
  'authCode.CODE_REFUSED_BY_REGISTRY': 'For now the registry takes no new code for this domain.',
  'transferOut.NO_TRANSFER': 'No other provider has asked for this domain.',
  'transferOut.TRANSFER_BEING_DECIDED': 'The opposite decision is already on its way to the registry.',
  'transferOut.SECOND_FACTOR_RESET_LATELY':
    'The second factor was reset lately: for 7 days no domain can leave.',
  'transferOut.OWNER_CHANGED_LATELY':
    'Its registrant has changed lately: for now the domain cannot go to another provider.',
  'transferOut.OWNER_CHANGING': 'The owner of the domain is being changed: try again once that is done.',
  'transferFailure.TRANSFER_WITHDRAWN': 'The other provider has called the transfer off already.',
  'transferFailure.TRANSFER_DONE': 'The registry had carried the transfer out before.',
  'transferFailure.TRANSFER_PROTECTED':
    'For some days after a change of your logins or of the registrant the domain cannot leave.',
  'transferFailure.TRANSFER_DECISION_REFUSED': 'The registry does not take the decision.',
  'transferIn.NAME_NOT_REGISTERED': 'Nobody has this domain: it can be registered.',
  'transferIn.NAME_ALREADY_HERE':
    'This domain is with us already: its holder can hand it over to another profile.',
  'transferIn.NAME_BEING_DELETED': 'Its present provider has deleted this domain.',
  'transferIn.NAME_TRANSFER_LOCKED':
    'This domain is locked against transfers: ask its present provider to lift the lock.',
  'transferIn.NAME_BEING_TRANSFERRED': 'This domain is being transferred already.',
  'transferIn.TOO_YOUNG_TO_TRANSFER':
    'This domain was registered or transferred too lately to be transferred again.',
  'transferIn.TRANSFER_TERM_FULL':
    'This domain is registered for so long that the year of a transfer does not fit: it can be transferred from {from, date, day} on.',
  'transferIn.WRONG_AUTH_CODE': 'The registry says that this is not the auth code of the domain.',
  'transferIn.AUTH_CODE_NEEDED': 'A quote keeps no auth code: order the domain with its code.',
  'transferInFailure.TRANSFER_REJECTED': 'Its present provider has rejected the transfer.',
  'transferInFailure.TRANSFER_CALLED_OFF': 'The transfer was called off.',
  'transferInFailure.TRANSFER_PROHIBITED': 'The registry does not let the domain go now: it is locked.',
  'transferInFailure.TRANSFER_CODE_REFUSED': 'The auth code is not that of the domain.',
  'transferInFailure.TRANSFER_OF_NOTHING': 'The domain is not registered any more.',
  'transferInFailure.TRANSFER_ELSEWHERE':
    'The domain is with us, or on its way to another provider, by another request.',
  'transferInFailure.TRANSFER_CODE_FORGOTTEN':
    'The order came so late that its auth code was forgotten: order it again.',
  'cancelTransfer.NO_TRANSFER_IN': 'The domain is not on its way to us.',
  'cancelTransfer.TRANSFER_NOT_PAID': 'The transfer is not paid yet: cancel its order.',
  'approval.nameServers': '{name}: name servers {hosts}',
  'approval.hostRecord': '{name}: {host} {addresses, select, none {forgotten} other {at {addresses}}}',
  'approval.dsRecords': '{name}: DNSSEC {records, select, none {off} other {with the DS records {records}}}',
  'delegation.DOMAIN_NOT_REGISTERED': 'The domain is not registered yet.',
  'delegation.DOMAIN_GONE': 'The domain is not with us any more, or is about to be deleted.',
  'delegation.NO_DELEGATION_OF_THIRD_LEVELS':
    'A third level has no name servers of its own: it stands in the zone of the domain beneath which it is.',
  'delegation.TRANSFER_UNDER_WAY': 'The domain is being transferred.',
  'delegation.GLUE_MISSING': 'A name server is inside the domain itself: say its addresses first.',
  'delegation.HOST_IN_USE': 'It is one of the name servers of the domain: take others first.',
  'delegation.DELEGATION_CHANGING': 'Another change is on its way to the registry: try again shortly.',
  'delegationFailure.HOST_IN_USE_ELSEWHERE':
    'Another domain has this name server: it could not be forgotten.',
  'delegation.SECOND_FACTOR_RESET_LATELY':
    'The second factor was reset lately: for 7 days the name servers stay as they are.',
  'fault.noHost': 'is not the name of a host, such as ns1.example.com',
  'fault.hostTwice': 'names the same host twice',
  'fault.hostOutside': 'is not inside the domain',
  'fault.noAddress': 'is not a public IPv4 or IPv6 address',
  'fault.noDsRecord': 'is not a DS record',
  'changedOwner.CHANGE_NOT_PASSED':
    'Not all that the parties have to give has passed: the change of owner is paid for afterwards.',
  'changedOwner.CHANGE_ORDERED': 'The change of owner is ordered already: pay or cancel that order, or wait.',
  'changedOwner.CHANGE_OVER': 'The change of owner is over: start another one.',
  'changedOwner.CHANGE_NEEDS_RENEWAL':
    'A domain of the change of owner has expired: renew it first, or in the same order, where the change of owner then costs nothing.',
  'changedOwner.CHANGE_DOMAIN_NOT_ACTIVE':
    'A domain of the change of owner is suspended or deleted: confirm the address of its registrant, or restore it, first.',
  'changedOwner.CHANGE_DOMAIN_GONE': 'The domain is not in the profile any more, or is not registered.',
  'changedOwner.CHANGE_REFUSED_BY_REGISTRY': 'The registry does not take the new owner.',
  'operationWait.OTHER_WORK':
    'Something else is still under way with the domain: an open order, an operation or a renewal.',
  'operationWait.DNS_CHECK':
    'A name server does not answer for the domain yet: it is asked again, and until then those before stay.',
} as const;
