import { badInput, faultText } from '@customer-area/shared/errors';
import type { DataScope } from '@customer-area/shared/isolation';
import type { OrderLineInput } from '../line-kinds';
import type { PlaceOrderInput } from './order-inputs.graphql';
import type { PlaceOrder } from './place-order-command';
import { checkedLines } from './requested-lines';

/** Lines that a plan of ours proposed. */
export interface PlannedLines {
  readonly lines: readonly OrderLineInput[];
  /** What they cost then, in cents by the list. */
  readonly listNet: number;
}

/** The lines of a plan; null when its time is over, or the viewer has none with this token. */
export type FindPlannedLines = (dataScope: DataScope, token: string) => Promise<PlannedLines | null>;

type Lines = Pick<PlaceOrder, 'lines' | 'proposedListNet'>;

/** The lines that a customer typed, or those of a plan; null for a plan that cannot be ordered any more. */
export async function wantedLines(
  find: FindPlannedLines,
  dataScope: DataScope,
  { lines, planToken }: Pick<PlaceOrderInput, 'lines' | 'planToken'>,
): Promise<Lines | null> {
  if ((lines === null) === (planToken === null))
    throw badInput('input', faultText('input.exactlyOne', { names: ['lines', 'planToken', 'quoteId'] }));
  if (lines !== null) return { lines: checkedLines(lines) };
  const planned = await find(dataScope, planToken ?? '');
  return planned && { lines: checkedLines(planned.lines, 'plan'), proposedListNet: planned.listNet };
}
