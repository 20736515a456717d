import { requiredLine } from '../free-text';
import { isId } from '../ids';
import { isStaffWith } from '../isolation';
import type { Viewer } from '../viewer';

/** A customer that staff looks at, and why: what every service adds its part to. */
export interface CustomerRead {
  readonly profileId: string;
  readonly reason: string;
}

/** Longest reason that is written into an audit log. */
const LONGEST_REASON = 500;

/**
 * What a reference to a customer means to this viewer: null unless it is staff that may read customers, whatever the
 * reference says. The reason was checked where the customer was asked for; it is checked again, since a reference is a front door.
 */
export function customerRead(viewer: Viewer, { profileId, reason }: CustomerRead): CustomerRead | null {
  if (!isStaffWith(viewer, 'customers:read') || !isId(profileId, 'prf')) return null;
  return { profileId, reason: requiredLine('reason', reason, LONGEST_REASON) };
}
