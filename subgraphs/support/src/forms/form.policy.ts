import { anyLogin, anyone, type Permissions } from '@customer-area/shared/graphql';

/** Blank forms are for everybody: the heirs of a holder have no login. */
export const formPermissions: Permissions = {
  fields: { Query: { forms: anyone, blankForm: anyone, prefilledForm: anyLogin } },
  types: { Form: 'public', FileLink: 'with its parent' },
};
