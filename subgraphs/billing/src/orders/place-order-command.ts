import type { IdempotentRequest } from '@customer-area/shared/idempotency';
import type { DataScope } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import type { RequestedLine } from '../line-kinds';
import type { AcceptedTerms } from '../terms';
import type { OrderRow } from './order.entity';
import type { QuotedLine } from './quoted-order';

export interface PlaceOrder {
  readonly dataScope: DataScope;
  /** Whose promo codes that do not exist are counted, beside the profile. */
  readonly ip: string;
  readonly locale: Locale;
  readonly lines: readonly RequestedLine[];
  /** What the request is known by when it comes again. */
  readonly request: Pick<IdempotentRequest, 'operation' | 'key' | 'payload'>;
  /** What the customer said about the terms of sale. */
  readonly terms: AcceptedTerms;
  /** What the lines cost when they were proposed, in cents by the list; null for what nobody proposed. */
  readonly proposedListNet?: number | null;
  /** The lines as they were quoted, where they were. */
  readonly quoted?: readonly QuotedLine[];
  readonly promoCode: string | null;
  /** Staff propose it: its customer reads so in a letter of its own. */
  readonly proposed?: boolean;
  /** What else is written with the order, in its transaction. */
  readonly alongside?: (manager: EntityManager, order: OrderRow) => Promise<void>;
  /** Only what renews itself: the ids that its order has from the start, so that whoever takes it up again holds the same lines. */
  readonly automatic?: AutomaticOrder;
}

export interface AutomaticOrder {
  readonly orderId: string;
  readonly lineId: string;
}
