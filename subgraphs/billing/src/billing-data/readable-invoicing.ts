import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { mayRead } from '@customer-area/shared/reader';
import { readableInvoicing } from '../../contract';
import type { BillingDataStore } from './billing-data.store';

export interface ReadableInvoicingDeps {
  readonly database: Database;
  readonly billingData: BillingDataStore;
}

/** As in the graph: for logins in person only. */
export function readableInvoicingOperation({
  database,
  billingData,
}: ReadableInvoicingDeps): InternalHandlers {
  return answerOperation(readableInvoicing, async ({ reader }) => {
    if (!mayRead(reader)) return null;
    const { secondEmail: _, ...data } = await billingData.of(
      database.read,
      trustedProfileId(reader.profileId),
    );
    return data;
  });
}
