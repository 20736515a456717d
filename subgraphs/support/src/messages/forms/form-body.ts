import type { LocalizedText } from '@customer-area/shared/locale';

/** What of a customer's data can stand in a field: `<whose>.<what>`. */
export type FillKey =
  | 'domain.name'
  | `${'holder' | 'profile'}.${'name' | 'fiscalCode' | 'vatNumber' | 'address' | 'email' | 'phone'}`
  | `invoicing.${'recipientCode' | 'pec' | 'address' | 'cig' | 'cup' | 'purchaseOrder'}`
  | 'profile.officeCode'
  | `order.${'number' | 'placedOn' | 'lines' | 'total'}`;

/** Something to write, or to tick. */
export interface FormField {
  /** Unique in its form, and the same in every language: programs that read a form know it by this. */
  readonly name: string;
  readonly label: LocalizedText;
  /** What a prefilled form has in it; nothing without one. */
  readonly fill?: FillKey;
  /** A box to tick beside its label. */
  readonly isTick?: boolean;
  /** Half as wide as the page: two of these stand beside each other. */
  readonly isHalf?: boolean;
  /** How many lines it has at least; one without it. */
  readonly lines?: number;
}

export interface FormSection {
  readonly title: LocalizedText;
  readonly paragraphs?: readonly LocalizedText[];
  readonly fields?: readonly FormField[];
  /** Who signs below it; place and date stand beside. */
  readonly signedBy?: LocalizedText;
}

/** A form as it is in force from a day on. What was in force once is never changed: there is a next version. */
export interface FormBody {
  readonly version: number;
  /** The first day on which it is handed out, e.g. `2026-01-01`. */
  readonly validFrom: string;
  readonly title: LocalizedText;
  /** When one uses it. */
  readonly purpose: LocalizedText;
  readonly sections: readonly FormSection[];
  /** What goes with it, and where it is sent. */
  readonly sendBack: readonly LocalizedText[];
  /** The rules that it rests on. */
  readonly legalBasis: LocalizedText;
}
