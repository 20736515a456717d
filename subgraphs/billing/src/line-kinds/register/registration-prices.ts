import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import type { CatalogueStore } from '../../catalogue';

import { registrationOf } from './product';

export interface RegistrationPricesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly catalogue: CatalogueStore;
}

const question = z.object({
  tlds: z.array(z.string().min(1).max(63)).max(100),
  years: z.number().int().min(1).max(10).default(1),
});

/** Internal question of other services: what a registration costs. Extensions that are not sold are left out. */
export function registrationPrices(deps: RegistrationPricesDeps) {
  return async (input: unknown) => {
    const { tlds, years } = checked(question, input);
    const products = tlds.map((tld) => registrationOf(tld, years));
    const cents = await deps.catalogue.pricesAt(deps.database.read, products, deps.clock.now());
    return {
      prices: tlds.flatMap((tld, index) => {
        const price = cents[index];
        return price === null || price === undefined ? [] : [{ tld, cents: price, currency: 'EUR' }];
      }),
    };
  };
}
