import { unauthenticated } from '@customer-area/shared/errors';
import { requiredLine } from '@customer-area/shared/free-text';
import type { Viewer } from '@customer-area/shared/viewer';

const LONGEST_REASON = 500;

/** Why a member of staff acts or reads, as the customer will read it. BAD_USER_INPUT without one. */
export function reasonIn(written: string): string {
  return requiredLine('reason', written, LONGEST_REASON);
}

/** The login of the member of staff who asks. */
export function staffLoginOf(viewer: Viewer): string {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer.loginId;
}
