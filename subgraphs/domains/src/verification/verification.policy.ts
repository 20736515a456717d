import { anyone, type Permissions, within } from '@customer-area/shared/graphql';

export const verificationPermissions: Permissions = {
  fields: { Mutation: { sendVerification: within('domains:manage'), verifyRegistrant: anyone } },
  types: {
    DomainVerification: 'with its parent',
    VerificationLabel: 'with its parent',
    VerificationSent: 'with its parent',
    RegistrantVerified: 'public',
    VerificationRefused: 'public',
  },
};
