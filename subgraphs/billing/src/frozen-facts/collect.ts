import type { SellerFacts } from '@customer-area/shared/seller';
import { buyerOf, type FrozenBuyer } from '../billing-data';
import type { DatedPrice } from '../catalogue';
import type { LineTax } from '../pricing';
import type { FrozenTerms } from '../terms';
import type { FrozenFacts, FrozenHolder, FrozenPrice } from './frozen-facts';

export interface FactsToCollect {
  readonly lineIds: readonly string[];
  readonly buyer: FrozenBuyer;
  /** As the domains service knows them; what it does not know of is made from the buyer's profile. */
  readonly holders: readonly FrozenHolder[];
  readonly terms: FrozenTerms;
  /** Of each line, in their order. */
  readonly prices: readonly (readonly DatedPrice[])[];
  readonly taxes: readonly LineTax[];
  readonly splitPayment: boolean;
  readonly seller: SellerFacts;
}

/** Everything that lines are ordered under, in one record: when an order is placed, and when it is compared with today. */
export function collectFacts(found: FactsToCollect): FrozenFacts {
  const { lineIds, buyer, terms, splitPayment, seller } = found;
  return {
    registrant: [...found.holders, ...toBeMade(lineIds, found.holders, buyer)],
    billing: buyerOf(buyer),
    terms,
    prices: lineIds.flatMap((lineId, index) => (found.prices[index] ?? []).map(frozenPrice(lineId))),
    rates: distinct(found.taxes),
    splitPayment,
    seller,
  };
}

const frozenPrice =
  (lineId: string) =>
  ({ product, operation, key, term, cents, validFrom }: DatedPrice): FrozenPrice => ({
    ...{ lineId, product, operation, key, term, cents },
    validFrom: validFrom.toISOString(),
  });

function toBeMade(
  lineIds: readonly string[],
  holders: readonly FrozenHolder[],
  buyer: FrozenBuyer,
): FrozenHolder[] {
  const known = new Set(holders.flatMap((holder) => holder.lineIds));
  const unknown = lineIds.filter((lineId) => !known.has(lineId));
  if (unknown.length === 0) return [];
  const { subjectType, firstName, lastName, companyName, fiscalCode, vatNumber, address, email, phone } =
    buyer;
  const { street, postalCode, city, province, country } = address;
  return [
    {
      ...{
        lineIds: unknown,
        registrantId: null,
        subjectType,
        firstName,
        lastName,
        companyName,
        fiscalCode,
        vatNumber,
      },
      address: { street, postalCode, city, province, country },
      ...{ email, phone },
    },
  ];
}

function distinct(taxes: readonly LineTax[]): LineTax[] {
  const found = new Map(
    taxes.map(({ vatRate, vatNature }) => [`${vatRate} ${vatNature ?? ''}`, { vatRate, vatNature }]),
  );
  return [...found.values()];
}
