import { newId } from '@customer-area/shared/ids';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { PaymentRow } from './payment.entity';

/** Money that arrived, before it has an id of ours. */
export type NewPayment = Omit<PaymentRow, 'id' | 'recordedAt'>;

/** The only SQL about money that arrived. */
export class PaymentStore {
  /** Books money once: the provider's name of it is taken, or this throws and the caller's transaction with it. */
  insert(manager: EntityManager, payment: NewPayment): Promise<void> {
    return insertRow(manager, PaymentRow, { ...payment, id: newId('pmt'), recordedAt: new Date() });
  }
}
