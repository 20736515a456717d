/** How far a request to correct a typing error has got. */
export type RectificationState =
  | 'AWAITING_DOCUMENTS'
  | 'UNDER_REVIEW'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED';

export interface RectificationArrow {
  /** null: it is new. */
  readonly from: RectificationState | null;
  readonly to: RectificationState;
  readonly when: string;
}

/** Every way a request may go. */
export const RECTIFICATION_ARROWS: readonly RectificationArrow[] = [
  { from: null, to: 'AWAITING_DOCUMENTS', when: 'a login asks for it' },
  { from: 'AWAITING_DOCUMENTS', to: 'UNDER_REVIEW', when: 'a login says that the documents are complete' },
  { from: 'AWAITING_DOCUMENTS', to: 'WITHDRAWN', when: 'a login takes it back' },
  { from: 'AWAITING_DOCUMENTS', to: 'EXPIRED', when: 'no documents come in 30 days' },
  { from: 'UNDER_REVIEW', to: 'ACCEPTED', when: 'staff accepts: the profile is corrected' },
  { from: 'UNDER_REVIEW', to: 'REJECTED', when: 'staff rejects, with a reason' },
  { from: 'UNDER_REVIEW', to: 'WITHDRAWN', when: 'a login takes it back' },
];

export function isRectificationArrow(from: RectificationState | null, to: RectificationState): boolean {
  return RECTIFICATION_ARROWS.some((arrow) => arrow.from === from && arrow.to === to);
}

/** Nothing leads on from here. */
export function isEnd(state: RectificationState): boolean {
  return !RECTIFICATION_ARROWS.some((arrow) => arrow.from === state);
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
