import { rule } from 'graphql-shield';
import { CallerFault, forbidden, unauthenticated } from '../errors';
import type { ServiceContext } from './context';

type Verdict = boolean | CallerFault | Promise<boolean | CallerFault>;

/**
 * A shield rule without a cache: shield keys its caches by rule name on the context, which mixes up two aliases of one
 * field. The name must be unique in a service.
 */
export function describeRule<C extends ServiceContext>(
  name: string,
  decide: (context: C, args: Record<string, unknown>, parent: unknown) => Verdict,
) {
  return rule(name, { cache: 'no_cache' })((parent: unknown, args: Record<string, unknown>, context: C) =>
    decide(context, args, parent),
  );
}

/** Anyone, signed in or not: what stands on the sign-up page. */
export const anyone = describeRule('anyone', () => true);

/** Nobody: the default. */
export const nobody = describeRule('nobody', () => forbidden());

/** A login of some profile. Which rows it then sees is decided by type policies and by the store. */
export const signedIn = describeRule('signedIn', ({ viewer }) =>
  viewer.kind === 'login' ? true : unauthenticated(),
);

/** Only where SANDBOX=true: looks into the stand-ins of the outside world. */
export const sandboxOnly = describeRule('sandboxOnly', ({ sandbox }) =>
  sandbox ? true : new CallerFault('FORBIDDEN', 'This exists in the sandbox only.'),
);
