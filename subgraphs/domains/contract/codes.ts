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
  operations: ['placeOrder'],
  codes: {
    NAME_TAKEN: {
      meaning: 'The name is registered already.',
      remedy: 'Choose another name.',
      retry: 'CHANGED',
      types: ['OrderRefused', 'DomainAvailability'],
      operations: ['placeOrder', 'domainAvailability'],
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
  operations: ['placeOrder', 'renewalQuote', 'renewalPlan'],
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
      remedy: 'Ask the support to restore it.',
      retry: 'NEVER',
    },
    RENEWAL_IN_PROGRESS: {
      meaning: 'A renewal is paid and the registry has not answered yet.',
      remedy: 'Wait until it is done.',
      retry: 'LATER',
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
  types: ['OrderLineFailure'],
  operations: ['order', 'orders'],
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
    NO_CONTROL_PANEL: {
      meaning: 'This installation has no control panel.',
      remedy: 'Operators configure one with PANEL_CLIENTS.',
      retry: 'NEVER',
    },
  },
});
