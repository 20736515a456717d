import { forbidden, unauthenticated } from '@customer-area/shared/errors';
import { describeRule } from '@customer-area/shared/graphql';
import { inSupportSession, isLogin, owns } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';

/** The member of staff in person or in the support session itself, and the customer in person. Whose it is, the act decides. */
export const inPersonOrInSupport = describeRule('inPersonOrInSupport', ({ viewer }) => {
  if (viewer.kind !== 'login') return unauthenticated();
  if (viewer.limits !== null && !inSupportSession(viewer)) return forbidden('BEYOND_SCOPE');
  return viewer.role === 'staff' && !viewer.secondFactor ? forbidden('SECOND_FACTOR_REQUIRED') : true;
});

/** Whoever it is about in person, and the member of staff. */
export function seesSupportSession(
  viewer: Viewer,
  session: { readonly profileId: string; readonly staffLoginId: string },
): boolean {
  return owns(viewer, session.profileId) || isLogin(viewer, session.staffLoginId);
}
