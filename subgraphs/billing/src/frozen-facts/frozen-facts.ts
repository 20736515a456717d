import type { SellerFacts } from '@customer-area/shared/seller';
import type { BuyerFacts } from '../billing-data';
import type { DatedPrice } from '../catalogue';
import type { LineTax } from '../pricing';
import type { FrozenTerms } from '../terms';

/** Who holds what some lines are about. */
export interface FrozenHolder {
  readonly lineIds: readonly string[];
  /** Null for one that is still to be made from the profile. */
  readonly registrantId: string | null;
  readonly subjectType: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly companyName: string | null;
  readonly fiscalCode: string | null;
  readonly vatNumber: string | null;
  readonly address: {
    readonly street: string | null;
    readonly postalCode: string | null;
    readonly city: string | null;
    readonly province: string | null;
    readonly country: string | null;
  };
  readonly email: string | null;
  readonly phone: string | null;
}

/** A price of the catalogue that a line has: its product's, or one on top of it. */
export interface FrozenPrice extends Omit<DatedPrice, 'validFrom'> {
  readonly lineId: string;
  /** ISO 8601. */
  readonly validFrom: string;
}

/** How the lines were taxed: each rate with its nature once. */
export interface FrozenRates {
  readonly rates: readonly LineTax[];
  readonly splitPayment: boolean;
}

/** Everything that an order was placed under, whatever becomes of it afterwards. */
export interface FrozenFacts extends FrozenRates {
  readonly registrant: readonly FrozenHolder[];
  readonly billing: BuyerFacts;
  readonly terms: FrozenTerms;
  readonly prices: readonly FrozenPrice[];
  readonly seller: SellerFacts;
}
