import type { Transitions } from '@customer-area/shared/transitions';

/** How far a request to correct a typing error has got. */
export type RectificationState =
  | 'AWAITING_DOCUMENTS'
  | 'UNDER_REVIEW'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED';

/** It begins by waiting for documents, which come within 30 days or it expires; staff decides, and a login may take it back until then. */
export const transitions: Transitions<RectificationState> = {
  AWAITING_DOCUMENTS: ['UNDER_REVIEW', 'WITHDRAWN', 'EXPIRED'],
  UNDER_REVIEW: ['ACCEPTED', 'REJECTED', 'WITHDRAWN'],
  ACCEPTED: [],
  REJECTED: [],
  WITHDRAWN: [],
  EXPIRED: [],
};

/** Nothing leads on from here. */
export function isEnd(state: RectificationState): boolean {
  return transitions[state].length === 0;
}

/** The permission of staff that decides about requests. */
export const REVIEW_PERMISSION = 'documents:review';

/** How long documents are waited for. */
export const AWAITED_DAYS = 30;
/** How long documents are kept after staff has decided: somebody may object. Whoever takes a request back takes them along. */
export const KEPT_DAYS = 30;
export const MOST_DOCUMENTS = 5;
/** Requests of one profile in a day: each is a letter and work for somebody. */
export const MOST_REQUESTS_PER_DAY = 5;
