import { DAY_MS } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import { isTransition, type Transitions } from '@customer-area/shared/transitions';
import type { SecondStaffAct, staffRequestCodes } from '../../../contract';
import type { StaffPermission, StaffRow } from '../staff';

export const STAFF_REQUEST_STATES = ['WAITING', 'APPROVED', 'USED', 'REJECTED', 'EXPIRED'] as const;
export type StaffRequestState = (typeof STAFF_REQUEST_STATES)[number];

/** Every way a request may change; it expires without a step. */
export const transitions: Transitions<StaffRequestState> = {
  WAITING: ['APPROVED', 'REJECTED'],
  APPROVED: ['USED'],
  USED: [],
  REJECTED: [],
  EXPIRED: [],
};

/** From being asked to being used: a day in all, so that nobody uses an approval that everybody has forgotten. */
export const VALID_FOR_MS = DAY_MS;

/** What it takes to ask for each act, and to approve it. */
export const PERMISSION_OF: Readonly<Record<SecondStaffAct, StaffPermission>> = {
  FLAG_CUSTOMER: 'customers:write',
  LIFT_FLAG: 'customers:write',
  RESET_SECOND_FACTOR: 'customers:write',
  ADJUST_CREDIT: 'credit:adjust',
  DROP_JOB: 'jobs:manage',
  HOLD_DISCLOSURE: 'registrants:disclose',
  PROLONG_HOLD: 'registrants:disclose',
};

/** The acts that whoever has these permissions may ask for and decide. */
export function actsWithin(permissions: readonly string[]): readonly SecondStaffAct[] {
  return (Object.keys(PERMISSION_OF) as SecondStaffAct[]).filter((act) =>
    permissions.includes(PERMISSION_OF[act]),
  );
}

export type StaffRequestRefusal = CodeOf<typeof staffRequestCodes>;

/** What a decision depends on. */
export interface StaffRequestFacts {
  readonly state: StaffRequestState;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** A deadline is a deadline: nothing has to come by for a request to have expired. */
export function stateAt(
  request: Pick<StaffRequestFacts, 'state' | 'expiresAt'>,
  now: Date,
): StaffRequestState {
  const isOpen = request.state === 'WAITING' || request.state === 'APPROVED';
  return isOpen && request.expiresAt <= now ? 'EXPIRED' : request.state;
}

/** Why a member of staff cannot decide; null when it can. */
export function refusalOf(
  decision: 'APPROVED' | 'REJECTED',
  request: StaffRequestFacts,
  by: Pick<StaffRow, 'id' | 'createdAt' | 'createdBy' | 'permissionsSetBy' | 'permissionsSetAt'>,
  asker: Pick<StaffRow, 'createdBy'> | null,
  now: Date,
): StaffRequestRefusal | null {
  if (request.askedBy === by.id) return 'OWN_REQUEST';
  const state = stateAt(request, now);
  if (!isTransition(transitions, state, decision)) return state === 'EXPIRED' ? 'EXPIRED' : 'ALREADY_DECIDED';
  // Who came after the request may have been made for it.
  if (decision === 'REJECTED') return null;
  if (by.createdAt >= request.askedAt) return 'LOGIN_TOO_NEW';
  if (by.permissionsSetAt !== null && by.permissionsSetAt >= request.askedAt) return 'PERMISSIONS_TOO_NEW';
  // Whoever makes a login and gives it permissions may sign in with it as well.
  if (by.createdBy === request.askedBy || by.permissionsSetBy === request.askedBy) return 'LOGIN_OF_ASKER';
  if (asker?.createdBy === by.id) return 'ASKER_IS_OWN_LOGIN';
  return null;
}
