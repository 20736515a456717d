import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import type { ProfileOpenOrderStore } from './profile-open-orders.store';

/** How many are named; of the others only the number is told. */
const NAMED = 100;

export interface ProfileOpenOrdersOperationDeps {
  readonly database: Database;
  readonly profileOpenOrders: ProfileOpenOrderStore;
}

/** They keep the billing data they were placed with, so whoever changes those data wants to know of them. */
export function profileOpenOrdersOperation(deps: ProfileOpenOrdersOperationDeps): InternalHandlers {
  return answerOperation(contract.profileOpenOrders, ({ profileId }) =>
    deps.profileOpenOrders.openOrdersOf(deps.database.read, trustedProfileId(profileId), NAMED),
  );
}
