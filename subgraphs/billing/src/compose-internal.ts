import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { InternalHandlers } from '@customer-area/shared/http';
import { personalDataOperations } from '@customer-area/shared/personal-data';
import { readableInvoicingOperation } from './billing-data';
import { cataloguePricesOperation } from './catalogue';
import type { BillingStores } from './compose-stores';
import { claimableOrderOperation } from './first-purchase';
import { recoveryPricesOperation, registrationPricesOperation } from './line-kinds';
import { awaitedMoneyOperation, profileOpenOrdersOperation, readableOrderOperation } from './orders';
import { ownRecordsOperation } from './own-records';
import { forgetMethods, paymentCasesOperation, usableMethodsOperation } from './payments';
import { obstaclesToErasure, personalTables } from './personal-data';

export interface InternalDeps extends BillingStores {
  readonly database: Database;
  readonly clock: Clock;
}

/** What this service answers to the others. */
export function composeInternal(deps: InternalDeps): InternalHandlers {
  const { database, clock } = deps;
  return {
    ...registrationPricesOperation(deps),
    ...recoveryPricesOperation(deps),
    ...cataloguePricesOperation(deps),
    ...profileOpenOrdersOperation(deps),
    ...awaitedMoneyOperation(deps),
    ...readableOrderOperation(deps),
    ...readableInvoicingOperation(deps),
    ...claimableOrderOperation(deps),
    ...paymentCasesOperation(deps),
    ...usableMethodsOperation(deps),
    ...ownRecordsOperation(deps),
    ...personalDataOperations({
      database,
      tables: personalTables,
      obstacles: obstaclesToErasure(clock),
      beforeErasure: forgetMethods(deps),
    }),
  };
}
