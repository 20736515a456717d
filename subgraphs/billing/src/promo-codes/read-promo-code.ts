import { type PromoCode, PromoProduct } from './promo-code';
import type { PromoCodeRow } from './promo-code.entity';

/** A row with its lists read. A product that is known no more is one that nothing is sold of. */
export function promoCodeOf<Row extends Pick<PromoCodeRow, 'tlds' | 'products'>>(row: Row) {
  const known = Object.values(PromoProduct);
  return {
    ...row,
    tlds: row.tlds?.split(',') ?? null,
    products: row.products?.split(' ').flatMap((name) => known.find((one) => one === name) ?? []) ?? null,
  } satisfies Omit<Row, 'tlds' | 'products'> & Pick<PromoCode, 'tlds' | 'products'>;
}
