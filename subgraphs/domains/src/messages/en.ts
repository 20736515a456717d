import { enExport } from './en-export';
import { enLife } from './en-life';
import { enOwnerChange } from './en-owner-change';
import { enRegistrant } from './en-registrant';
import { enTransfer } from './en-transfer';
import type { it } from './it';

export const en: Readonly<Record<keyof typeof it, string>> = {
  'name.NAME_EMPTY': 'Enter a domain name.',
  'name.NAME_TOO_LONG': 'The domain name is too long.',
  'name.EMPTY_LABEL': 'The domain name contains too many dots.',
  'name.TLD_MISSING': 'The extension is missing, for example .it or .com.',
  'name.TLD_NOT_SUPPORTED': 'This extension is not available.',
  'name.TOO_MANY_LABELS':
    'With this extension only a second-level name can be registered, for example name.it.',
  'name.FORBIDDEN_CHARACTER': 'Only letters, digits and hyphens are allowed.',
  'name.HYPHEN_POSITION':
    'A hyphen cannot come first or last, nor in both the third and the fourth position.',
  'name.IDN_INVALID': 'The name contains characters that internationalised domain names do not allow.',
  'name.LABEL_TOO_SHORT': 'The name is too short for this extension.',
  'name.LABEL_TOO_LONG': 'The name can have at most 63 characters (fewer if it contains accented letters).',
  'name.RESERVED_GEOGRAPHIC_NAME':
    'This geographic name is reserved: a name beneath it can be registered, for example name.milano.it.',
  'name.MIXED_SCRIPT': 'The name mixes letters of different alphabets.',
  'name.SCRIPT_NOT_ALLOWED': 'This extension does not allow the alphabet used.',
  'name.CHARACTER_NOT_IN_REPERTOIRE': 'The name contains a letter that this extension does not allow.',
  'renewal.NOT_REGISTERED': 'The domain is not registered yet.',
  'renewal.TRANSFERRED_AWAY': 'The domain was transferred to another registrar and has to be renewed there.',
  'renewal.DELETED': 'The domain was deleted and can no longer be renewed.',
  'renewal.PENDING_DELETE': 'The registry is deleting the domain; it can no longer be recovered.',
  'renewal.REDEMPTION_ONLY':
    'The domain is in redemption: it can only be restored by the dedicated procedure, which costs more and is not guaranteed.',
  'renewal.RENEWAL_IN_PROGRESS': 'A renewal of this domain is already in progress.',
  'renewal.AUTO_RENEW_ON':
    'The domain renews itself before its expiry: switch automatic renewal off to renew it by hand.',
  'renewal.RENEWED_RECENTLY': 'The domain was renewed less than 7 days ago.',
  'renewal.YEARS_ALREADY_PAID': 'Several years are already paid for this domain.',
  'renewal.TERM_NOT_OFFERED': 'The domain cannot be renewed for this number of years.',
  'renewal.TOTAL_TERM_TOO_LONG': 'The total term would exceed the maximum that the registry allows.',
  'renewal.OWNER_CHANGING': 'The owner of the domain is being changed: try again once that is done.',
  'renewal.RENEWAL_ALREADY_ORDERED': 'A renewal of this domain is already ordered: pay or cancel that order.',
  'renewal.RENEWED_WITH_PARENT':
    'The domain is a third level: it is renewed with the domain beneath which it stands.',
  'restore.NOT_IN_REDEMPTION':
    'The domain does not need a restoration: it has not been deleted, or a renewal brings it back.',
  'restore.RESTORE_TOO_LATE': 'The domain can no longer be restored.',
  'restore.RESTORE_ALREADY_ORDERED': 'The domain is in an open order already: pay or cancel it.',
  'restore.RESTORE_IN_PROGRESS': 'A restoration of this domain is already in progress.',
  'renewalWarning.LATE_RENEWAL':
    'The domain expires in less than 15 days or has expired: unless the payment is immediate, services may be interrupted.',
  'registry.NAME_TAKEN': 'Somebody else registered the domain before this order.',
  'registry.REFUSED_BY_POLICY': 'The registry refused the request for this name.',
  'registry.UNKNOWN_NAME': 'The registry does not know the domain any more.',
  'registry.TERM_TOO_LONG': 'The total term would exceed the maximum that the registry allows.',
  'registration.NAME_TAKEN': 'The domain is already registered.',
  'registration.ALREADY_ORDERED':
    'This domain is already in an order of yours: if it is still unpaid, pay or cancel it.',
  'registration.TERM_NOT_OFFERED': 'This extension is not registered for that number of years.',
  'line.DOMAIN_NOT_RENEWED': 'The domain was not renewed, and so the service was not either.',
  'line.SERVICE_NOT_RENEWED':
    'The service was given up, or is no longer the same, and so it was not renewed.',
  'line.REFUSED_BY_REGISTRY': 'The registry does not accept these data.',
  'line.LINE_NOT_UNDERSTOOD': 'This kind of product cannot be delivered.',
  'line.GIVEN_UP': 'Our staff gave the operation up.',
  'operation.failed': 'The operation could not be carried out.',
  'operationWait.PAYMENT': 'It goes on as soon as its order is paid.',
  'operationWait.REGISTRY_ANSWER': 'The registry has accepted the request and has not decided yet.',
  'operationWait.REGISTRY_AWAY': 'The registry does not answer: it is asked again until it does.',
  'operationWait.STAFF_HOLD': 'Our staff keep the domain for some time although it is not paid.',
  'hold.HOLD_BEYOND_GRACE':
    'The registry charges for another year by then: choose an earlier moment that is still ahead.',
  'resync.NOTHING_TO_RESYNC': 'The domain is not registered, or is a third level.',
  'resync.REGISTRY_SILENT': 'The registry does not answer.',
  'resync.DIFFERENCES_CHANGED': 'The differences are not those that were shown: compare again.',
  'resync.RENEWAL_RUNNING': 'A renewal is being carried out: wait until it is over.',
  'resync.PAID_NAME_MISSING': 'The domain is paid and its registry does not have it: ask the registry.',
  'resync.SPONSORED_ELSEWHERE': 'Another registrar has the name: ask the registry.',
  'hold.NOTHING_TO_HOLD': 'The domain is not registered, or its registry has deleted it already.',
  'hold.DOMAIN_NOT_HELD': 'Nothing holds this domain.',
  'operationWait.MONEY_ON_ITS_WAY':
    'Money that keeps the domain may be on its way: it is waited for as long as the registry allows.',
  'operationWait.HOST_ANSWER': 'The service is being prepared.',
  'operationWait.LATE_SERVICE':
    'Setting it up is late: wait, or cancel the service and have its price as credit.',
  'operationWait.STAFF_CHECK':
    'The registry does not answer: our staff look into it. Nothing has to be ordered again.',

  'fault.profileOnly': 'is only for who has signed in',
  'fault.noExtension': 'is not an extension',
  'fault.idOrName': 'give either an id or a name',
  'fault.noName': 'is not a domain name',
  'ftp.EVERY_ADDRESS': 'This range holds every address: remove the rules instead if FTP is to be open.',
  'ftp.CLOSES_OTHER_ADDRESSES':
    'With the first rule FTP is closed to all other addresses: confirm that this is meant.',
  'ftp.TOO_MANY_RULES': 'There are as many FTP rules as there may be: remove one first.',
  'ftpNotice.PRIVATE_RANGE': 'This is a private range: nobody reaches our servers from it.',
  'ftpNotice.VERY_WIDE_RANGE': 'This range holds a great many addresses.',
  'ftpNotice.RANGES_OVERLAP': 'Another rule covers some of these addresses.',
  'ftpNotice.OWN_ADDRESS_SHUT_OUT': 'None of the rules covers the address you are using now.',
  'ftpPolicy.firstRule': 'FTP is open to all addresses. The first rule closes it to all others.',
  'ftpPolicy.furtherRule': 'FTP is open to the addresses of the rules only.',
  'rules.RULES_TOO_SOON':
    'The rules have to begin at least two minutes from now: rules in force are never changed.',
  'rules.RULES_OF_THIS_MOMENT_EXIST': 'Other rules of this extension begin at that moment.',
  'rules.RULES_UNCHANGED': 'These rules say what the rules before them say.',
  'fault.letters': 'is no set of letters',
  'fault.basedOn': 'is no extension that is sold then',
  'fault.network': 'is neither an address nor a network, such as 203.0.113.7 or 203.0.113.0/24',
  'autoRenew.DOMAIN_NOT_FOUND': 'This is none of your domains.',
  'autoRenew.DOMAIN_GONE': 'The domain is not with us any more.',
  'autoRenew.DOMAIN_LET_GO': 'The domain was not renewed in time: recover it first.',
  'autoRenew.RENEWED_WITH_PARENT':
    'The domain is a third level: it is renewed with the domain beneath which it stands.',
  'autoRenew.METHOD_NEEDED': 'Choose a card or an account that the renewal is charged to.',
  'autoRenew.TERM_NOT_OFFERED': 'The domain cannot be renewed for this number of years.',
  'autoRenewRisk.NO_METHOD': 'There is no card or account that it could be charged to.',
  'autoRenewRisk.PRICE_ABOVE_CEILING': 'The renewal costs more than the limit that you have set.',
  'autoRenewRisk.METHOD_EXPIRES': 'A card expires before it is charged.',
  'autoRenewRisk.LAST_CHARGE_DECLINED': 'A card or an account was declined when it was charged last.',
  ...enLife,
  ...enOwnerChange,
  ...enTransfer,
  ...enRegistrant,
  ...enExport,
  'controlPanel.DOMAIN_SUSPENDED': "The domain is suspended until the registrant's data is verified.",
  'controlPanel.DOMAIN_NOT_REGISTERED': 'The domain is not registered yet.',
  'controlPanel.DOMAIN_EXPIRED': 'The domain has expired: renew it to use its control panel.',
  'controlPanel.DOMAIN_GONE': 'The domain is not with us any more.',
  'controlPanel.SECOND_FACTOR_RESET_LATELY':
    'For seven days after a second factor was reset no control panel is opened.',
  'controlPanel.NO_CONTROL_PANEL': 'There is no control panel for this domain.',
  'verificationLabel.SUSPENDED': 'Suspended',
  'verificationLabel.SEND_VERIFICATION': 'Send data verification',
  'verificationLabel.VERIFIED': 'Ok, verification done',
  'verification.NOTHING_TO_VERIFY': 'No verification is asked for this domain.',
  'verification.ALREADY_VERIFIED': "The registrant's address is verified already.",
  'verification.SENT_RECENTLY': 'A verification letter was sent less than five minutes ago.',
  'verification.SENT_TOO_OFTEN': 'Five verification letters were asked for today already.',
  'verification.LINK_NOT_GOOD': 'This link is not valid or too old: ask for another verification letter.',
  'verification.LINK_USED': 'This link has been used already: the verification is done.',
  'registrant.INVALID_INPUT': 'Some data are not valid or cannot be changed.',
  'registrant.NOTHING_CHANGES': 'The registrant has these data already.',
  'registrant.REGISTRANT_NOT_READY': 'The data of the registrant are not here yet: try again in a minute.',
  'registrant.HELD_BY_OTHER':
    'The registry has another holder of this domain: a change of owner is needed, which begins here, or with the support.',
  'registrant.UPDATE_PENDING': 'An earlier change is still on its way at the registry.',
  'registrant.SPLIT_IS_A_TRADE':
    'For one of these extensions the registry does not part a single domain from its registrant: change the registrant with all its domains.',
  'registrant.NO_LIVE_DOMAIN': 'The domain is not with us any more.',
  'registrant.REGISTRANT_OF_PARENT': 'A third level has the registrant of its domain: change it there.',
  'registrant.TOO_MANY_REGISTRANTS':
    'The chosen domains have more than 20 registrants: change fewer at a time.',
  'registrantProblem.IMMUTABLE':
    'Who the registrant is does not change here: another holder needs a change of owner, a typing error a rectification with a document.',
  'fault.registrantOrDomains': 'give a registrant or domains, one of the two',
  'preview.changed': 'Something has changed since the preview: ask for a new one.',
  'preview.expired': 'The preview has expired: ask for a new one.',
  'thirdLevel.THIRD_LEVEL_NEEDS_ACTIVE_DOMAIN':
    'The domain is not active: a third level is added to a domain that is registered, not expired and not suspended.',
  'thirdLevel.THIRD_LEVEL_OWNER_CHANGING':
    'The owner of the domain is being changed: try again once that is done.',
  'thirdLevel.THIRD_LEVEL_OF_THIRD_LEVEL':
    'Nothing can be added beneath a third level: add it to its domain.',
  'thirdLevel.THIRD_LEVEL_TAKEN': 'The domain has this third level already, or it is in another order.',
  'thirdLevel.LABEL_RESERVED': 'The domain itself uses this label: choose another one.',
  'thirdLevelLogin.NOT_A_THIRD_LEVEL': 'This domain is not a third level: all logins of the profile see it.',
  'thirdLevelLogin.THIRD_LEVEL_NOT_THERE': 'The third level is not active yet, or has ended.',
  'thirdLevelLogin.OWN_LOGIN': 'You cannot limit the login that you are using.',
  'thirdLevelLogin.LAST_ORDINARY_LOGIN':
    'It is the last login that sees the whole profile: create another one first.',
  'thirdLevelLogin.LOGIN_HAS_THIRD_LEVEL': 'This login has another third level: take that one away first.',
  'thirdLevelLogin.LOGIN_GUARDS_APPROVALS':
    'Acts under dual approval need this login: take the protection away first.',
  'service.SERVICE_NOT_SOLD': 'This service is not sold in this size.',
  'service.SERVICE_NEEDS_ACTIVE_DOMAIN':
    'The domain is not active: services are added to a domain that is registered, not expired and not suspended.',
  'service.SERVICE_OWNER_CHANGING': 'The owner of the domain is being changed: try again once that is done.',
  'service.SERVICE_DOMAIN_RENEWING':
    'The domain is being renewed: services are added, or made larger, once that order is carried out or cancelled.',
  'service.SERVICE_ALREADY_THERE': 'The domain has this service already, or has ordered it.',
  'service.SERVICE_NOT_PAID': 'The service waits for its payment: cancel its order.',
  'service.SERVICE_BEING_SET_UP': 'The service is being set up within the time that was promised.',
  'service.SERVICE_NOT_ACTIVE': 'The service does not run now.',
  'service.SERVICE_LARGEST_PLAN': 'The service has this size already, or there is no larger one.',
  'service.SERVICE_ENDED': 'The service has ended.',
  'tags.DOMAIN_NOT_FOUND': 'There is no such domain.',
  'tags.NO_TAGS_ON_THIRD_LEVELS': 'Third levels have no tags: tag their domain.',
  'tags.TOO_MANY_TAGS': 'A domain can have at most 20 tags.',
  'fault.addedAndRemoved': 'one tag cannot be added and removed at once',
  'notice.NOTICE_MANDATORY':
    'The notices a month, a week and a day before the expiry, and the one after it, are always sent.',
  'host.HOST_REFUSED': 'The service cannot be set up.',
  'host.SERVICE_GIVEN_UP': 'The service was cancelled because it was late.',
  'withdrawalOutlook.NOT_PAID_ANY_MORE':
    '{name} is not paid any more from now on: automatic renewal is turned off and, unless somebody renews it, the domain is deleted at its registry by the rules of its extension.',
  'withdrawalOutlook.PAID_LESS_LONG':
    '{name} stays paid until {until, date, day}; automatic renewal is turned off.',
  'withdrawalOutlook.DELETED_AT_ONCE':
    '{name} is deleted at its registry at once: nobody can restore it, and anybody can register it.',
  'withdrawalOutlook.SERVICE_PAID_LESS_LONG':
    'The service of {name} stays paid until {until, date, day}, and ends then.',
  'withdrawalOutlook.SERVICE_ENDS': 'The service of {name} ends at once, and what it holds is deleted.',
  'withdrawalOutlook.KEPT':
    'What was activated cannot be taken back at the registry or the host: it stays until its end, and the amount is given back all the same.',
  'withdrawalOutlook.HANDED_OVER':
    'You gave the domain to another profile: what was paid has been performed, and there is no withdrawal from it.',
  'push.DOMAIN_NOT_FOUND': 'There is no such domain.',
  'push.GOES_WITH_PARENT': 'A third level goes with the domain beneath which it stands.',
  'push.DOMAIN_NOT_ACTIVE':
    'The domain is not active: it has to be registered, not expired and not suspended.',
  'push.HELD_BY_ORDER': 'An order about the domain is open: pay or cancel it first.',
  'push.OWNER_CHANGING': 'The owner of the domain is being changed: try again once that is done.',
  'push.OPERATION_OPEN': 'Something is being done with the domain at the moment: try again once it is done.',
  'push.OWNER_CHANGE_OPEN': 'A change of owner of this domain is open already.',
  'push.PAYMENT_UNDER_WAY': 'The automatic renewal of the domain is being charged: try again later.',
  'push.HOLDER_DIFFERS':
    'There is no such login, or its data is not that of the holder of the domain. For another holder a change of owner is needed.',
  'push.OWN_LOGIN_NAMED': 'The login belongs to the profile that has the domain.',
  'push.SECOND_FACTOR_RESET_FIRST':
    'A second factor was reset a short time ago: for some days domains stay where they are.',
  'push.TOO_MANY_PUSHES': 'There are 50 offers that wait for an answer: withdraw some first.',
  'push.PUSH_OVER': 'This offer is over.',
};
