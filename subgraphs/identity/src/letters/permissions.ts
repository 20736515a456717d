import { type Permissions, sandboxOnly } from '@customer-area/shared/graphql';

/** Who may read letters: in the sandbox alone. */
export const lettersPermissions: Permissions = {
  fields: {
    Query: {
      sandboxMail: sandboxOnly,
    },
  },
  types: {
    SandboxMail: 'public',
    SandboxAttachment: 'public',
  },
};
