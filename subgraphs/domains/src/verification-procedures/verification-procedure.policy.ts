import { anyone, type Permissions } from '@customer-area/shared/graphql';

export const verificationProcedurePermissions: Permissions = {
  fields: { Query: { verificationProcedures: anyone } },
  types: { VerificationProcedure: 'public', VerificationOfMeans: 'public' },
};
