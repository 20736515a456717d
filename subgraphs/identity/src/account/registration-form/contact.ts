import { domainToASCII } from 'node:url';
import type { RawText } from '@customer-area/shared/free-text';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { accept, type Checked, refuse } from './checked';
import { MAX_LENGTH } from './max-length';
import { checkText } from './text';

const MAX_LOCAL_PART = 64;
const MAX_HOST = 253;

/**
 * A telephone number in E.164 (`+390575123456`). Without an international prefix it is read as a number of `country`
 * (ISO 3166-1 alpha-2). An extension is refused: E.164 cannot carry it.
 */
export function checkPhone(raw: RawText, country: string): Checked<string> {
  const text = checkText(raw, MAX_LENGTH.phone);
  if (!text.ok) return text;
  const phone = parsePhoneNumberFromString(text.value, {
    // `extract` would find a number inside a sentence.
    extract: false,
    ...(isSupportedCountry(country) ? { defaultCountry: country } : {}),
  });
  if (phone === undefined || !phone.isValid() || phone.ext !== undefined) return refuse('PHONE_INVALID');
  return accept(phone.number);
}

/**
 * An e-mail address: the local part as typed, the host in lower case and as A-label. Stricter than RFC 5322 on purpose
 * (no quoted local parts, comments or address literals; of the special signs none that mail software ever took for
 * routing): what is refused is a typing error far more often than an address.
 */
export function checkEmail(raw: RawText): Checked<string> {
  const text = checkText(raw, MAX_LENGTH.email);
  if (!text.ok) return text;
  const [localPart = '', host = '', ...rest] = text.value.split('@');
  const asciiHost = hostInAscii(host);
  if (rest.length > 0 || !isLocalPart(localPart) || asciiHost === null) return refuse('EMAIL_INVALID');
  const email = `${localPart}@${asciiHost}`;
  return email.length > MAX_LENGTH.email ? refuse('TOO_LONG') : accept(email);
}

/** The address typed a second time: surrounding space and the case of the host do not count. */
export function checkEmailConfirmation(raw: RawText, email: RawText): Checked<string> {
  const text = checkText(raw, MAX_LENGTH.email);
  if (!text.ok) return text;
  return comparable(text.value) === comparable(email ?? '') ? text : refuse('EMAIL_CONFIRMATION_DIFFERS');
}

/**
 * Whether an address is probably a PEC (certified mail), which usually refuses ordinary mail. By the host: the domains of
 * the large providers and the names that bodies and orders give to theirs. No list is complete, hence only a warning.
 */
export function isProbablyPec(email: string): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1);
  const isProviders = PEC_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
  return isProviders || /^(?:pec|legalmail|postacert|postacertificata|cert)\./.test(host);
}

const PEC_DOMAINS = [
  'arubapec.it',
  'casellapec.com',
  'cert.legalmail.it',
  'gigapec.it',
  'ingpec.eu',
  'legalmail.it',
  'legalmail.pec.it',
  'messaggipec.it',
  'mypec.eu',
  'namirialpec.it',
  'pec-legal.it',
  'pec.buffetti.it',
  'pec.it',
  'pecimprese.it',
  'pecprofessionisti.it',
  'postacert.it.net',
  'postacertificata.gov.it',
  'postecert.it',
  'poste-certificate.it',
  'registerpec.it',
  'sicurezzapostale.it',
];

function isLocalPart(text: string): boolean {
  return (
    text.length <= MAX_LOCAL_PART &&
    /^[A-Za-z0-9#$&'*+/=?^_{}~-]+(?:\.[A-Za-z0-9#$&'*+/=?^_{}~-]+)*$/.test(text)
  );
}

/** `null` unless the host is a domain name of at least two labels whose last one is not a number. */
function hostInAscii(host: string): string | null {
  // Only letters, digits, hyphen and dot may reach the URL parser, which would decode "%" and accept IP addresses.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(host)) return null;
  const ascii = domainToASCII(host);
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  const isName = new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`).test(ascii);
  return isName && ascii.length <= MAX_HOST ? ascii : null;
}

function comparable(email: string): string {
  const trimmed = email.trim().normalize('NFC');
  const at = trimmed.lastIndexOf('@') + 1;
  return trimmed.slice(0, at) + trimmed.slice(at).toLowerCase();
}
