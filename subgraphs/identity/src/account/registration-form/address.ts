import type { RawText } from '@customer-area/shared/free-text';
import {
  type Comune,
  comuniNamed,
  isCapOfComune,
  isCapOfProvince,
  isCountry,
  isItalianProvince,
} from '../places';
import { accept, type Checked, type CheckedFields, gather, refuse, valueIfOk } from './checked';
import { provinceNeed } from './form-needs';
import { MAX_LENGTH } from './max-length';
import { checkNeeded } from './need';
import { checkText } from './text';

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
  /** In Italy the comune as ISTAT writes it; abroad as typed. */
  readonly city: string;
  /** Two-letter abbreviation in Italy; abroad free text or nothing. */
  readonly province: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/**
 * Residence or seat (README, Rules): in Italy a comune that exists, its province, and a CAP of that area; abroad only the
 * shape is checked.
 */
export function checkAddress(form: AddressForm, prefix: string): CheckedFields<Address> {
  const country = checkCountry(form.country);
  const isItalian = valueIfOk(country) === 'IT';
  const street = checkText(form.street, MAX_LENGTH['address.street']);
  const city = checkText(form.city, MAX_LENGTH['address.city']);
  const postalCode = checkText(form.postalCode, MAX_LENGTH['address.postalCode']);
  const province = checkNeeded(form.province, provinceNeed(isItalian), MAX_LENGTH['address.province']);
  const place = isItalian
    ? checkItalianPlace(city, postalCode, province)
    : { postalCode: checkForeignPostalCode(postalCode), city, province };
  return gather<Address>({ street, ...place, country }, prefix);
}

/** A country as ISO 3166-1 alpha-2, in either case. */
export function checkCountry(raw: RawText): Checked<string> {
  const text = checkText(raw, MAX_LENGTH['address.country']);
  if (!text.ok) return text;
  const code = text.value.toUpperCase();
  return isCountry(code) ? accept(code) : refuse('COUNTRY_UNKNOWN');
}

/** Countries without postal codes are common; their customers write zeros or a dash, which therefore pass. */
function checkForeignPostalCode(text: Checked<string>): Checked<string> {
  if (!text.ok) return text;
  return /^[A-Za-z0-9 -]+$/.test(text.value) ? accept(text.value.toUpperCase()) : refuse('POSTAL_CODE_SHAPE');
}

interface Place {
  readonly postalCode: Checked<string>;
  readonly city: Checked<string>;
  readonly province: Checked<string | null>;
}

function checkItalianPlace(
  city: Checked<string>,
  postalCode: Checked<string>,
  typedProvince: Checked<string | null>,
): Place {
  const province = checkProvince(typedProvince);
  const sigla = valueIfOk(province);
  const namesakes = city.ok ? comuniNamed(city.value) : [];
  return {
    postalCode: checkCap(postalCode, sigla, namesakes),
    city: city.ok ? checkComune(namesakes, sigla) : city,
    province,
  };
}

function checkProvince(text: Checked<string | null>): Checked<string | null> {
  if (!text.ok || text.value === null) return text;
  const sigla = text.value.toUpperCase();
  return isItalianProvince(sigla) ? accept(sigla) : refuse('PROVINCE_UNKNOWN');
}

/** Without a province only the name is judged: the customer has to correct the province first. */
function checkComune(namesakes: readonly Comune[], sigla: string | null): Checked<string> {
  const [first] = namesakes;
  if (first === undefined) return refuse('COMUNE_UNKNOWN');
  const there = sigla === null ? first : namesakes.find(({ provinces }) => provinces.includes(sigla));
  return there === undefined ? refuse('COMUNE_NOT_IN_PROVINCE') : accept(there.name);
}

/**
 * A CAP of 5 digits, of the area of the comune, or else of the province. When the two contradict each other, one that fits
 * either is not another mistake.
 */
function checkCap(
  text: Checked<string>,
  sigla: string | null,
  namesakes: readonly Comune[],
): Checked<string> {
  if (!text.ok) return text;
  const cap = text.value;
  if (!/^\d{5}$/.test(cap) || cap === '00000') return refuse('POSTAL_CODE_SHAPE');
  if (sigla === null) return accept(cap);
  const there = namesakes.filter(({ provinces }) => provinces.includes(sigla));
  const fits =
    there.length > 0
      ? there.some((comune) => isCapOfComune(cap, comune))
      : isCapOfProvince(cap, sigla) || namesakes.some((comune) => isCapOfComune(cap, comune));
  return fits ? accept(cap) : refuse('CAP_NOT_IN_PROVINCE');
}
