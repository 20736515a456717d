import type { RawText } from '@customer-area/shared/free-text';
import { accept, type Checked, type CheckedFields, gather, refuse, valueIfOk } from './checked';
import { checkEmail } from './contact';
import { recipientCodeNeed } from './form-needs';
import { MAX_LENGTH } from './max-length';
import { checkNeeded } from './need';
import type { SubjectType } from './subject-type';

/** Where the exchange system (SdI) delivers electronic invoices. */
export interface InvoiceAddress {
  /** Seven characters: `0000000` without a channel of one's own, `XXXXXXX` abroad; `null` for a public body (office code). */
  readonly recipientCode: string | null;
  readonly pecEmail: string | null;
}

export interface InvoiceAddressForm {
  readonly recipientCode?: RawText;
  readonly pecEmail?: RawText;
}

const NO_CHANNEL = '0000000';
const ABROAD = 'XXXXXXX';

/**
 * The e-invoicing address (README, Rules; FatturaPA, CodiceDestinatario). What is left out gets the code that the
 * exchange system prescribes for the case; `0000000` typed by a business is only meant together with a PEC.
 *
 * @param country ISO 3166-1 alpha-2, or `null` while the one typed is unknown: the recipient code is then not judged
 */
export function checkInvoiceAddress(
  form: InvoiceAddressForm,
  subjectType: SubjectType,
  country: string | null,
): CheckedFields<InvoiceAddress> {
  const pecEmail = checkPec(form.pecEmail);
  if (country === null) return gather<InvoiceAddress>({ recipientCode: accept(null), pecEmail });
  const recipientCode = checkRecipientCode(form.recipientCode, subjectType, country === 'IT');
  const needsPec =
    subjectType !== 'NATURAL_PERSON' &&
    isTyped(form.recipientCode) &&
    valueIfOk(recipientCode) === NO_CHANNEL;
  const lacksPec = pecEmail.ok && pecEmail.value === null;
  return gather<InvoiceAddress>({
    recipientCode,
    pecEmail: needsPec && lacksPec ? refuse('PEC_REQUIRED') : pecEmail,
  });
}

/** A public body's office code: six letters or digits, from the index of public administrations (IPA). */
export function checkOfficeCode(raw: string): Checked<string> {
  return /^[A-Za-z0-9]{6}$/.test(raw) ? accept(raw.toUpperCase()) : refuse('OFFICE_CODE_SHAPE');
}

function checkRecipientCode(
  raw: RawText,
  subjectType: SubjectType,
  isItalian: boolean,
): Checked<string | null> {
  const need = recipientCodeNeed(subjectType, isItalian);
  const text = checkNeeded(raw, need, MAX_LENGTH.recipientCode);
  if (!text.ok || need === 'UNEXPECTED') return text;
  if (text.value === null) return accept(isItalian ? NO_CHANNEL : ABROAD);
  if (!/^[A-Za-z0-9]{7}$/.test(text.value)) return refuse('RECIPIENT_CODE_SHAPE');
  const code = text.value.toUpperCase();
  return isItalian === (code !== ABROAD) ? accept(code) : refuse('RECIPIENT_CODE_ABROAD');
}

function checkPec(raw: RawText): Checked<string | null> {
  return isTyped(raw) ? checkEmail(raw) : accept(null);
}

function isTyped(raw: RawText): boolean {
  return raw !== null && raw !== undefined && raw.trim() !== '';
}
