import { defineLineKind } from '../line-kind';
import { idOf, namedDomain } from '../named-domain';
import { describe } from './describe';
import { input } from './input.graphql';
import { product } from './product';

export { recoveryPricesOperation } from './recovery-prices';

/** A domain of the profile is paid for longer. */
export const renew = defineLineKind({
  name: 'renew',
  input,
  facts: namedDomain,
  withoutProfile: false,
  vatNature: null,
  keepsDomain: true,
  once: ({ domainId }) => domainId,
  product,
  again: ({ domainId, years }) => ({ ...idOf(domainId), years }),
  describe,
  subject: ({ unicodeName }) => unicodeName,
});
