import { defineLineKind } from '../line-kind';
import { namedDomain } from '../named-domain';
import { describe } from './describe';
import { input } from './input.graphql';
import { product } from './product';

export { registrationPricesOperation } from './registration-prices';

/** A free name becomes the profile's. */
export const register = defineLineKind({
  name: 'register',
  input,
  facts: namedDomain,
  withoutProfile: true,
  vatNature: null,
  takesFreeName: true,
  once: ({ name }) => name,
  product,
  again: ({ name, years }) => ({ name, years }),
  describe,
  subject: ({ unicodeName }) => unicodeName,
});
