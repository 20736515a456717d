import { type Permissions, signedIn } from '@customer-area/shared/graphql';

/** What is signed by hand is sent in person: no kind of case takes it from a key or a delegate. */
export const formReturnPermissions: Permissions = {
  fields: { Mutation: { formReturnUpload: signedIn } },
  types: { FormReturnRefused: 'public' },
};
