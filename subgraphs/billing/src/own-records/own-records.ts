import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import type { InvoiceStore } from '../invoices';
import type { OrderStore } from '../orders';

export interface OwnRecordsDeps {
  readonly database: Database;
  readonly orders: OrderStore;
  readonly invoices: InvoiceStore;
}

/** For a service where a customer names an order or a document: it is taken only from whose it is. */
export function ownRecordsOperation({ database, orders, invoices }: OwnRecordsDeps): InternalHandlers {
  return answerOperation(contract.ownRecords, async (asked) => {
    const profileId = trustedProfileId(asked.profileId);
    const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    return {
      orderIds:
        asked.orderIds.length === 0
          ? []
          : idsOf(await orders.byIds(database.read, profileId, asked.orderIds)),
      invoiceIds:
        asked.invoiceIds.length === 0
          ? []
          : idsOf(await invoices.byIds(database.read, profileId, asked.invoiceIds)),
    };
  });
}
