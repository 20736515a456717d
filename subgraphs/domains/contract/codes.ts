import { correctable, defineCodes } from '@customer-area/shared/contract';

const CHOOSE = 'Choose another name.';

/** Why something typed cannot be registered as a name. */
export const nameCodes = defineCodes('REASON', {
  types: ['DomainAvailability'],
  operations: ['domainAvailability'],
  codes: {
    NAME_EMPTY: correctable('Nothing was typed.', CHOOSE),
    NAME_TOO_LONG: correctable('The whole name has more than 253 characters.', CHOOSE),
    EMPTY_LABEL: correctable('Two dots follow each other, or a dot comes first.', CHOOSE),
    TLD_MISSING: correctable('The extension is missing.', CHOOSE),
    TLD_NOT_SUPPORTED: correctable('The extension is not sold here.', CHOOSE),
    TOO_MANY_LABELS: correctable('With this extension only the second level can be registered.', CHOOSE),
    FORBIDDEN_CHARACTER: correctable('There is something else than letters, digits and hyphens.', CHOOSE),
    HYPHEN_POSITION: correctable(
      'A hyphen comes first, last, or in both the third and the fourth position.',
      CHOOSE,
    ),
    IDN_INVALID: correctable('A character is not allowed in internationalised names.', CHOOSE),
    LABEL_TOO_SHORT: correctable('The name has fewer characters than the extension asks for.', CHOOSE),
    LABEL_TOO_LONG: correctable('The name has more than 63 characters in its A-label form.', CHOOSE),
    RESERVED_GEOGRAPHIC_NAME: correctable(
      'The name of a place is reserved; names beneath it are not.',
      CHOOSE,
    ),
    MIXED_SCRIPT: correctable('Letters of different alphabets are mixed.', CHOOSE),
    SCRIPT_NOT_ALLOWED: correctable('The extension does not allow this alphabet.', CHOOSE),
    CHARACTER_NOT_IN_REPERTOIRE: correctable('The extension does not allow one of the letters.', CHOOSE),
  },
});

/** Why a name cannot be registered with an order. */
export const registrationCodes = defineCodes('REFUSAL', {
  types: ['OrderRefused'],
  operations: ['placeOrder', 'proposeOrder'],
  codes: {
    NAME_TAKEN: {
      meaning: 'The name is registered already.',
      remedy: 'Choose another name.',
      retry: 'CHANGED',
      types: ['OrderRefused', 'DomainAvailability'],
      operations: ['placeOrder', 'proposeOrder', 'domainAvailability'],
    },
    ALREADY_ORDERED: {
      meaning: 'The name is in another order of the profile.',
      remedy: 'Pay or cancel that order if it is unpaid; otherwise wait for it.',
      retry: 'AFTERWARDS',
    },
  },
});

/** Why a domain cannot be renewed, as its action and a quote say beforehand. */
export const renewalCodes = defineCodes('REFUSAL', {
  types: ['OrderRefused', 'ActionReason', 'RenewalNotice'],
  operations: ['placeOrder', 'proposeOrder', 'renewalQuote', 'renewalPlan'],
  codes: {
    NOT_REGISTERED: {
      meaning: 'The domain is not registered yet.',
      remedy: 'Wait until its registration is done.',
      retry: 'LATER',
    },
    TRANSFERRED_AWAY: {
      meaning: 'The domain is with another registrar.',
      remedy: 'Renew it there.',
      retry: 'NEVER',
    },
    DELETED: { meaning: 'The domain was deleted.', remedy: 'Register it anew.', retry: 'NEVER' },
    PENDING_DELETE: {
      meaning: 'The registry is deleting the domain.',
      remedy: 'Register it anew once it is free.',
      retry: 'NEVER',
    },
    REDEMPTION_ONLY: {
      meaning: 'The domain is in redemption.',
      remedy: 'Order its restoration, with `restoreDomain`.',
      retry: 'NEVER',
    },
    RENEWAL_IN_PROGRESS: {
      meaning: 'A renewal is paid and the registry has not answered yet.',
      remedy: 'Wait until it is done.',
      retry: 'LATER',
    },
    AUTO_RENEW_ON: {
      meaning: 'The domain renews itself: it is charged before its expiry.',
      remedy: 'Switch that off with `setAutoRenew` to renew it by hand.',
      retry: 'AFTERWARDS',
    },
    RENEWED_RECENTLY: {
      meaning: 'The domain was renewed less than 7 days ago.',
      remedy: 'Order it at `opensAt` of the action.',
      retry: 'LATER',
    },
    YEARS_ALREADY_PAID: {
      meaning: 'Several years of the domain are paid.',
      remedy: 'Order it at `opensAt` of the action.',
      retry: 'LATER',
    },
    TERM_NOT_OFFERED: {
      meaning: 'The extension is not sold for this number of years.',
      remedy: 'Take another number of years.',
      retry: 'CHANGED',
    },
    TOTAL_TERM_TOO_LONG: {
      meaning: 'The years paid would be more than the registry allows.',
      remedy: 'Take fewer years.',
      retry: 'CHANGED',
    },
    RENEWAL_ALREADY_ORDERED: {
      meaning: 'A renewal of the domain is in an open order.',
      remedy: 'Pay or cancel that order.',
      retry: 'AFTERWARDS',
    },
    OWNER_CHANGING: {
      meaning: 'The registry is being told of another owner of the domain.',
      remedy: 'Wait until that is done: `operations` of the domain shows it.',
      retry: 'LATER',
    },
    RENEWED_WITH_PARENT: {
      meaning: 'The domain is a third level: it lives as long as the domain beneath which it stands.',
      remedy: 'Renew that one, its `parent`.',
      retry: 'NEVER',
    },
  },
});

/** Why a domain cannot be restored, as its action says beforehand; and why a paid restoration is not carried out. */
export const restoreCodes = defineCodes('REFUSAL', {
  types: ['OrderRefused', 'ActionReason', 'OrderLineFailure'],
  operations: ['placeOrder', 'proposeOrder', 'domain', 'domains', 'order', 'orders'],
  codes: {
    NOT_IN_REDEMPTION: {
      meaning: 'The registry has not deleted the domain, or a renewal brings it back.',
      remedy: 'Renew it, where its action RENEW is allowed.',
      retry: 'NEVER',
    },
    RESTORE_TOO_LATE: {
      meaning: 'The redemption of the domain is over.',
      remedy: 'Register it anew once it is free.',
      retry: 'NEVER',
    },
    RESTORE_ALREADY_ORDERED: {
      meaning: 'The domain is in an open order.',
      remedy: 'Pay or cancel that order.',
      retry: 'AFTERWARDS',
    },
    RESTORE_IN_PROGRESS: {
      meaning: 'A restoration is paid and the registry has not answered yet.',
      remedy: 'Wait until it is done.',
      retry: 'LATER',
    },
  },
});

/** What should be minded about a renewal that is possible. */
export const renewalWarningCodes = defineCodes('NOTICE', {
  types: ['ActionReason', 'RenewalNotice'],
  operations: ['domain', 'domains', 'renewalQuote', 'renewalPlan'],
  codes: {
    LATE_RENEWAL: {
      meaning: 'The domain expires in less than 15 days, or has expired.',
      remedy: 'Pay with a means that is confirmed at once.',
      retry: 'NEVER',
    },
  },
});

/** Why a line that was paid could not be delivered. Its price becomes credit. */
export const lineCodes = defineCodes('REASON', {
  types: ['OrderLineFailure', 'OperationFailure'],
  operations: ['order', 'orders', 'operation', 'domain', 'domains'],
  codes: {
    NAME_TAKEN: {
      meaning: 'Somebody else registered the name before the order was claimed or carried out.',
      remedy: 'Order another name.',
      retry: 'NEVER',
    },
    REFUSED_BY_POLICY: {
      meaning: 'The registry refuses this name.',
      remedy: 'Order another name with the credit.',
      retry: 'NEVER',
    },
    HOST_IN_USE_ELSEWHERE: {
      meaning:
        'The name server could not be forgotten: another domain has it. Its addresses stay as they were.',
      remedy: 'Have that domain take other name servers first.',
      retry: 'AFTERWARDS',
      types: ['OperationFailure'],
    },
    REFUSED_BY_REGISTRY: {
      meaning: 'The registry does not accept the new data of the registrant.',
      remedy: 'Change the registrant with other data.',
      retry: 'CHANGED',
    },
    GIVEN_UP: {
      meaning: 'Our staff gave the operation up after it had not succeeded for long.',
      remedy: 'Order again with the credit, or ask the support.',
      retry: 'AFTERWARDS',
    },
    DOMAIN_NOT_RENEWED: {
      meaning: 'The domain that the service is renewed with was not renewed.',
      remedy: 'See the line of the domain.',
      retry: 'NEVER',
    },
    SERVICE_NOT_RENEWED: {
      meaning: 'The service was given up, or became larger, before its renewal was paid.',
      remedy: 'Use the credit for another order.',
      retry: 'NEVER',
    },
    UNKNOWN_NAME: {
      meaning: 'The registry does not know the domain any more.',
      remedy: 'Ask the support.',
      retry: 'NEVER',
    },
    TERM_TOO_LONG: {
      meaning: 'The years paid would be more than the registry allows.',
      remedy: 'Order fewer years with the credit.',
      retry: 'CHANGED',
    },
    LINE_NOT_UNDERSTOOD: {
      meaning: 'This kind of product cannot be delivered.',
      remedy: 'Ask the support.',
      retry: 'NEVER',
    },
  },
});

/** What an operation waits for. */
export const operationWaitCodes = defineCodes('REASON', {
  types: ['OperationWait'],
  operations: ['operation', 'domain', 'domains'],
  codes: {
    PAYMENT: {
      meaning: 'Its order is not paid.',
      remedy: 'Pay the order, with `payOrder`.',
      retry: 'AFTERWARDS',
    },
    REGISTRY_ANSWER: {
      meaning: 'The registry has accepted it and has not decided yet; it is asked again.',
      remedy: 'Wait.',
      retry: 'LATER',
    },
    REGISTRY_AWAY: {
      meaning: 'The registry does not answer; it is asked again until it does.',
      remedy: 'Wait.',
      retry: 'LATER',
    },
    STAFF_HOLD: {
      meaning: 'Our staff keep the domain although it is not paid, for some time.',
      remedy: 'Pay for the domain meanwhile.',
      retry: 'LATER',
    },
    MONEY_ON_ITS_WAY: {
      meaning:
        'Money that would keep the domain is announced, or may be: it is waited for as long as the registry allows.',
      remedy: 'Pay the order with a means that is confirmed at once, with `payOrder`.',
      retry: 'AFTERWARDS',
    },
    HOST_ANSWER: {
      meaning: 'The host has accepted it and is not done yet; it is asked again.',
      remedy: 'Wait.',
      retry: 'LATER',
    },
    LATE_SERVICE: {
      meaning: 'Setting the service up takes longer than promised; the host is still asked.',
      remedy: 'Wait, or have the money back as credit with `cancelService`.',
      retry: 'LATER',
    },
    OTHER_WORK: {
      meaning: 'Something else is still under way with the domain: an order, an operation or its renewal.',
      remedy: 'Wait until that is done; pay or cancel an order that is open.',
      retry: 'AFTERWARDS',
    },
    DNS_CHECK: {
      meaning:
        'A name server does not answer with authority for the domain: it is asked again, without an end; until then the old delegation stands.',
      remedy: 'Have the name servers serve the domain, or take others with `setNameServers`.',
      retry: 'AFTERWARDS',
    },
    STAFF_CHECK: {
      meaning: 'Nobody has answered for too long: staff look into it.',
      remedy: 'Wait; nothing has to be ordered again.',
      retry: 'LATER',
    },
  },
});

/** Why a domain is not held, or released. */
export const domainHoldCodes = defineCodes('REFUSAL', {
  types: ['DomainHoldRefused'],
  operations: ['holdDomain', 'releaseDomain'],
  codes: {
    HOLD_BEYOND_GRACE: {
      meaning: 'The moment is over, or so late that the registry would charge for another year.',
      remedy: 'Hold it until a moment within the grace of its registry.',
      retry: 'CHANGED',
    },
    NOTHING_TO_HOLD: {
      meaning: 'The domain is not registered, or its registry has deleted it already.',
      remedy: 'Restore it, where that is possible.',
      retry: 'NEVER',
    },
    DOMAIN_NOT_HELD: {
      meaning: 'Nothing holds the domain.',
      remedy: 'Nothing has to be done.',
      retry: 'NEVER',
    },
  },
});

/** Why a domain is not brought in line with its registry. */
export const resyncCodes = defineCodes('REFUSAL', {
  types: ['DomainResyncRefused'],
  operations: ['resyncDomain'],
  codes: {
    NOTHING_TO_RESYNC: {
      meaning: 'The domain is not registered, or is a third level, which no registry has.',
      remedy: 'Nothing has to be done.',
      retry: 'NEVER',
    },
    REGISTRY_SILENT: {
      meaning: 'The registry does not answer.',
      remedy: 'Compare again when it does.',
      retry: 'LATER',
    },
    DIFFERENCES_CHANGED: {
      meaning: 'What differs is not what was shown with the confirmation.',
      remedy: 'Call without `confirmation` and look again.',
      retry: 'CHANGED',
    },
    RENEWAL_RUNNING: {
      meaning: 'The registry does not have the domain, whose renewal is being carried out.',
      remedy: 'Wait until the renewal is over.',
      retry: 'LATER',
    },
    PAID_NAME_MISSING: {
      meaning: 'The domain is paid and not at its registry.',
      remedy: 'Ask the registry: what was paid for is not given up here.',
      retry: 'NEVER',
    },
    SPONSORED_ELSEWHERE: {
      meaning: 'Another registrar has the name.',
      remedy: 'Ask the registry: who lost it is not decided here.',
      retry: 'NEVER',
    },
  },
});

/** Why the rules of an extension are not changed. */
export const tldPolicyCodes = defineCodes('REFUSAL', {
  types: ['TldPolicyRefused'],
  operations: ['putTldPolicy'],
  codes: {
    RULES_TOO_SOON: {
      meaning: 'They would begin before every process knows them: rules in force are never changed.',
      remedy: 'Let them begin at least two minutes from now.',
      retry: 'CHANGED',
    },
    RULES_OF_THIS_MOMENT_EXIST: {
      meaning: 'Other rules of the extension begin at the same moment.',
      remedy: 'Let these begin at another one.',
      retry: 'CHANGED',
    },
    RULES_UNCHANGED: {
      meaning: 'They say what the rules before them say.',
      remedy: 'Nothing has to be done.',
      retry: 'NEVER',
    },
  },
});

/** Why an FTP rule is not added. */
export const ftpRefusalCodes = defineCodes('REFUSAL', {
  types: ['FtpRuleRefused'],
  operations: ['addFtpRule'],
  codes: {
    EVERY_ADDRESS: {
      meaning: 'The range holds every address there is.',
      remedy:
        'Name the networks that are used; without rules a login is open to all addresses where the installation says so.',
      retry: 'CHANGED',
    },
    CLOSES_OTHER_ADDRESSES: {
      meaning: 'It would be the first rule, which shuts out all other addresses.',
      remedy: 'Tell the customer, and ask again with `closesOtherAddresses: true`.',
      retry: 'CHANGED',
    },
    TOO_MANY_RULES: {
      meaning: 'The login has as many rules as it may have.',
      remedy: 'Remove one, or name a range that holds several.',
      retry: 'AFTERWARDS',
    },
  },
});

/** What to mind about an FTP rule that was added. */
export const ftpNoticeCodes = defineCodes('NOTICE', {
  types: ['FtpNotice'],
  operations: ['addFtpRule'],
  codes: {
    PRIVATE_RANGE: correctable(
      'The range is reserved for private networks: nobody reaches the servers from it.',
      'Use the public address of the network.',
    ),
    VERY_WIDE_RANGE: correctable(
      'The range holds a great many addresses of other people.',
      'Use a longer prefix.',
    ),
    RANGES_OVERLAP: {
      meaning: 'Another rule of the login covers some of the same addresses.',
      remedy: 'Remove the one that is not needed.',
      retry: 'NEVER',
    },
    OWN_ADDRESS_SHUT_OUT: {
      meaning: 'The address that the request comes from is in none of the rules.',
      remedy: 'Add it if FTP is used from there.',
      retry: 'NEVER',
    },
  },
});

/** Why reminders were not switched off. */
export const noticePreferenceCodes = defineCodes('REFUSAL', {
  types: ['NoticePreferencesRefused'],
  operations: ['setNoticePreferences'],
  codes: {
    NOTICE_MANDATORY: correctable(
      'One of the notices cannot be switched off.',
      'Leave out those that `noticePreferences` shows as mandatory.',
    ),
  },
});

/** Why a control panel is not opened, as the action of the domain says beforehand. */
export const controlPanelCodes = defineCodes('REFUSAL', {
  types: ['ControlPanelRefused', 'ActionReason'],
  operations: ['openControlPanel'],
  codes: {
    DOMAIN_SUSPENDED: {
      meaning: 'The domain is suspended until its registrant data is verified.',
      remedy: 'Have the verification completed.',
      retry: 'AFTERWARDS',
    },
    DOMAIN_NOT_REGISTERED: {
      meaning: 'The domain is not registered yet.',
      remedy: 'Wait for its registration, or pay the order.',
      retry: 'AFTERWARDS',
    },
    DOMAIN_EXPIRED: {
      meaning: 'The paid time of the domain is over, and its services with it.',
      remedy: 'Renew or restore it.',
      retry: 'AFTERWARDS',
    },
    DOMAIN_GONE: {
      meaning: 'The domain is deleted, or was moved to another registrar.',
      remedy: 'None.',
      retry: 'NEVER',
    },
    SECOND_FACTOR_RESET_LATELY: {
      meaning: 'Staff has reset a second factor of the profile within the last seven days.',
      remedy: 'Wait until the seven days are over.',
      retry: 'AFTERWARDS',
    },
    NO_CONTROL_PANEL: {
      meaning: 'This installation has no control panel.',
      remedy: 'Operators configure one with PANEL_CLIENTS.',
      retry: 'NEVER',
    },
  },
});

/** Why no verification letter is sent, or a verification is not completed or corrected. */
export const verificationCodes = defineCodes('REFUSAL', {
  types: ['VerificationRefused', 'ActionReason'],
  operations: ['sendVerification'],
  codes: {
    NOTHING_TO_VERIFY: {
      meaning: 'Nobody asks for a verification of this domain.',
      remedy: 'None.',
      retry: 'NEVER',
      operations: ['sendVerification', 'correctVerificationEmail'],
    },
    ALREADY_VERIFIED: {
      meaning: 'The address of the registrant is confirmed.',
      remedy: 'None: nothing is left to do.',
      retry: 'NEVER',
      operations: ['sendVerification', 'correctVerificationEmail'],
    },
    SENT_RECENTLY: {
      meaning: 'A letter was sent less than five minutes ago.',
      remedy: 'Wait until `resendAfter` of the verification.',
      retry: 'LATER',
    },
    SENT_TOO_OFTEN: {
      meaning: 'Five letters were asked for today.',
      remedy: 'Wait until `resendAfter` of the verification.',
      retry: 'LATER',
    },
    LINK_NOT_GOOD: {
      meaning:
        'The link is unknown, too old, or about an address that the registrant does not have any more.',
      remedy: 'Ask for another letter with `sendVerification`.',
      retry: 'AFTERWARDS',
      types: ['VerificationRefused'],
      operations: ['verifyRegistrant'],
    },
    LINK_USED: {
      meaning: 'The link has done its work before.',
      remedy: 'None: the address is confirmed.',
      retry: 'NEVER',
      types: ['VerificationRefused'],
      operations: ['verifyRegistrant'],
    },
  },
});

/** Why the registrant of domains is not changed, as the action of the domain says beforehand. */
export const registrantCodes = defineCodes('REFUSAL', {
  types: ['RegistrantUpdateRefused'],
  operations: ['previewRegistrantUpdate', 'correctVerificationEmail'],
  codes: {
    INVALID_INPUT: {
      meaning: 'Fields of the change are not valid, or never change.',
      remedy: 'Correct what `problems` names.',
      retry: 'CHANGED',
    },
    NOTHING_CHANGES: {
      meaning: 'The registrant says the same already.',
      remedy: 'None.',
      retry: 'NEVER',
    },
    REGISTRANT_NOT_READY: {
      meaning: 'The data of the registrant is still being fetched.',
      remedy: 'Wait a minute.',
      retry: 'LATER',
      types: ['RegistrantUpdateRefused', 'ActionReason'],
    },
    HELD_BY_OTHER: {
      meaning:
        'The domain came from another registrar, and its registry has a holder with another tax code than that of the profile: only a change of owner changes that (.it).',
      remedy:
        'Give it to that holder, with `startOwnerChange`; whoever is to be the holder instead of it opens a ticket with the papers.',
      retry: 'AFTERWARDS',
      types: ['RegistrantUpdateRefused', 'ActionReason'],
    },
    UPDATE_PENDING: {
      meaning: 'The registry has not confirmed an earlier change yet.',
      remedy: 'Wait until `pendingUpdate` of the registrant is over.',
      retry: 'LATER',
      types: ['RegistrantUpdateRefused', 'ActionReason'],
    },
    SPLIT_IS_A_TRADE: {
      meaning:
        'Some domains of a registrant are meant, and the registry of one of them changes the holder of a single name by a change of owner alone.',
      remedy: 'Change the registrant with all its domains, or leave out the domains of that extension.',
      retry: 'CHANGED',
    },
    NO_LIVE_DOMAIN: {
      meaning: 'The domain is deleted, or was moved to another registrar.',
      remedy: 'None.',
      retry: 'NEVER',
      types: ['RegistrantUpdateRefused', 'ActionReason'],
    },
    REGISTRANT_OF_PARENT: {
      meaning: 'A domain is a third level: its registrant is that of the domain beneath which it stands.',
      remedy: 'Name that domain, its `parent`, or the registrant.',
      retry: 'CHANGED',
      types: ['RegistrantUpdateRefused', 'ActionReason'],
    },
    TOO_MANY_REGISTRANTS: {
      meaning: 'The domains have more than 20 registrants.',
      remedy: 'Change some of them at a time.',
      retry: 'CHANGED',
      operations: ['previewRegistrantUpdate'],
    },
  },
});

/** Fields of a change of how a registrant is reached: the rules are those of profiles. */
export const registrantProblemCodes = defineCodes('PROBLEM', {
  types: ['RegistrantProblem'],
  operations: ['previewRegistrantUpdate', 'correctVerificationEmail'],
  codes: {
    IMMUTABLE: {
      meaning: 'The field says who the registrant is, and never changes.',
      remedy: 'Another holder is a change of owner; what was mistyped is rectified in the profile.',
      retry: 'NEVER',
      operations: ['previewRegistrantUpdate'],
    },
    REQUIRED: correctable('The field is empty and must not be.', 'Fill it in.'),
    UNEXPECTED: correctable('The field is not for this country.', 'Leave it empty.'),
    TOO_LONG: correctable('The text is too long.'),
    FORBIDDEN_CHARACTER: correctable('There is a character that is not allowed.'),
    COUNTRY_UNKNOWN: correctable('It is not a two-letter code of ISO 3166-1.'),
    POSTAL_CODE_SHAPE: correctable('It is no postal code of the country.'),
    CAP_NOT_IN_PROVINCE: correctable('The CAP is not of the municipality and its province.'),
    COMUNE_UNKNOWN: correctable('There is no such municipality.', 'Offer what the query `places` finds.'),
    COMUNE_NOT_IN_PROVINCE: correctable('The municipality is in another province.'),
    PROVINCE_UNKNOWN: correctable('It is not the two-letter code of an Italian province.'),
    PHONE_INVALID: correctable('It is no number that can be called.'),
    EMAIL_INVALID: correctable('It is no e-mail address.'),
    EMAIL_CONFIRMATION_DIFFERS: correctable('The two addresses are not the same.'),
  },
});
