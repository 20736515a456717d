import type { Database } from '@customer-area/shared/database';
import { dataScopeOrNone, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import { grouped } from '../../listing';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import type { PaymentRow } from '../conclude/payment.entity';
import type { PaymentListStore } from './payment-list.store';

export interface PaymentContext {
  readonly payments: {
    readonly ofOrder: DataLoader<string, PaymentRow[]>;
    readonly attemptById: DataLoader<string, PaymentAttempt | null>;
  };
}

export interface PaymentLoadersDeps {
  readonly database: Database;
  readonly paymentList: PaymentListStore;
  readonly attempts: PaymentAttemptStore;
}

/** Loaders of one request: payments of the orders that its viewer reads. */
export function paymentLoaders(deps: PaymentLoadersDeps, viewer: Viewer): PaymentContext['payments'] {
  const dataScope = dataScopeOrNone(viewer);
  const { read } = deps.database;
  return {
    ofOrder: new DataLoader(async (ids) => {
      if (dataScope === null) return ids.map(() => []);
      const rows = await deps.paymentList.ofOrders(read, ownerIn(dataScope), ids);
      return grouped(ids, rows, ({ orderId }) => orderId);
    }),
    attemptById: new DataLoader(async (ids) => {
      if (dataScope === null) return ids.map(() => null);
      const attempts = await deps.attempts.byIds(read, ownerIn(dataScope), ids);
      return ids.map((id) => attempts.find((attempt) => attempt.id === id) ?? null);
    }),
  };
}
