import { forbidden, unauthenticated } from '@customer-area/shared/errors';
import { describeRule } from '@customer-area/shared/graphql';

/**
 * A customer's login, in person or acting for another profile: that is how it comes back. A program with a key stays what
 * it is, and staff are nobody's delegates.
 */
export const maySwitchProfile = describeRule('maySwitchProfile', ({ viewer }) => {
  if (viewer.kind !== 'login') return unauthenticated();
  if (viewer.role !== 'customer') return forbidden();
  return viewer.limits?.via === 'api-key' ? forbidden('BEYOND_SCOPE') : true;
});
