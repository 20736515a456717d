import { accept, type Checked, type CheckedFields, gather, refuse, valueIfOk } from './checked';
import { isCountry } from './countries';
import { isItalianProvince } from './italian-provinces';
import { checkOptionalText, checkText, type RawText } from './text';

/** Residence or seat as typed. */
export interface AddressForm {
  readonly street: RawText;
  readonly postalCode: RawText;
  readonly city: RawText;
  readonly province?: RawText;
  readonly country: RawText;
}

export interface Address {
  readonly street: string;
  /** CAP in Italy; abroad as written there, upper case. */
  readonly postalCode: string;
  readonly city: string;
  /** Two-letter abbreviation in Italy; abroad free text or nothing. */
  readonly province: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

// What an Italian electronic invoice can carry (FatturaPA 1.2: Indirizzo, Comune). A longer one would have to be cut
// there, which we never do.
const MAX_STREET = 60;
const MAX_CITY = 60;
const MAX_POSTAL_CODE = 16;

/** Residence or seat (README, Rules): in Italy CAP of 5 digits and a known province; abroad only the shape is checked. */
export function checkAddress(form: AddressForm, prefix: string): CheckedFields<Address> {
  const country = checkCountry(form.country);
  const isItalian = valueIfOk(country) === 'IT';
  return gather<Address>(
    {
      street: checkText(form.street, MAX_STREET),
      postalCode: isItalian ? checkCap(form.postalCode) : checkForeignPostalCode(form.postalCode),
      city: checkText(form.city, MAX_CITY),
      province: isItalian ? checkItalianProvince(form.province) : checkOptionalText(form.province, MAX_CITY),
      country,
    },
    prefix,
  );
}

/** A country as ISO 3166-1 alpha-2, in either case. */
export function checkCountry(raw: RawText): Checked<string> {
  const text = checkText(raw, MAX_CITY);
  if (!text.ok) return text;
  const code = text.value.toUpperCase();
  return isCountry(code) ? accept(code) : refuse('COUNTRY_UNKNOWN');
}

function checkCap(raw: RawText): Checked<string> {
  const text = checkText(raw, MAX_POSTAL_CODE);
  if (!text.ok) return text;
  return /^\d{5}$/.test(text.value) && text.value !== '00000' ? text : refuse('POSTAL_CODE_SHAPE');
}

/** Countries without postal codes are common; their customers write zeros or a dash, which therefore pass. */
function checkForeignPostalCode(raw: RawText): Checked<string> {
  const text = checkText(raw, MAX_POSTAL_CODE);
  if (!text.ok) return text;
  return /^[A-Za-z0-9 -]+$/.test(text.value) ? accept(text.value.toUpperCase()) : refuse('POSTAL_CODE_SHAPE');
}

function checkItalianProvince(raw: RawText): Checked<string> {
  const text = checkText(raw, MAX_CITY);
  if (!text.ok) return text;
  const sigla = text.value.toUpperCase();
  return isItalianProvince(sigla) ? accept(sigla) : refuse('PROVINCE_UNKNOWN');
}
