/** One thing the catalogue may have a price for. */
export interface SoldProduct {
  /** E.g. DOMAIN. */
  readonly product: string;
  /** What is done with it, e.g. REGISTER. */
  readonly operation: string;
  /** The extension of a domain, or the code of a service. */
  readonly key: string;
  /** Years; 0 where there is no term. */
  readonly term: number;
}

export interface DatedPrice extends SoldProduct {
  readonly validFrom: Date;
  /** Without VAT. */
  readonly cents: number;
}

/**
 * The price of a product at a moment: of its rows the latest that has begun. A new price is a new row with a later date,
 * and the old one stays for the record. Null where nothing is sold (yet).
 */
export function priceInForce(prices: readonly DatedPrice[], sold: SoldProduct, at: Date): DatedPrice | null {
  let inForce: DatedPrice | null = null;
  for (const price of prices) {
    if (price.validFrom > at || productName(price) !== productName(sold)) continue;
    if (inForce === null || price.validFrom > inForce.validFrom) inForce = price;
  }
  return inForce;
}

/** A price with the moment at which another one follows; null when none is planned. */
export interface ListedPrice extends DatedPrice {
  readonly validUntil: Date | null;
}

/** Of prices in the order of their products and dates those that are in force at a moment. */
export function pricesInForce(prices: readonly DatedPrice[], at: Date): ListedPrice[] {
  return prices.flatMap((price, index) => {
    const following = prices[index + 1];
    const next = following !== undefined && productName(following) === productName(price) ? following : null;
    if (price.validFrom > at || (next !== null && next.validFrom <= at)) return [];
    return [{ ...price, validUntil: next?.validFrom ?? null }];
  });
}

/** The same for the same product, and for no other. */
export function productName({ product, operation, key, term }: SoldProduct): string {
  return JSON.stringify([product, operation, key, term]);
}
