import type { Locale } from '@customer-area/shared/locale';
import type { ProfileField } from '../../letters';
import type { ProfileRow } from '../profiles';

/** What of a profile its logins may change, for all of them at once. In canonical form. */
export interface SharedData {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly province: string | null;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly locale: Locale;
  readonly recipientCode: string | null;
  readonly pecEmail: string | null;
  readonly officeCode: string | null;
}

type Column = keyof SharedData;

/** Where each of them stands in the input and in the graph. */
const PATHS: Readonly<Record<Column, string>> = {
  street: 'address.street',
  postalCode: 'address.postalCode',
  city: 'address.city',
  province: 'address.province',
  country: 'address.country',
  phone: 'phone',
  email: 'email',
  locale: 'locale',
  recipientCode: 'recipientCode',
  pecEmail: 'pecEmail',
  officeCode: 'officeCode',
};
const COLUMNS = Object.keys(PATHS) as Column[];

export function sharedDataOf(profile: ProfileRow): SharedData {
  const entries = COLUMNS.map((column) => [column, profile[column]]);
  return Object.fromEntries(entries) as unknown as SharedData;
}

/** One field before and after. */
export interface FieldChange {
  /** Path in the input, e.g. `address.street`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export function changesBetween(before: SharedData, after: SharedData): FieldChange[] {
  return COLUMNS.filter((column) => before[column] !== after[column]).map((column) => ({
    field: PATHS[column],
    before: before[column],
    after: after[column],
  }));
}

/** The changed parts of the profile, as facts and letters name them: an address is one thing. */
export function partsOf(changes: readonly Pick<FieldChange, 'field'>[]): ProfileField[] {
  return [...new Set(changes.map(({ field }) => field.split('.')[0] as ProfileField))];
}

/** What registries know of a registrant, besides its name. */
const OF_THE_REGISTRANT: readonly ProfileField[] = ['address', 'phone', 'email'];
/** What stands on orders and invoices, besides name and tax identifiers. */
const OF_THE_BILLING: readonly ProfileField[] = [
  'address',
  'phone',
  'email',
  'recipientCode',
  'pecEmail',
  'officeCode',
];

export function affectsDomains(parts: readonly ProfileField[]): boolean {
  return parts.some((part) => OF_THE_REGISTRANT.includes(part));
}

export function affectsOrders(parts: readonly ProfileField[]): boolean {
  return parts.some((part) => OF_THE_BILLING.includes(part));
}
