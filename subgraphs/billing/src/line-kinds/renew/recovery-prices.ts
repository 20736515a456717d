import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { recoveryPrices } from '../../../contract';
import type { CatalogueStore, SoldProduct } from '../../catalogue';

interface RecoveryPricesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly catalogue: CatalogueStore;
}

const renewalOf = (tld: string): SoldProduct => ({
  product: 'DOMAIN',
  operation: 'RENEW',
  key: tld,
  term: 1,
});
const restoreOf = (tld: string): SoldProduct => ({
  product: 'DOMAIN',
  operation: 'RESTORE',
  key: tld,
  term: 0,
});

/** What saving an expired name costs, for whoever shows it beside the name. */
export function recoveryPricesOperation({
  database,
  clock,
  catalogue,
}: RecoveryPricesDeps): InternalHandlers {
  return answerOperation(recoveryPrices, async ({ tlds }) => {
    const products = [...tlds.map(renewalOf), ...tlds.map(restoreOf)];
    const cents = await catalogue.pricesAt(database.read, products, clock.now());
    const prices = tlds.map((tld, index) => ({
      tld,
      renewal: cents[index] ?? null,
      restore: cents[tlds.length + index] ?? null,
      currency: 'EUR',
    }));
    return { prices };
  });
}
