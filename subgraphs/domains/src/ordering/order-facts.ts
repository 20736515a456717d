import type { InputOf } from '@customer-area/shared/contract';
import type { openLines } from '../../contract';

type OrderPayload = Pick<InputOf<typeof openLines>, 'orderId' | 'lines'>;

/** A line as billing's events have it: what every line has, and the details of its kind, which that kind validates. */
export interface OrderedLine {
  readonly lineId: string;
  readonly kind: string;
  readonly domainId: string | null;
  readonly years: number | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What this service needs of an order: its lines. */
export interface OrderFacts {
  readonly orderId: string;
  readonly lines: readonly OrderedLine[];
}

export function orderFactsOf({ orderId, lines }: OrderPayload): OrderFacts {
  return {
    orderId,
    lines: lines.map(({ lineId, kind, domainId, years, ...details }) => {
      return { lineId, kind, domainId, years, details };
    }),
  };
}
