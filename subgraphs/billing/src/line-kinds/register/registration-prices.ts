import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { registrationPrices } from '../../../contract';
import type { CatalogueStore } from '../../catalogue';
import { registrationOf } from './product';

export interface RegistrationPricesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly catalogue: CatalogueStore;
}

/** What a registration costs, for services that show prices beside names. */
export function registrationPricesOperation(deps: RegistrationPricesDeps): InternalHandlers {
  return answerOperation(registrationPrices, async ({ tlds, years }) => {
    const products = tlds.map((tld) => registrationOf(tld, years));
    const cents = await deps.catalogue.pricesAt(deps.database.read, products, deps.clock.now());
    return {
      prices: tlds.flatMap((tld, index) => {
        const price = cents[index];
        return price === null || price === undefined ? [] : [{ tld, cents: price, currency: 'EUR' }];
      }),
    };
  });
}
