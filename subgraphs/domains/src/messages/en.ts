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
  'name.LABEL_TOO_SHORT': 'The name needs at least 3 characters.',
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
  'renewal.RENEWED_RECENTLY': 'The domain was renewed less than 7 days ago.',
  'renewal.YEARS_ALREADY_PAID': 'Several years are already paid for this domain.',
  'renewal.TERM_NOT_OFFERED': 'The domain cannot be renewed for this number of years.',
  'renewal.TOTAL_TERM_TOO_LONG': 'The total term would exceed the maximum that the registry allows.',
  'renewal.RENEWAL_ALREADY_ORDERED': 'A renewal of this domain is already ordered: pay or cancel that order.',
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
  'line.LINE_NOT_UNDERSTOOD': 'This kind of product cannot be delivered.',

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
  'fault.network': 'is neither an address nor a network, such as 203.0.113.7 or 203.0.113.0/24',
};
