import { badInput, faultText } from '@customer-area/shared/errors';
import { checkedId, checkedSearchText } from '@customer-area/shared/list-filters';
import type { BankLineReviewCode } from './bank-line.entity';

/** A filter as staff typed it. */
export interface TypedBankLineFilter {
  readonly statementId?: string | null | undefined;
  readonly reviews?: readonly BankLineReviewCode[] | null | undefined;
  readonly bookedFrom?: string | null | undefined;
  readonly bookedTo?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** A filter whose every part is checked; null or empty filters nothing. */
export interface BankLineCriteria {
  readonly statementId: string | null;
  readonly reviews: readonly BankLineReviewCode[];
  readonly bookedFrom: string | null;
  readonly bookedTo: string | null;
  readonly text: string | null;
}

export function checkedLineFilter(filter: TypedBankLineFilter | null): BankLineCriteria {
  const [bookedFrom, bookedTo] = [filter?.bookedFrom ?? null, filter?.bookedTo ?? null];
  if (bookedFrom !== null && bookedTo !== null && bookedTo < bookedFrom)
    throw badInput('filter.bookedTo', faultText('input.invalid'));
  return {
    statementId: checkedId('filter.statementId', 'bst', filter?.statementId),
    reviews: [...new Set(filter?.reviews ?? [])],
    ...{ bookedFrom, bookedTo },
    text: checkedSearchText('filter.text', filter?.text),
  };
}
