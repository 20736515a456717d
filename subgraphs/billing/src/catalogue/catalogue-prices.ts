import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { cataloguePrices } from '../../contract';
import type { CatalogueStore } from './catalogue.store';

export interface CataloguePricesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly catalogue: CatalogueStore;
}

/** What products cost, for services that show what they sell. */
export function cataloguePricesOperation(deps: CataloguePricesDeps): InternalHandlers {
  return answerOperation(cataloguePrices, async ({ products }) => ({
    currency: 'EUR',
    cents: await deps.catalogue.pricesAt(deps.database.read, products, deps.clock.now()),
  }));
}
