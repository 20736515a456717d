import { forbidden, unauthenticated } from '@customer-area/shared/errors';
import { anyone, describeRule, type Permissions } from '@customer-area/shared/graphql';
import { hasScope, isStaff } from '@customer-area/shared/isolation';
import { NEEDED } from './fill-form';

/** Who may see what some form is filled in with: which one it is, the form says. Staff have nothing to fill in. */
const mayFillIn = describeRule('mayFillIn', ({ viewer }) => {
  if (viewer.kind !== 'login') return unauthenticated();
  if (isStaff(viewer)) return forbidden();
  // A login of one third level signs for nobody: the domain beneath which it stands has another holder.
  if (viewer.limits?.via === 'third-level') return forbidden('BEYOND_SCOPE');
  return Object.values(NEEDED).some((scope) => hasScope(viewer, scope)) ? true : forbidden('BEYOND_SCOPE');
});

/** Blank forms are for everybody: the heirs of a holder have no login. */
export const formPermissions: Permissions = {
  fields: { Query: { forms: anyone, blankForm: anyone, prefilledForm: mayFillIn } },
  types: { Form: 'public', FileLink: 'with its parent' },
};
