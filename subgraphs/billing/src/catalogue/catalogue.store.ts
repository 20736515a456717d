import type { EntityManager } from 'typeorm';
import { type DatedPrice, priceInForce, productName, type SoldProduct } from './price-in-force';

/** Prices of everything that is sold, each with the day from which it counts. */
export class CatalogueStore {
  /** Prices in cents without VAT that are in force at `at`, in the order of `products`; null where nothing is sold. */
  async pricesAt(
    manager: EntityManager,
    products: readonly SoldProduct[],
    at: Date,
  ): Promise<(number | null)[]> {
    return (await this.datedAt(manager, products, at)).map((price) => price?.cents ?? null);
  }

  /** The same, each with the moment since when it is in force. */
  async datedAt(
    manager: EntityManager,
    products: readonly SoldProduct[],
    at: Date,
  ): Promise<(DatedPrice | null)[]> {
    // An order of 500 renewals asks for a handful of different products.
    const asked = [...new Map(products.map((sold) => [productName(sold), sold])).values()];
    if (asked.length === 0) return [];
    const one = '(product = ? AND operation = ? AND `key` = ? AND term = ?)';
    const rows = (await manager.query(
      `SELECT product, operation, \`key\`, term, valid_from AS validFrom, cents FROM price
      WHERE ${asked.map(() => one).join(' OR ')}`,
      asked.flatMap(({ product, operation, key, term }) => [product, operation, key, term]),
    )) as DatedPrice[];
    const inForce = new Map(asked.map((sold) => [productName(sold), priceInForce(rows, sold, at)]));
    return products.map((sold) => inForce.get(productName(sold)) ?? null);
  }

  /** Every price there ever was or will be, of an operation, an extension or a service where one is named. */
  listed(manager: EntityManager, wanted: WantedPrices): Promise<DatedPrice[]> {
    const conditions = [
      ...(wanted.operation === null ? [] : [['operation = ?', wanted.operation]]),
      ...(wanted.tld === null ? [] : [["product = 'DOMAIN' AND `key` = ?", wanted.tld]]),
      ...(wanted.service === null
        ? []
        : [["product = 'SERVICE' AND SUBSTRING_INDEX(`key`, '/', 1) = ?", wanted.service]]),
    ];
    const where = ['1 = 1', ...conditions.map(([condition]) => condition)].join(' AND ');
    return manager.query(
      `SELECT product, operation, \`key\`, term, valid_from AS validFrom, cents FROM price WHERE ${where}
        ORDER BY product, operation, \`key\`, term, valid_from`,
      conditions.map(([, value]) => value),
    );
  }
}

/** Null for whatever it is. */
export interface WantedPrices {
  readonly operation: string | null;
  readonly tld: string | null;
  readonly service: string | null;
}
