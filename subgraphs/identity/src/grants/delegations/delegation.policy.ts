import { forbidden, unauthenticated } from '@customer-area/shared/errors';
import { describeRule } from '@customer-area/shared/graphql';

/**
 * A customer's login, in person or acting for another profile: that is how it comes back. A program with a key stays what
 * it is, staff are nobody's delegates, and who sees one third level sees nothing of anybody else's.
 */
export const maySwitchProfile = describeRule('maySwitchProfile', ({ viewer }) => {
  if (viewer.kind !== 'login') return unauthenticated();
  if (viewer.role !== 'customer') return forbidden();
  const { limits } = viewer;
  return limits === null || limits.via === 'delegation' ? true : forbidden('BEYOND_SCOPE');
});
