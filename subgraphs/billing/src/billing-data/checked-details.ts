import type { CodeOf } from '@customer-area/shared/contract';
import { label } from '@customer-area/shared/free-text';
import type { billingDataCodes } from '../../contract';
import type { BillingAddress, BillingDetails } from './billing-details';
import { buyerOf, type FrozenBuyer } from './buyer-facts';
import { emailAddress } from './email-address';

export type BillingDataRefusal = CodeOf<typeof billingDataCodes>;

/** What was typed: a property that is absent stays as it is, null is taken back. */
export type TypedDetails = { readonly [Name in keyof BillingDetails]?: BillingDetails[Name] | undefined };

export type CheckedDetails =
  | { readonly ok: true; readonly details: BillingDetails }
  | { readonly ok: false; readonly code: BillingDataRefusal; readonly field: keyof BillingDetails };

const NO_CHANNEL = '0000000';
const ABROAD = 'XXXXXXX';

/** FatturaPA, IdDocumento: twenty characters of basic Latin. */
const PURCHASE_ORDER = /^[\x20-\x7e]{1,20}$/;
/** ANAC: ten letters and digits. */
const CIG = /^[A-Z0-9]{10}$/;
/** CIPE: a letter, two digits of the year, a letter, eleven digits. */
const CUP = /^[A-Z]\d{2}[A-Z]\d{11}$/;

/** The details as they are kept once these are changed, or the first that cannot be. */
export function checkedDetails(
  current: BillingDetails,
  typed: TypedDetails,
  profile: FrozenBuyer,
): CheckedDetails {
  const details: BillingDetails = {
    recipientCode: code(wanted(current, typed, 'recipientCode')),
    pec: email(wanted(current, typed, 'pec')),
    purchaseOrder: line('purchaseOrder', wanted(current, typed, 'purchaseOrder')),
    cig: code(wanted(current, typed, 'cig')),
    cup: code(wanted(current, typed, 'cup')),
    secondEmail: email(wanted(current, typed, 'secondEmail')),
    address: address(wanted(current, typed, 'address')),
  };
  const fault = faultIn(details, profile);
  return fault === null ? { ok: true, details } : { ok: false, ...fault };
}

function wanted<Name extends keyof BillingDetails>(
  current: BillingDetails,
  typed: TypedDetails,
  name: Name,
): BillingDetails[Name] {
  const value = typed[name];
  return value === undefined ? current[name] : value;
}

type Fault = { readonly code: BillingDataRefusal; readonly field: keyof BillingDetails };

function faultIn(details: BillingDetails, profile: FrozenBuyer): Fault | null {
  const { purchaseOrder, cig, cup } = details;
  const isNone = (address: string | null) => address !== null && emailAddress(address) === null;
  if (isNone(details.pec)) return { code: 'EMAIL_INVALID', field: 'pec' };
  if (isNone(details.secondEmail)) return { code: 'EMAIL_INVALID', field: 'secondEmail' };
  if (purchaseOrder !== null && !PURCHASE_ORDER.test(purchaseOrder))
    return { code: 'PURCHASE_ORDER_SHAPE', field: 'purchaseOrder' };
  if (cig !== null && !CIG.test(cig)) return { code: 'CIG_SHAPE', field: 'cig' };
  if (cup !== null && !CUP.test(cup)) return { code: 'CUP_SHAPE', field: 'cup' };
  const wrong = recipientFault(details, profile) ?? addressFault(details.address, profile.country);
  return wrong ?? null;
}

function recipientFault(details: BillingDetails, profile: FrozenBuyer): Fault | null {
  const { recipientCode } = details;
  if (recipientCode === null) return null;
  const refused = (code: BillingDataRefusal): Fault => ({ code, field: 'recipientCode' });
  const isAbroad = profile.country !== 'IT';
  if (isAbroad || recipientCode === ABROAD)
    return isAbroad && recipientCode === ABROAD ? null : refused('RECIPIENT_CODE_ABROAD');
  const { kind, pec } = buyerOf({ ...profile, billing: details });
  const length = kind === 'PUBLIC_BODY' ? 6 : 7;
  if (recipientCode.length !== length || !/^[A-Z0-9]+$/.test(recipientCode))
    return refused('RECIPIENT_CODE_SHAPE');
  return recipientCode === NO_CHANNEL && kind !== 'PERSON' && pec === null ? refused('PEC_REQUIRED') : null;
}

function addressFault(address: BillingAddress | null, country: string): Fault | null {
  if (address === null) return null;
  const refused = (code: BillingDataRefusal): Fault => ({ code, field: 'address' });
  // Where a customer is taxed must not be chosen by writing another address.
  if (address.country !== country) return refused('ADDRESS_IN_OTHER_COUNTRY');
  if (address.street === '' || address.city === '' || address.postalCode === '')
    return refused('ADDRESS_INCOMPLETE');
  if (country !== 'IT') return null;
  const isItalian = /^\d{5}$/.test(address.postalCode) && /^[A-Z]{2}$/.test(address.province ?? '');
  return isItalian ? null : refused('ADDRESS_INCOMPLETE');
}

const code = (typed: string | null) => line('code', typed?.replace(/\s/g, '').toUpperCase() ?? null);

function email(typed: string | null): string | null {
  const text = line('email', typed, 254);
  return text === null ? null : (emailAddress(text) ?? text);
}

function address(typed: BillingAddress | null): BillingAddress | null {
  if (typed === null) return null;
  return {
    street: line('address.street', typed.street) ?? '',
    postalCode: line('address.postalCode', typed.postalCode, 16)?.toUpperCase() ?? '',
    city: line('address.city', typed.city) ?? '',
    province: line('address.province', typed.province, 40)?.toUpperCase() ?? null,
    country: typed.country.trim().toUpperCase(),
  };
}

/** FatturaPA has sixty characters for a street and for a city. */
function line(field: string, typed: string | null, longest = 60): string | null {
  return label(`input.${field}`, typed, longest);
}
