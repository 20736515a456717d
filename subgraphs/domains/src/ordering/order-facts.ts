import type { InputOf } from '@customer-area/shared/contract';
import type { openLines } from '../../contract';

type ToldOrder = Pick<InputOf<typeof openLines>, 'orderId' | 'lines'>;

/** A line as billing tells it: what every line has, and the details of its kind. Its kind judges those. */
export interface OrderedLine {
  readonly lineId: string;
  readonly kind: string;
  readonly domainId: string | null;
  readonly years: number | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The lines of an order: what a domain's life needs to know of an order. */
export interface OrderFacts {
  readonly orderId: string;
  readonly lines: readonly OrderedLine[];
}

export function orderFactsOf({ orderId, lines }: ToldOrder): OrderFacts {
  return {
    orderId,
    lines: lines.map(({ lineId, kind, domainId, years, ...details }) => {
      return { lineId, kind, domainId, years, details };
    }),
  };
}
