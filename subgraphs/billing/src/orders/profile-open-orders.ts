import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import type { ProfileOpenOrderStore } from './profile-open-orders.store';

/** How many are named; of the others only the number is told. */
const NAMED = 100;

const input = z.object({ profileId: z.string().min(1).max(40) });

export interface ProfileOpenOrdersOperationDeps {
  readonly database: Database;
  readonly profileOpenOrders: ProfileOpenOrderStore;
}

/**
 * `profile-open-orders`: the orders of a profile that have not come to an end. They keep the billing data they were placed
 * with, so whoever changes those data wants to know of them. `digest` is another one as soon as an order comes or goes.
 */
export function profileOpenOrdersOperation(deps: ProfileOpenOrdersOperationDeps) {
  return async (request: unknown) => {
    const { profileId } = checked(input, request);
    return deps.profileOpenOrders.openOrdersOf(deps.database.read, trustedProfileId(profileId), NAMED);
  };
}
