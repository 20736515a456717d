import type { Permissions } from '@customer-area/shared/graphql';

/** They are read with a case that staff has opened for a reason. */
export const ownerChangeEvidencePermissions: Permissions = {
  fields: {},
  types: {
    OwnerChangeEvidence: 'with its parent',
    OwnerChangeEvidenceDocument: 'with its parent',
    OwnerChangeEvidenceInvitation: 'with its parent',
    OwnerChangeEvidenceConfirmation: 'with its parent',
    OwnerChangeEvidenceStep: 'with its parent',
  },
};
