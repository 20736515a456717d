import { rule } from 'graphql-shield';
import { CallerFault, faultText, forbidden, unauthenticated } from '../errors';
import { hasScope, isLimited } from '../isolation';
import type { LoginViewer, Viewer } from '../viewer';
import type { ServiceContext } from './context';

type Verdict = boolean | CallerFault;
type Decide = (context: never, args: Record<string, unknown>, parent: unknown) => Verdict;

const decisions = new WeakMap<object, Decide>();

/**
 * A shield rule without a cache: shield keys its caches by rule name on the context, which mixes up two aliases of one
 * field. The name must be unique in a service. It may be asked twice of one field, so it only looks.
 */
export function describeRule<C extends ServiceContext>(
  name: string,
  decide: (context: C, args: Record<string, unknown>, parent: unknown) => Verdict,
) {
  const described = rule(name, { cache: 'no_cache' })(
    (parent: unknown, args: Record<string, unknown>, context: C) => decide(context, args, parent),
  );
  decisions.set(described, decide);
  return described;
}

/** Whether this rule allows a field; false as well for a rule that is not one of ours, and for one that fails. */
export function allows(rule: object, ...asked: Parameters<Decide>): boolean {
  try {
    return decisions.get(rule)?.(...asked) === true;
  } catch {
    return false;
  }
}

/** Anyone, signed in or not: what stands on the sign-up page. */
export const anyone = describeRule('anyone', () => true);

/** Nobody: the default. */
export const nobody = describeRule('nobody', () => forbidden());

/**
 * A login in person, not one that comes through an API key or a delegation. Which rows it then sees is decided by type
 * policies and by the store. Staff only with a second factor.
 */
export const signedIn = describeRule('signedIn', ({ viewer }) => proven(viewer));

/** The same, also for staff that have no second factor yet: for what it takes to get one. */
export const signedInToEnrol = describeRule('signedInToEnrol', ({ viewer }) => inPerson(viewer));

/** A login, however limited: only for what tells it who it is. */
export const anyLogin = describeRule('anyLogin', ({ viewer }) =>
  viewer.kind === 'login' ? true : unauthenticated(),
);

/** A login with a session of its own, in person or for somebody who has delegated to it; an API key has none. */
export const withSession = describeRule('withSession', ({ viewer }) => {
  if (viewer.kind !== 'login') return unauthenticated();
  return viewer.limits?.via === 'api-key' ? forbidden('BEYOND_SCOPE') : true;
});

/** How long a sensitive act may follow the last time the login proved who it is. Machine time, as that of sessions. */
export const FRESH_SECONDS = 600;

/** A login in person that has typed its password (or used its passkey) in the last ten minutes. */
export const freshlySignedIn = describeRule('freshlySignedIn', ({ viewer }) => {
  const verdict = proven(viewer);
  return verdict === true ? fresh(viewer) : verdict;
});

/** The same, also for staff that have no second factor yet: for what it takes to get one. */
export const freshlySignedInToEnrol = describeRule('freshlySignedInToEnrol', ({ viewer }) => {
  const verdict = inPerson(viewer);
  return verdict === true ? fresh(viewer) : verdict;
});

/** Whether that is so: for an act that only one of two sides has to be fresh for. */
export function isFresh(viewer: LoginViewer): boolean {
  return Date.now() / 1000 - viewer.authenticatedAt < FRESH_SECONDS;
}

/** A login in person, or one whose API key or delegation holds the scope, e.g. `domains:read`. */
export const within = oncePerName((scope) =>
  describeRule(`within ${scope}`, ({ viewer }) => {
    if (viewer.kind !== 'login') return unauthenticated();
    if (!hasScope(viewer, scope)) return forbidden('BEYOND_SCOPE');
    return isUnprovenStaff(viewer) ? forbidden('SECOND_FACTOR_REQUIRED') : true;
  }),
);

/**
 * The same for what takes something away for good: who has typed a password in the last ten minutes, with the scope where it does not come
 * in person. An API key has no session, and types none.
 */
export const freshWithin = oncePerName((scope) =>
  describeRule(`fresh within ${scope}`, ({ viewer }) => {
    if (viewer.kind !== 'login') return unauthenticated();
    if (viewer.limits?.via === 'api-key' || !hasScope(viewer, scope)) return forbidden('BEYOND_SCOPE');
    return isUnprovenStaff(viewer) ? forbidden('SECOND_FACTOR_REQUIRED') : fresh(viewer);
  }),
);

/**
 * The same for what an API key may do as well, within its scope: who comes with a session, which can be stolen, has typed a password in
 * the last ten minutes.
 */
export const freshOrKeyWithin = oncePerName((scope) =>
  describeRule(`fresh or key within ${scope}`, ({ viewer }) => {
    if (viewer.kind !== 'login') return unauthenticated();
    if (!hasScope(viewer, scope)) return forbidden('BEYOND_SCOPE');
    if (isUnprovenStaff(viewer)) return forbidden('SECOND_FACTOR_REQUIRED');
    return viewer.limits?.via === 'api-key' ? true : fresh(viewer);
  }),
);

/** A member of staff with that permission, whose session was opened with a second factor. */
export const staffWith = oncePerName((permission) =>
  describeRule(`staff with ${permission}`, ({ viewer }) => permitted(viewer, permission)),
);

/** The same, and signed in less than ten minutes ago: for what staff do to each other. */
export const freshStaffWith = oncePerName((permission) =>
  describeRule(`fresh staff with ${permission}`, ({ viewer }) => {
    const verdict = permitted(viewer, permission);
    return verdict === true ? fresh(viewer) : verdict;
  }),
);

/** Any member of staff whose session was opened with a second factor: what it then sees hangs on its permissions. */
export const anyStaff = describeRule('any staff', ({ viewer }) => employed(viewer));

/** The same, and signed in less than ten minutes ago. */
export const freshStaff = describeRule('fresh staff', ({ viewer }) => {
  const verdict = employed(viewer);
  return verdict === true ? fresh(viewer) : verdict;
});

/** Shield takes two rules of one name for a mistake, so the same name is the same rule. */
function oncePerName<R>(make: (name: string) => R): (name: string) => R {
  const made = new Map<string, R>();
  return (name) => {
    const rule = made.get(name) ?? make(name);
    made.set(name, rule);
    return rule;
  };
}

function permitted(viewer: Viewer, permission: string): true | CallerFault {
  if (viewer.kind !== 'login') return unauthenticated();
  return viewer.permissions.includes(permission) ? employed(viewer) : forbidden();
}

function employed(viewer: Viewer): true | CallerFault {
  if (viewer.kind !== 'login') return unauthenticated();
  if (viewer.role !== 'staff' || isLimited(viewer)) return forbidden();
  return isUnprovenStaff(viewer) ? forbidden('SECOND_FACTOR_REQUIRED') : true;
}

function inPerson(viewer: Viewer): true | CallerFault {
  if (viewer.kind !== 'login') return unauthenticated();
  return isLimited(viewer) ? forbidden('BEYOND_SCOPE') : true;
}

/** In person, and for staff with a second factor: a session without one can only get one. */
function proven(viewer: Viewer): true | CallerFault {
  return isUnprovenStaff(viewer) ? forbidden('SECOND_FACTOR_REQUIRED') : inPerson(viewer);
}

function isUnprovenStaff(viewer: Viewer): boolean {
  return viewer.kind === 'login' && viewer.role === 'staff' && !viewer.secondFactor;
}

function fresh(viewer: Viewer): true | CallerFault {
  if (viewer.kind !== 'login') return unauthenticated();
  return isFresh(viewer) ? true : forbidden('FRESH_SIGN_IN_REQUIRED');
}

/** Only where SANDBOX=true: looks into the stand-ins of the outside world. */
export const sandboxOnly = describeRule('sandboxOnly', ({ sandbox }) =>
  sandbox ? true : new CallerFault('FORBIDDEN', faultText('reason.sandboxOnly')),
);

/**
 * A type policy for objects that are nobody's in particular (another service's entity) but lead to something that takes a
 * scope. Cheaper than a rule on the field where a list has many of them.
 */
export function seenWithin(scope: string) {
  return (viewer: Viewer): boolean => {
    if (isLimited(viewer) && !hasScope(viewer, scope)) throw forbidden('BEYOND_SCOPE');
    return true;
  };
}
