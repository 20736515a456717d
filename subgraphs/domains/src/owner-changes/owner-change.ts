import type { Transitions } from '@customer-area/shared/transitions';

/** How far a change of owner has got. */
export const OWNER_CHANGE_STATES = [
  'WAITING_NEW_OWNER',
  'DOCUMENTS',
  'IN_REVIEW',
  'READY',
  'AWAITING_PAYMENT',
  'OBJECTED',
  'IN_PROGRESS',
  'DONE',
  'CANCELLED',
  'EXPIRED',
  'FAILED',
] as const;
export type OwnerChangeState = (typeof OWNER_CHANGE_STATES)[number];

/**
 * It begins by waiting for the new owner; then both parties give what is asked for, staff look at it, and once all of it has passed
 * it is paid and told to the registry. Until then whoever is said to have died may object: it stands still, and goes on by what staff decide.
 * Until the registry is told either party may call it off, and its time may run out; it fails when none of its domains
 * is there any more.
 */
export const transitions: Transitions<OwnerChangeState> = {
  WAITING_NEW_OWNER: ['DOCUMENTS', 'IN_REVIEW', 'READY', 'OBJECTED', 'CANCELLED', 'EXPIRED', 'FAILED'],
  DOCUMENTS: ['IN_REVIEW', 'READY', 'OBJECTED', 'CANCELLED', 'EXPIRED', 'FAILED'],
  IN_REVIEW: ['DOCUMENTS', 'READY', 'OBJECTED', 'CANCELLED', 'EXPIRED', 'FAILED'],
  READY: ['AWAITING_PAYMENT', 'IN_PROGRESS', 'OBJECTED', 'CANCELLED', 'EXPIRED', 'FAILED'],
  AWAITING_PAYMENT: ['IN_PROGRESS', 'OBJECTED', 'CANCELLED', 'EXPIRED', 'FAILED'],
  OBJECTED: ['WAITING_NEW_OWNER', 'DOCUMENTS', 'CANCELLED', 'EXPIRED', 'FAILED'],
  IN_PROGRESS: ['DONE', 'FAILED'],
  DONE: [],
  CANCELLED: [],
  EXPIRED: [],
  FAILED: [],
};

/** Nothing leads on from here. */
export function isEnd(state: OwnerChangeState): boolean {
  return transitions[state].length === 0;
}

/** Whether the case may still be called off, and its time run out: the registry has not been told. */
export function mayEnd(state: OwnerChangeState): boolean {
  return transitions[state].includes('CANCELLED');
}

/** Whether what a party gives is still waited for or looked at. */
export function takesPapers(state: OwnerChangeState): boolean {
  return state === 'WAITING_NEW_OWNER' || state === 'DOCUMENTS' || state === 'IN_REVIEW';
}

/** Why nothing is given to a case any more, or for now. */
export function whyClosed(state: OwnerChangeState): 'OWNER_CHANGE_OBJECTED' | 'OWNER_CHANGE_OVER' {
  return state === 'OBJECTED' ? 'OWNER_CHANGE_OBJECTED' : 'OWNER_CHANGE_OVER';
}

/** Why a domain gets another owner: it decides what has to be shown. */
export const OCCASIONS = ['SALE', 'HEIRS', 'COMPANY_CHANGE'] as const;
export type Occasion = (typeof OCCASIONS)[number];

export type Party = 'GIVER' | 'RECEIVER';

/** What a party has to give: confirmations by themselves or by the link of a letter, all others as documents. */
export const ITEMS = [
  'CONFIRMATION',
  'REGISTRANT_CONFIRMATION',
  'SIGNED_REQUEST',
  'IDENTITY_DOCUMENT',
  'COMPANY_REGISTER_EXTRACT',
  'DEATH_CERTIFICATE',
  'HEIRS_DECLARATION',
  'DEED',
] as const;
export type Item = (typeof ITEMS)[number];

/** Whether it is no document. */
export function isConfirmation(item: Item): boolean {
  return item === 'CONFIRMATION' || item === 'REGISTRANT_CONFIRMATION';
}

export type CheckState = 'MISSING' | 'IN_REVIEW' | 'REFUSED' | 'ACCEPTED';

export type DocumentState =
  /** Its bytes have not come. */
  | 'ANNOUNCED'
  | 'SCANNING'
  | 'IN_REVIEW'
  | 'ACCEPTED'
  | 'REFUSED'
  /** It was refused, and another one came for it. */
  | 'REPLACED'
  | 'WITHDRAWN'
  | 'INFECTED';

/** What becomes of one domain of a case. */
export type DomainOutcome = 'OPEN' | 'DONE' | 'FAILED' | 'ENDED';

/** Domains of one case. */
export const MOST_DOMAINS = 20;
/** Invitations of one profile in a day: each is a letter to somebody who may not want it. */
export const MOST_INVITATIONS_PER_DAY = 10;
/** Days in which an invitation can be accepted, as long as the case itself. */
export const INVITATION_DAYS = 14;
/** Documents of one party for one item. */
export const MOST_DOCUMENTS = 5;
/** The largest document taken, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** The permission of staff that decides about documents. */
export const REVIEW_PERMISSION = 'documents:review';
