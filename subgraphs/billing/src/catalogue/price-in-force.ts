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

/** The same for the same product, and for no other. */
export function productName({ product, operation, key, term }: SoldProduct): string {
  return JSON.stringify([product, operation, key, term]);
}
